/** Texts of records and plans. */
export const followup: Readonly<Record<string, string>> = {
  'followup.plainGoal': '跟進',
  'followup.inFuture': '還沒有發生的聯繫不能記錄；如果是約定，請作為下一步寫下來',
  'followup.nextInPast': '下一步的日期 {day} 已經過去，請選今天或以後',
  'followup.notActive': '這個客戶已封存或在資源回收筒裡，先還原再跟進',
  'followup.noSuchAssignee': '沒有這位成員，或者已離職',
  'followup.noSuchMajorChange': '標準手冊裡沒有「{kind}」這種重大變化',
  'followup.noSuchRecord': '沒有這筆跟進記錄，或者不在您的權限範圍內',
  'followup.closed': '記錄已超過 24 小時，原文不能再改；可以追加更正',
  'followup.noSuchStep': '沒有這個計畫步驟，或者不在您的權限範圍內',
  'followup.stepClosed': '這一步已經完成或取消了'
}
