export { canonicalText, type SealedEntry } from './canonical.ts'
export { monthsAhead } from './months.ts'
