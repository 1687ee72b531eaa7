/** Texts of portraits: why a tag stands. */
export const portrait: Readonly<Record<string, string>> = {
  'portrait.tag.rule': '依據：{facts}',
  'portrait.tag.manual': '由人添加',
  'portrait.tagUnclear': '「{tag}」不能作為標籤：要有內容，不能含頓號、逗號、分號或直線',
  'portrait.tagMasked': '「{tag}」和對您隱藏的欄位有關，不能由您添加或停用',
  'portrait.tagMarkedMeanwhile': '別人剛處理過標籤「{tag}」，頁面已更新，請看過再決定',
  'portrait.past.future': '還沒有到那一天',
  'portrait.tagUntilPast': '截止日期已經過去，請選今天或以後的日期',
  'portrait.tagReasonMissing': '請寫明為什麼停用這個標籤',
  'portrait.proposalGone': '這條建議已經處理過，或者原文已改'
}
