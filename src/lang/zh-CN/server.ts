/** The server's start and its database. */
export const server: Readonly<Record<string, string>> = {
  'server.noAppRole':
    '数据库里没有绘客所用的角色 huike_app，当前用户也无权创建（{reason}）。请由管理员执行：create role huike_app; grant huike_app to 当前用户;',
  'server.appRoleTooStrong':
    '数据库角色 huike_app 是超级用户或可绕过行级安全，公司之间就无法隔离。请由管理员去掉这些权限：alter role huike_app nosuperuser nobypassrls;',
  'server.databaseNewer': '这个数据库由更新版本的绘客写过（{name}）。请用不低于那个版本的绘客打开。',
  'server.migrationEdited':
    '数据库结构文件 {name} 在执行之后被改动过，无法确认数据库与程序一致。请恢复该文件的原文，改动请写成新的文件。',
  'server.migrationOutOfOrder': '数据库结构文件 {name} 排在已执行的 {last} 之前。新文件的编号应当最大。',
  'server.dataOfOther':
    '{folder} 属于账户 {account}，当前账户（{me}）无法使用。请以该账户启动，或先把它交给当前账户：sudo chown -R {me} {folder}',
  'server.dataElsewhere': '数据库账户 {account} 无法进入数据目录，数据库放在 {folder}。',
  'server.alreadyRunning':
    '{folder} 的绘客已在运行（进程 {pid}，启动于 {since}）。同一份数据只能由一个绘客打开。',
  'server.dataInUse': '{folder} 的数据库正被进程 {pid} 使用且没有停下。请先结束它，再启动绘客。',
  'server.dataUnknown': '{folder} 里已有文件，但不是绘客的数据库。请换一个数据目录，或先移走它。',
  'server.dataOfOtherVersion':
    '{folder} 是 PostgreSQL {have} 的数据，而现有程序是 {need}。请用原来的版本 huike backup，再在新目录 huike restore；或用 HUIKE_PG_BIN 指定 {have} 的程序。',
  'server.removedStaleLock': '已清除上次未正常结束留下的锁（进程号 {pid} 现属于别的程序）。',
  'server.stoppingOrphan': '上次的绘客被强行结束，它的数据库（进程 {pid}）还在运行，正在停止。',
  'server.databaseEnded': '数据库意外停止，正在重新启动：{reason}',
  'server.databaseDoesNotStart': '数据库没有启动成功，稍后再试：{reason}'
}
