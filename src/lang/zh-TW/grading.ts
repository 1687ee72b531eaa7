/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': '客戶{grade}',
  'grading.provisional': '暫定客戶{grade}：近12個月採購額未知，補齊後可能更高',
  'grading.raised': '潛力高，由客戶{from}升為客戶{grade}',
  'grading.none.missing': '暫不分級：分級要用的資訊還缺',
  'grading.none.rule': '暫不分級：沒有一條分級規則適用'
}
