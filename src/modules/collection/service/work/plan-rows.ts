import type { DuplicateWay, ImportOutcome } from '#contracts/collection'
import type { CustomerFile, FieldKey } from '#contracts/customers'
import { matchRecordOf, verifyCustomer } from '#core/verification'
import type { VerificationContext } from '#contracts/verification'
import type { ListRecord } from '#core/collection'
import type { Actor } from '#kernel/actor'
import { message } from '#kernel/result'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import {
  refusal,
  sameAmong,
  sameKeysOf,
  unclearProblems,
  type ListDuplicates,
  type RowProblem
} from '../../core/import/index.ts'
import { keyTextsOf } from '../../core/import/same-customer.ts'
import { listImportedBefore } from '../../io/store/import-rows.ts'
import { listSameCandidates, type SameCandidate } from '../../io/store/same-customers.ts'

/** What is to become of a row. */
export type RowPlan = Readonly<{
  record: ListRecord
  file: CustomerFile | null
  outcome: ImportOutcome
  /** The customer that it becomes or is. */
  customerId: string | null
  /** Texts to be written into a customer that is there already. */
  fields: Readonly<Partial<Record<FieldKey, string>>>
  /** What that customer's version is, where it was found in the workspace. */
  version: number | null
  problems: readonly RowProblem[]
}>

export type PlanContext = Readonly<{
  importId: string
  /** A check makes no customers that could be shown. */
  isRun: boolean
  actor: Actor
  onDuplicate: DuplicateWay
  columns: ReadonlyMap<FieldKey, number>
  verification: VerificationContext
  /** Rows of the same list that came before and are not in the workspace yet. */
  list: ListDuplicates
  hiddenFields: ReadonlySet<string>
}>

type Target = Readonly<{ id: string; known: ReadonlySet<string>; version: number | null }>

const columnOfSame = (columns: PlanContext['columns']): number | null =>
  columns.get('name') ?? columns.get('creditCode') ?? columns.get('mobile') ?? null

const reaches = ({ visibleOwners }: Actor, ownerId: string | null): boolean =>
  visibleOwners === null || (ownerId !== null && visibleOwners.includes(ownerId))

/** The texts that an update writes: all of the row's, or those that the customer does not have yet. */
const fieldsFor = (
  file: CustomerFile,
  { known }: Target,
  { onDuplicate, hiddenFields }: PlanContext
): RowPlan['fields'] =>
  Object.fromEntries(
    Object.entries(file.raw).filter(
      ([field]) =>
        field !== 'owner' && !hiddenFields.has(field) && (onDuplicate === 'overwrite' || !known.has(field))
    )
  )

const problemsOf = (file: CustomerFile, { columns, verification }: PlanContext): RowProblem[] => [
  ...unclearProblems(file, columns),
  ...verifyCustomer(file, verification)
    .filter(({ severity }) => severity === 'error')
    .map(({ field, severity, message }) => ({ column: columns.get(field) ?? null, severity, message }))
]

/** Customers of the workspace by the keys that a row may share with them. */
const byKey = (candidates: readonly SameCandidate[]): ReadonlyMap<string, readonly SameCandidate[]> => {
  const found = new Map<string, SameCandidate[]>()
  for (const candidate of candidates)
    for (const key of candidate.keys) {
      const known = found.get(key)
      if (known) known.push(candidate)
      else found.set(key, [candidate])
    }
  return found
}

/**
 * Says of each row of a batch what is to become of it (COL-14): refused, new, an update or a duplicate of a customer of
 * the workspace or of an earlier row. Two statements, however many rows. `record` 1 to n of the list in their order.
 */
export const planRows = async (
  transaction: Transaction,
  rows: readonly Readonly<{ record: ListRecord; file: CustomerFile | null }>[],
  context: PlanContext
): Promise<readonly RowPlan[]> => {
  const { importId, actor, onDuplicate, columns, list } = context
  const files = rows.flatMap(({ file }) => (file === null ? [] : [file]))
  const before = await listImportedBefore(
    transaction,
    importId,
    files.map(({ row }) => row)
  )
  const candidates = onDuplicate === 'create' ? [] : await listSameCandidates(transaction, sameKeysOf(files))
  const index = byKey(candidates)
  const madeHere = new Map<number, Target>()

  return rows.map(({ record, file }): RowPlan => {
    const none = { record, file, customerId: null, fields: {}, version: null }
    if (file === null) return { ...none, outcome: 'rejected', problems: [refusal(columns)] }
    const problems = problemsOf(file, context)
    const updateOf = (target: Target): RowPlan => {
      const fields = fieldsFor(file, target, context)
      const outcome = Object.keys(fields).length === 0 ? 'unchanged' : 'updated'
      return { record, file, outcome, customerId: target.id, fields, version: target.version, problems }
    }
    const updates = onDuplicate === 'fillGaps' || onDuplicate === 'overwrite'

    const mine = before.get(record.row)
    if (mine !== undefined) {
      const known = candidates.find(({ id }) => id === mine)
      if (!updates || known === undefined || !reaches(actor, known.ownerId))
        return { ...none, outcome: 'unchanged', customerId: mine, problems: [] }
      return updateOf(known)
    }
    if (onDuplicate === 'create') return { ...none, outcome: 'created', customerId: newId(), problems }

    const match = matchRecordOf(file)
    const sharing = [...new Set(keyTextsOf(file).flatMap((key) => index.get(key) ?? []))]
    const same = sameAmong(
      match,
      sharing.map((candidate) => ({ record: candidate.record, of: candidate }))
    )
    if (same) {
      const { id, ownerId } = same.other
      const seen = reaches(actor, ownerId)
      if (updates && seen) return updateOf(same.other)
      const because: RowProblem = {
        column: columnOfSame(columns),
        severity: 'info',
        message: seen ? same.because : message('import.same.others')
      }
      return { ...none, outcome: 'duplicate', customerId: seen ? id : null, problems: [because] }
    }
    const earlier = list.earlier(file, match)
    if (earlier) {
      const target = madeHere.get(earlier.other.row)
      if (updates && target) return updateOf(target)
      if (updates) return { ...none, outcome: 'updated', problems }
      const because: RowProblem = {
        column: columnOfSame(columns),
        severity: 'info',
        message: message('import.same.row', { row: earlier.other.sheetRow })
      }
      return {
        ...none,
        outcome: 'duplicate',
        customerId: context.isRun ? (target?.id ?? null) : null,
        problems: [because, { ...because, message: earlier.because }]
      }
    }
    const id = newId()
    madeHere.set(record.row, { id, known: new Set(Object.keys(file.raw)), version: null })
    return { ...none, outcome: 'created', customerId: id, problems }
  })
}
