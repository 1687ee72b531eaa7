/** Texts of people, rights and ways in. */
export const identity: Readonly<Record<string, string>> = {
  'identity.role.administrator': '管理员',
  'identity.role.manager': '销售经理',
  'identity.role.representative': '销售代表',
  'identity.role.operations': '销售运营',
  'identity.role.assistant': '销售助理',
  'identity.role.reader': '只读',
  'identity.alreadySetUp': '绘客已经完成初始设置。请直接登录',
  'identity.wrongLogin': '邮箱或密码不正确',
  'identity.slowed': '尝试次数过多，请在 {seconds} 秒后再试',
  'identity.busy': '登录的人太多，请稍后再试',
  'identity.emailTaken': '这个邮箱已被使用',
  'identity.password.short': '密码至少需要 {shortest} 个字符',
  'identity.password.common': '这个密码太常见，容易被猜中。请换一个，例如几个不相关的词',
  'identity.password.personal': '密码不能是您的姓名、邮箱或公司名称'
}
