/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': '客户{grade}',
  'grading.provisional': '暂定客户{grade}：近12个月采购额未知，补齐后可能更高',
  'grading.raised': '潜力高，由客户{from}升为客户{grade}',
  'grading.none.missing': '暂不分级：分级所需的信息还不知道',
  'grading.none.rule': '暂不分级：没有符合的分级规则'
}
