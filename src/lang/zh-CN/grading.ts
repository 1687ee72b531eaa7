/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': '客户{grade}',
  'grading.provisional': '暂定客户{grade}：还不知道近12个月采购额，补上后可能更高',
  'grading.raised': '潜力高，由客户{from}升为客户{grade}',
  'grading.none.missing': '暂不分级：分级要用的信息还缺',
  'grading.none.rule': '暂不分级：没有一条分级规则适用',
  'grading.mayNotDecide': '你没有决定客户等级的权限',
  'grading.notYours': '这个客户不归你管',
  'grading.ownRequest': '自己的申请要由别人决定',
  'grading.noChange': '没有这条等级变更，或者不在你的权限范围内',
  'grading.decidedAlready': '已经有人决定过了',
  'grading.gradeMoved': '客户的等级已经变了，请刷新后再看',
  'grading.notRevocable': '这条变更不能撤回，只有本季度报备的升级可以撤回',
  'grading.customerGone': '客户已归档或已删除',
  'grading.sameGrade': '现在就是客户{grade}',
  'grading.isOverridden': '等级已由人工指定，请先取消指定',
  'grading.waitsAlready': '已有一条变更在等待决定',
  'grading.untilPast': '日期已经过去了',
  'grading.noOverride': '没有人工指定的等级',
  'grading.delegateSelf': '请选别人代为决定',
  'grading.noSuchMember': '没有这个成员'
}
