/** Texts of the audit. */
export const audit: Readonly<Record<string, string>> = {
  'audit.cursor': '翻页的位置有误。请从第一页重新开始',
  'audit.command.audit': '操作记录',
  'audit.command.verify': '核对操作记录的校验链：有没有被改动、删除或插入',
  'audit.command.whole':
    '工作区 {workspace}：{links} 段、{entries} 条记录完好，{unsealed} 条尚未封存；链尾 {head}',
  'audit.command.broken': '工作区 {workspace}：第 {link} 段与封存时不同，它之前的 {entries} 条记录完好',
  'audit.action.workspace.created': '创建了工作区',
  'audit.action.workspace.changed': '修改了工作区设置',
  'audit.action.session.started': '登录',
  'audit.action.session.ended': '退出登录',
  'audit.action.session.revoked': '结束了登录',
  'audit.action.member.invited': '邀请了成员',
  'audit.action.member.invitedAgain': '重新邀请了成员',
  'audit.action.member.joined': '接受了邀请',
  'audit.action.member.changed': '修改了成员',
  'audit.action.member.left': '让成员离开并交接',
  'audit.action.member.linkMade': '生成了登录链接',
  'audit.action.member.passwordReset': '用链接重设了密码',
  'audit.action.member.passwordChanged': '修改了密码',
  'audit.action.member.secondFactor': '开启或关闭了两步验证',
  'audit.action.department.added': '新增了部门',
  'audit.action.department.changed': '修改了部门',
  'audit.action.department.removed': '删除了部门',
  'audit.action.role.added': '新增了角色',
  'audit.action.role.changed': '修改了角色'
}
