/** Texts of the analysis of a list. */
export const analysis: Readonly<Record<string, string>> = {
  'analysis.segment.matched': 'belongs to the segment {name}',
  'analysis.segment.none': 'what the segment depends on is not known',
  'analysis.segment.nameless': 'not segmented',
  'analysis.need.P0': 'P0: threatens the business, at once',
  'analysis.need.P1': 'P1: urgent and important',
  'analysis.need.P2': 'P2: can wait',
  'analysis.need.unjudged': 'P2: a need is known, how urgent or important is not; it can wait for now',
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
