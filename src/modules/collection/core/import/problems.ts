import type { ColumnMapping } from '../../contract.ts'
import type { CustomerFile, FieldKey } from '#contracts/customers'
import { message, type Message } from '#kernel/result'

/** Something that is wrong or unclear, by the index of its column; the whole row where that is null. */
export type RowProblem = Readonly<{
  column: number | null
  severity: 'error' | 'warning' | 'info'
  message: Message
}>

/** Which column a field was read from: of the first contact, where several have one. */
export const columnOfField = (mapping: readonly ColumnMapping[]): ReadonlyMap<FieldKey, number> => {
  const found = new Map<FieldKey, number>()
  for (const { field, index, group } of mapping)
    if (field !== null && (group === 1 || !found.has(field))) found.set(field, index)
  return found
}

/** Why a row is refused: it names nobody and reaches nobody. The cell of the name is where to mend it. */
export const refusal = (columns: ReadonlyMap<FieldKey, number>): RowProblem => ({
  column: columns.get('name') ?? null,
  severity: 'error',
  message: message('collection.row.empty')
})

/** Cells of a file that could not be understood (kept as written, not used), or only vaguely. */
export const unclearProblems = (
  file: CustomerFile,
  columns: ReadonlyMap<FieldKey, number>
): readonly RowProblem[] =>
  file.unclear.map(({ field, message, vague }) => ({
    column: columns.get(field) ?? null,
    severity: vague ? 'info' : 'warning',
    message
  }))
