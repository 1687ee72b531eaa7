/** Texts of the audit. */
export const audit: Readonly<Record<string, string>> = {
  'audit.cursor': '翻頁的位置有誤。請從第一頁重新開始',
  'audit.command.audit': '操作記錄',
  'audit.command.verify': '核對操作記錄的校驗鏈：有沒有被改動、刪除或插入',
  'audit.command.whole':
    '工作區 {workspace}：{links} 段、{entries} 筆記錄完好，{unsealed} 筆尚未封存；鏈尾 {head}',
  'audit.command.broken': '工作區 {workspace}：第 {link} 段與封存時不同，它之前的 {entries} 筆記錄完好',
  'audit.action.workspace.created': '建立了工作區',
  'audit.action.workspace.changed': '修改了工作區設定',
  'audit.action.session.started': '登入',
  'audit.action.session.ended': '登出',
  'audit.action.session.revoked': '結束了登入',
  'audit.action.member.invited': '邀請了成員',
  'audit.action.member.invitedAgain': '重新邀請了成員',
  'audit.action.member.joined': '接受了邀請',
  'audit.action.member.changed': '修改了成員',
  'audit.action.member.left': '讓成員離開並交接',
  'audit.action.member.linkMade': '產生了登入連結',
  'audit.action.member.passwordReset': '用連結重設了密碼',
  'audit.action.member.passwordChanged': '修改了密碼',
  'audit.action.member.secondFactor': '開啟或關閉了兩步驟驗證',
  'audit.action.department.added': '新增了部門',
  'audit.action.department.changed': '修改了部門',
  'audit.action.department.removed': '刪除了部門',
  'audit.action.role.added': '新增了角色',
  'audit.action.role.changed': '修改了角色'
}
