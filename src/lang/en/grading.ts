/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': 'customer {grade}',
  'grading.provisional': 'customer {grade} for now: the 12-month amount is unknown and may raise it',
  'grading.raised': 'high potential raises customer {from} to customer {grade}',
  'grading.none.missing': 'no grade yet: what grading needs is not known',
  'grading.none.rule': 'no grade yet: no grading rule fits'
}
