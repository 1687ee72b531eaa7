export {
  classifyIndustry,
  readTrade,
  type ClassifyOptions,
  type IndustryGuess,
  type Trade
} from './classify.ts'
export type { IndustryCandidate } from './candidates.ts'
export { searchIndustries } from './search.ts'
export { industrySegment, type IndustrySegment } from './segment.ts'
export {
  industries,
  industriesBelow,
  industryLabel,
  industryOf,
  pathOf,
  twoDigitOf,
  type Industry,
  type IndustryLevel
} from './tree.ts'
export { isSectionWord } from './section-word.ts'
