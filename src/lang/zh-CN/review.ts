/** Texts of reviews: what is refused. */
export const review: Readonly<Record<string, string>> = {
  'review.notActive': '客户已归档、删除或合并，不再复核',
  'review.otherKind': '情况已有变化，请刷新后再复核',
  'review.answer.unfitting': '这一项不能这样回答',
  'review.postpone.past': '推迟到的日期要在今天之后',
  'review.postpone.tooLate': '最多推迟到 {day}',
  'review.trigger.unknown': '标准手册里没有“{kind}”这种重大变化',
  'review.trigger.open': '“{kind}”已经登记，正等待更新',
  'review.trigger.gone': '这一条已经处理过了'
}
