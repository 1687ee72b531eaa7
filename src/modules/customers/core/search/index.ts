export { rangesOfPinyin, rangesOfText, type TextRange } from './highlight.ts'
export { isNearName } from './near-name.ts'
export { searchQueryOf, type SearchQuery } from './search-query.ts'
export { codeWord, ownerWord, searchTermsOf, tagWord, type SearchTerms } from './search-terms.ts'
export {
  rangesOfSound,
  rankOfMatch,
  soundsSo,
  whatMatched,
  type Matched,
  type Searched
} from './what-matched.ts'
