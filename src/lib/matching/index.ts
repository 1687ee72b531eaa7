export { compareRecords, DEFAULT_THRESHOLD, type Comparison, type MatchKind } from './compare.ts'
export {
  findDuplicates,
  type DuplicateReport,
  type FindOptions,
  type MatchPair,
  type RecordList
} from './find-duplicates.ts'
export { createIndex, type MatchIndex, type Similar } from './match-index.ts'
export type { MatchRecord } from './record.ts'
