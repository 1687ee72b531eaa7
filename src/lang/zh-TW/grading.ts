/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': '客戶{grade}',
  'grading.provisional': '暫定客戶{grade}：近12個月採購額未知，補齊後可能更高',
  'grading.raised': '潛力高，由客戶{from}升為客戶{grade}',
  'grading.none.missing': '暫不分級：分級要用的資訊還缺',
  'grading.none.rule': '暫不分級：沒有一條分級規則適用',
  'grading.mayNotDecide': '您沒有決定客戶等級的權限',
  'grading.notYours': '這個客戶不歸您管',
  'grading.ownRequest': '自己的申請要由別人決定',
  'grading.noChange': '沒有這筆等級變更，或者不在您的權限範圍內',
  'grading.decidedAlready': '已經有人決定過了',
  'grading.gradeMoved': '客戶的等級已經變了，請重新整理後再看',
  'grading.notRevocable': '這筆變更不能撤回，只有本季度報備的升級可以撤回',
  'grading.customerGone': '客戶已封存或已刪除',
  'grading.sameGrade': '現在就是客戶{grade}',
  'grading.isOverridden': '等級已由人工指定，請先取消指定',
  'grading.waitsAlready': '已有一筆變更在等待決定',
  'grading.untilPast': '日期已經過去了',
  'grading.noOverride': '沒有人工指定的等級',
  'grading.delegateSelf': '請選別人代為決定',
  'grading.noSuchMember': '沒有這個成員'
}
