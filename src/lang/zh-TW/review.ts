/** Texts of reviews: what is refused. */
export const review: Readonly<Record<string, string>> = {
  'review.notActive': '客戶已封存、刪除或合併，不再複核',
  'review.otherKind': '情況已有變化，請重新整理後再複核',
  'review.answer.unfitting': '這一項不能這樣回答',
  'review.postpone.past': '延後到的日期要在今天之後',
  'review.postpone.tooLate': '最多延後到 {day}',
  'review.trigger.unknown': '標準手冊裡沒有「{kind}」這種重大變化',
  'review.trigger.open': '「{kind}」已經登記，正等待更新',
  'review.trigger.gone': '這一筆已經處理過了'
}
