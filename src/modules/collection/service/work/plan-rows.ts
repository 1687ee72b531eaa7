import type { ImportOptions, ImportOutcome } from '#contracts/collection'
import type { CustomerFile, FieldKey } from '#contracts/customers'
import { matchRecordOf, verifyCustomer } from '#core/verification'
import type { Finding, VerificationContext } from '#contracts/verification'
import type { ListRecord } from '#core/collection'
import type { Actor } from '#kernel/actor'
import { message } from '#kernel/result'
import type { MatchRecord } from '#lib/matching'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import {
  refusal,
  sameAmong,
  sameKeysOf,
  sortTexts,
  unclearProblems,
  writesIntoOthers,
  type FieldTexts,
  type EarlierRow,
  type ListDuplicates,
  type ListSoFar,
  type RowProblem,
  type Same,
  type Target
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
  fields: FieldTexts
  /** Texts that differ from that customer's, for somebody to decide. */
  asked: FieldTexts
  /** Texts that stand beside that customer's as another voice. */
  heard: FieldTexts
  /** What that customer's version is, where it was found in the workspace. */
  version: number | null
  problems: readonly RowProblem[]
}>

export type PlanContext = Readonly<{
  importId: string
  /** A check makes no customers that could be shown. */
  isRun: boolean
  actor: Actor
  options: Pick<ImportOptions, 'onDuplicate' | 'ways'>
  columns: ReadonlyMap<FieldKey, number>
  verification: VerificationContext
  /** Rows of the same list that came before and are not in the workspace yet. */
  list: ListDuplicates
  soFar: ListSoFar
  /** Batches before that are not in the workspace yet, while this one is planned. */
  flying: readonly Flying[]
  hiddenFields: ReadonlySet<string>
}>

/** New customers of a batch, by their rows, before anybody else sees them. */
export type Flying = Readonly<{ list: ListDuplicates; soFar: ListSoFar }>

const columnOfSame = (columns: PlanContext['columns']): number | null =>
  columns.get('name') ?? columns.get('creditCode') ?? columns.get('mobile') ?? null

const reaches = ({ visibleOwners }: Actor, ownerId: string | null): boolean =>
  visibleOwners === null || (ownerId !== null && visibleOwners.includes(ownerId))

/** The texts of a row that may be written into a customer who is here: not whose it is, nor what the importer must not see. */
const writable = ({ raw }: CustomerFile, hidden: ReadonlySet<string>): FieldTexts =>
  Object.fromEntries(Object.entries(raw).filter(([field]) => field !== 'owner' && !hidden.has(field)))

/** What verification calls wrong, at its column. */
export const errorsOf = (
  findings: readonly Finding[],
  columns: PlanContext['columns']
): readonly RowProblem[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ field, severity, message }) => ({ column: columns.get(field) ?? null, severity, message }))

const problemsOf = (file: CustomerFile, { columns, verification }: PlanContext): RowProblem[] => [
  ...unclearProblems(file, columns),
  ...errorsOf(verifyCustomer(file, verification), columns)
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
 * the workspace or of an earlier row. Three statements at most, however many rows. What verification finds in customers that
 * a run makes is left to whoever makes them, who examines them anyway.
 */
export const planRows = async (
  transaction: Transaction,
  rows: readonly Readonly<{ record: ListRecord; file: CustomerFile | null }>[],
  context: PlanContext
): Promise<readonly RowPlan[]> => {
  const { importId, actor, options, columns, list, flying, soFar } = context
  const always = options.onDuplicate === 'create'
  const updates = writesIntoOthers(options)
  const files = rows.flatMap(({ file }) => (file === null ? [] : [file]))
  const before = await listImportedBefore(
    transaction,
    importId,
    files.map(({ row }) => row)
  )
  const candidates = always ? [] : await listSameCandidates(transaction, sameKeysOf(files))
  const index = byKey(candidates)

  const earlierFlying = (file: CustomerFile, match: MatchRecord): Same<EarlierRow> | null => {
    for (const batch of flying) {
      const same = batch.list.find(file, match)
      if (same) return same
    }
    return null
  }
  const planOf = ({ record, file }: (typeof rows)[number]): RowPlan => {
    const none = { record, file, customerId: null, fields: {}, asked: {}, heard: {}, version: null }
    if (file === null) return { ...none, outcome: 'rejected', problems: [refusal(columns)] }
    const updateOf = (target: Target): RowPlan => {
      const written = soFar.written.get(target.id)
      const known = { ...target, texts: { ...target.texts, ...written } }
      const texts = sortTexts(writable(file, context.hiddenFields), known, options)
      if (Object.keys(texts.fields).length > 0) soFar.written.set(target.id, { ...written, ...texts.fields })
      const isNew = Object.keys(texts.fields).length + Object.keys(texts.heard).length > 0
      const outcome = isNew ? 'updated' : 'unchanged'
      const problems = problemsOf(file, context)
      // Of a check nobody can open who is not there.
      const customerId = context.isRun || target.version !== null ? target.id : null
      return { record, file, outcome, customerId, ...texts, version: target.version, problems }
    }
    const creation = (): RowPlan => ({
      ...none,
      outcome: 'created',
      customerId: newId(),
      problems: context.isRun ? unclearProblems(file, columns) : problemsOf(file, context)
    })
    const mine = before.get(record.row)
    if (mine !== undefined) {
      const known = candidates.find(({ id }) => id === mine)
      if (!updates || known === undefined || !reaches(actor, known.ownerId))
        return { ...none, outcome: 'unchanged', customerId: mine, problems: [] }
      return updateOf(known)
    }
    if (always) return creation()

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
    const earlier = earlierFlying(file, match) ?? list.earlier(file, match)
    if (earlier) {
      const target =
        soFar.made.get(earlier.other.row) ??
        flying.map((batch) => batch.soFar.made.get(earlier.other.row)).find((found) => found !== undefined)
      if (updates && target) return updateOf(target)
      if (updates) return { ...none, outcome: 'updated', problems: problemsOf(file, context) }
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
    const creating = creation()
    soFar.made.set(record.row, {
      id: creating.customerId ?? '',
      texts: file.raw,
      version: null
    })
    return creating
  }
  return rows.map(planOf)
}
