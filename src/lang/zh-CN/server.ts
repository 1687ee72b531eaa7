/** The server's start and its database. */
export const server: Readonly<Record<string, string>> = {
  'server.noAppRole':
    '数据库里没有绘客所用的角色 huike_app，当前用户也无权创建（{reason}）。请由管理员执行：create role huike_app; grant huike_app to 当前用户;',
  'server.appRoleTooStrong':
    '数据库角色 huike_app 是超级用户或可绕过行级安全，公司之间就无法隔离。请由管理员去掉这些权限：alter role huike_app nosuperuser nobypassrls;',
  'server.databaseNewer': '这个数据库由更新版本的绘客写过（{name}）。请用不低于那个版本的绘客打开。',
  'server.migrationEdited':
    '数据库结构文件 {name} 在执行之后被改动过，无法确认数据库与程序一致。请恢复该文件的原文，改动请写成新的文件。',
  'server.migrationOutOfOrder': '数据库结构文件 {name} 排在已执行的 {last} 之前。新文件的编号应当最大。'
}
