export { partOf, rowsOf, type FieldPart } from './apart.ts'
export { noContact, noNeed } from './blank.ts'
export { historyValidUntil } from './history.ts'
export {
  nothingRecorded,
  type ActivityDay,
  type OrderRow,
  type Recorded,
  type RecordBrief,
  type StoredContact,
  type StoredFile,
  type StoredNeed,
  type Written
} from './stored.ts'
export { activeContacts, fileOf, openNeeds, type FileOptions } from './together.ts'
export { isSameChannel, othersBeside, sourceOf, withTrace } from './traces.ts'
export { readCursor, writeCursor, type ListCursor } from './list-cursor.ts'
export { countFilters, paramsOfListQuery, searchOfListQuery } from './list-params.ts'
export { writtenReferrer } from './referrer.ts'
