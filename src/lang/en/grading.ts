/** Texts of customer grades. */
export const grading: Readonly<Record<string, string>> = {
  'grading.matched': 'customer {grade}',
  'grading.provisional': 'customer {grade} for now: 12-month orders are unknown and may raise it',
  'grading.raised': 'high potential raises customer {from} to customer {grade}',
  'grading.none.missing': 'no grade yet: the facts for grading are missing',
  'grading.none.rule': 'no grade yet: no grading rule applies'
}
