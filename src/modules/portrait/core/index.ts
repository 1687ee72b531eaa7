export { amountRangeText } from './amount-text.ts'
export { completenessOf, type Completeness, type MissingField } from './completeness.ts'
export { meant } from './facts/denial.ts'
export { createFacts, withGrade, withTags, type CustomerFacts } from './facts/create-facts.ts'
export { sizeCases } from './facts/size-cases.ts'
export { listOf, numberOf, textOf } from './facts/read-values.ts'
export { fieldTextAt, fieldTexts } from './field-values.ts'
export { headsText } from './head-count.ts'
export { createTagReader, type WrittenTag } from './manual-tags.ts'
export { holdsOn } from './tag-marks.ts'
export { createPortrait, type Portrait } from './portrait.ts'
export {
  evidenceOf,
  evidenceOfCases,
  missingOf,
  readRule,
  type Evidence,
  type Reason,
  type Rule
} from './rule.ts'
export { createScore, createScores, type PointScore, type Scores } from './scores.ts'
export { statedAlias } from './size.ts'
export type { Tag } from './tag.ts'
export { createTagger, createTagNames } from './tags.ts'
export { createTermFinder, type TermFinder } from './term-finder.ts'
export { maskText } from './text/mask-text.ts'
export { modelQuestion, readModelAnswer, type ModelMessage } from './text/model-reading.ts'
export { createTextProposer, type TextProposal } from './text/propose.ts'
