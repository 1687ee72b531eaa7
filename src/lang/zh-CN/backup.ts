/** Backup and restore. */
export const backup: Readonly<Record<string, string>> = {
  'backup.backup': '备份全部数据到一个文件（运行中也可以）',
  'backup.restore': '把备份恢复到一个空的数据库，旧版本的备份会升级到当前版本',
  'backup.target': '文件夹或文件名',
  'backup.file': '备份文件',
  'backup.written': '已备份到 {file}：{companies} 家公司，{customers} 个客户，共 {rows} 行',
  'backup.restored':
    '已从 {file} 恢复并核对：{companies} 家公司，{customers} 个客户，共 {rows} 行。请重新登录',
  'backup.notEmpty': '这个数据库已有数据，没有改动。请恢复到新的数据目录（HUIKE_DATA）或空的数据库',
  'backup.cutOff': '{file} 不完整（中途断了），不能恢复。数据库没有改动',
  'backup.foreign': '{file} 不是绘客的备份。数据库没有改动',
  'backup.altered': '{file} 里的 {table} 与写下时不同（文件损坏或被改过），不能恢复。数据库没有改动',
  'backup.newer': '备份来自更新版本的绘客（{name}）。请用不低于那个版本的绘客恢复',
  'backup.otherSchema': '备份的数据表与本程序的不同（{name}），无法恢复。请用写下备份的那个版本恢复',
  'backup.failure.unsound': '写下的备份读回来不完整',
  'backup.failure.full': '磁盘已满',
  'backup.failure.forbidden': '没有写入备份文件夹的权限',
  'backup.failure.other': '写备份时出错，原因见服务器日志'
}
