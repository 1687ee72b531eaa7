/** Texts of people, rights and ways in. */
export const identity: Readonly<Record<string, string>> = {
  'identity.role.administrator': '管理員',
  'identity.role.manager': '銷售經理',
  'identity.role.representative': '銷售代表',
  'identity.role.operations': '銷售營運',
  'identity.role.assistant': '銷售助理',
  'identity.role.reader': '唯讀',
  'identity.alreadySetUp': '繪客已完成初始設定。請直接登入',
  'identity.wrongLogin': '電子郵件或密碼不正確',
  'identity.slowed': '嘗試次數過多，請在 {seconds} 秒後再試',
  'identity.busy': '登入的人太多，請稍後再試',
  'identity.emailTaken': '這個電子郵件已被使用',
  'identity.password.short': '密碼至少需要 {shortest} 個字元',
  'identity.password.common': '這個密碼太常見，容易被猜中。請換一個，例如幾個不相關的詞',
  'identity.password.personal': '密碼不能是您的姓名、電子郵件或公司名稱'
}
