/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': 'customer {grade}',
  'grading.provisional': 'customer {grade} for now: 12-month orders are unknown and may raise it',
  'grading.raised': 'high potential raises customer {from} to customer {grade}',
  'grading.none.missing': 'no grade yet: the facts for grading are missing',
  'grading.none.rule': 'no grade yet: no grading rule applies',
  'grading.mayNotDecide': 'You may not decide on grades',
  'grading.notYours': 'This customer is not one of yours',
  'grading.ownRequest': 'Somebody else decides on your own request',
  'grading.noChange': 'There is no such change of grade, or it is beyond your reach',
  'grading.decidedAlready': 'Somebody has decided already',
  'grading.gradeMoved': 'The grade has changed meanwhile; reload and look again',
  'grading.notRevocable': 'This change cannot be revoked; only upgrades on file this quarter can',
  'grading.customerGone': 'The customer was archived or removed',
  'grading.sameGrade': 'The grade is {grade} already',
  'grading.isOverridden': 'The grade was set by hand; lift that first',
  'grading.waitsAlready': 'A change is already waiting for a decision',
  'grading.untilPast': 'That day is over',
  'grading.noOverride': 'No grade was set by hand',
  'grading.delegateSelf': 'Choose somebody else to decide for you',
  'grading.noSuchMember': 'There is no such member'
}
