/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': '客户{grade}',
  'grading.provisional': '暂定客户{grade}：还不知道近12个月采购额，补上后可能更高',
  'grading.raised': '潜力高，由客户{from}升为客户{grade}',
  'grading.none.missing': '暂不分级：分级要用的信息还缺',
  'grading.none.rule': '暂不分级：没有一条分级规则适用'
}
