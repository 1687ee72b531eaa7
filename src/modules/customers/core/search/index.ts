export { rangesOfPinyin, rangesOfText, type TextRange } from './highlight.ts'
export { isNearName } from './near-name.ts'
export { searchQueryOf, type SearchQuery } from './search-query.ts'
export { ownerWord, searchTermsOf, type SearchTerms } from './search-terms.ts'
