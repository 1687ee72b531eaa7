export { canonicalText, type SealedEntry } from './canonical.ts'
export { cursorText, readCursor, type Cursor } from './cursor.ts'
export { monthsAhead } from './months.ts'
