/** Texts of 待核对 and of checks of the whole base: what is refused. */
export const cleaning: Readonly<Record<string, string>> = {
  'cleaning.run.notFound': '没有这次全库核对',
  'cleaning.run.notAll': '只有能看到全部客户的人才能核对全库',
  'cleaning.run.running': '全库核对正在进行',
  'cleaning.run.ended': '这次核对已经结束',
  'cleaning.answer.taken': '{name}已经处理了这一条',
  'cleaning.answer.gone': '这条发现已经不在了：客户资料已有变化',
  'cleaning.answer.noProposal': '这条发现没有可以直接采用的建议',
  'cleaning.answer.notFound': '没有这条处理记录'
}
