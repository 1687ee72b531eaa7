/** Texts of records and plans. */
export const followup: Readonly<Record<string, string>> = {
  'followup.plainGoal': '跟进',
  'followup.inFuture': '还没有发生的联系不能记录；如果是约定，请作为下一步写下来',
  'followup.nextInPast': '下一步的日期 {day} 已经过去，请选今天或以后',
  'followup.notActive': '这个客户已归档或在回收站里，先恢复再跟进',
  'followup.noSuchAssignee': '没有这位成员，或者已离职',
  'followup.noSuchMajorChange': '标准手册里没有“{kind}”这种重大变化',
  'followup.noSuchRecord': '没有这条跟进记录，或者不在你的权限范围内',
  'followup.closed': '记录已超过 24 小时，原文不能再改；可以追加更正',
  'followup.noSuchStep': '没有这个计划步骤，或者不在你的权限范围内',
  'followup.stepClosed': '这一步已经完成或取消了'
}
