/** Texts of reviews: what is refused. */
export const review: Readonly<Record<string, string>> = {
  'review.notActive': 'The customer is archived, removed or merged, and is not reviewed any more',
  'review.otherKind': 'Things have changed meanwhile; please load the review again',
  'review.answer.unfitting': 'This cannot be answered like that',
  'review.postpone.past': 'Choose a day after today',
  'review.postpone.tooLate': 'It can be put off until {day} at most',
  'review.trigger.unknown': 'The playbook knows no major change called “{kind}”',
  'review.trigger.open': '“{kind}” has been noted already and waits to be worked in',
  'review.trigger.gone': 'This one has been dealt with already'
}
