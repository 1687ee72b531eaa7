/** Texts of the analysis of a list. */
export const analysis: Readonly<Record<string, string>> = {
  'analysis.sameAsRow': 'The same customer as row {row}, which is followed up',
  'analysis.segment.matched': 'in the segment {name}',
  'analysis.segment.none': 'too little is known to segment',
  'analysis.segment.nameless': 'not segmented',
  'analysis.need.P0': 'P0: threatens the business, act at once',
  'analysis.need.P1': 'P1: urgent and important',
  'analysis.need.P2': 'P2: can wait',
  'analysis.need.unjudged': 'P2 for now: a need is known, its urgency or importance is not',
  'analysis.need.none': 'no need is known yet',
  'analysis.grade.A': 'customer A',
  'analysis.grade.B': 'customer B',
  'analysis.grade.C': 'customer C',
  'analysis.grade.none': 'no grade yet',
  'analysis.priority.P0': 'P0 threatens the business',
  'analysis.priority.P1': 'P1 urgent and important',
  'analysis.priority.P2': 'P2 can wait',
  'analysis.priority.none': 'no need known'
}
