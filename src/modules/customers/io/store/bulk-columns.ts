import type { CopyColumns } from '#platform/database'
import { factColumns } from '../../facts/fact-columns.ts'
import { factsMetaColumns } from '../../facts/facts-row.ts'

/** Every column of `customer_facts` but the workspace, with its type, as rows are copied. */
export const factsColumns: CopyColumns = [
  ...factsMetaColumns,
  ...factColumns.flatMap(({ columns, sqlType }) => columns.map((name) => [name, sqlType] as const))
]

export const searchColumns: CopyColumns = [
  ['customer_id', 'uuid'],
  ['name_folded', 'text'],
  ['initials', 'text'],
  ['lexemes', 'text[]']
]
