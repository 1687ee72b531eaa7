import type { CustomerFile, CustomerOrigin } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Finding } from '#contracts/verification'
import { recordChanges, type RecordChange } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import type { Day } from '#kernel/day'
import type { OrderRow } from '../core/stored.ts'
import { createExaminer } from '../facts/examine.ts'
import { examineAll } from '../facts/examine-all.ts'
import { writesOf, type Outcome } from '../facts/writes-of.ts'
import { createNewRows, insertNew, type NewRows } from '../io/store/insert-new.ts'
import { namesOfMembers } from '../io/store/members.ts'
import type { OrderWriteRow } from '../io/store/rows.ts'
import { firstStep, freshCustomer } from './create-customer.ts'
import type { Moment } from './moment.ts'

/** A file that becomes a customer. */
export type FileToInsert = Readonly<{
  file: CustomerFile
  ownerId: string | null
  /** Where first follow-ups are levelled over days: the day of this one. */
  firstStepOn?: Day | null
  /** Orders that are recorded one by one, beside the sums that the file states. */
  orders?: readonly (OrderRow & Readonly<{ note?: string | null; externalId?: string | null }>)[]
  /** The id that it gets; made here where none is given. */
  id?: string
}>

export type InsertOptions = Readonly<{
  origin: CustomerOrigin
  importId: string | null
  /** Who imports; null for the program itself. */
  actorId: string | null
  /** Customers of long ago: nobody is asked to call them, no first step is planned. */
  historical?: boolean
}>

/** What many new customers have in common. */
export type Preparation = Readonly<{
  playbook: PlaybookDocument
  /** Names of the owners by id. */
  ownerNames: ReadonlyMap<string, string>
}>

/** New customers with all that follows from them, ready to be written: the database is not asked any more. */
export type PreparedCustomers = Readonly<{
  ids: readonly string[]
  playbookVersion: number
  rows: NewRows
  changes: readonly RecordChange[]
  /** What verification says of those of whom it says something, by id. */
  findings: ReadonlyMap<string, readonly Finding[]>
}>

export const getPreparation = async (
  transaction: Transaction,
  ownerIds: readonly (string | null)[]
): Promise<Preparation> => {
  const owners = [...new Set(ownerIds.filter((id): id is string => id !== null))]
  return {
    playbook: await playbookOf(transaction),
    ownerNames: owners.length === 0 ? new Map() : await namesOfMembers(transaction, owners)
  }
}

const orderRows = (
  customerId: string,
  orders: NonNullable<FileToInsert['orders']>,
  { now }: Moment,
  createdBy: string | null
): readonly OrderWriteRow[] =>
  orders.map((order) => ({
    id: newId(now.getTime()),
    customer_id: customerId,
    ordered_on: order.orderedOn,
    amount_fen: order.amountFen,
    profit_fen: order.profitFen,
    product_type: order.productType,
    note: order.note ?? null,
    external_id: order.externalId ?? null,
    raw: order.custom ?? null,
    created_at: now.toISOString(),
    created_by: createdBy
  }))

/**
 * Examines files that become customers and makes their rows, without a word to the database: it may be busy with others
 * meanwhile. `insertPrepared` writes them, in whichever transaction.
 */
export const prepareCustomers = async (
  files: readonly FileToInsert[],
  { playbook, ownerNames }: Preparation,
  moment: Moment,
  { origin, importId, actorId, historical = false }: InsertOptions
): Promise<PreparedCustomers> => {
  const { now, today } = moment
  const examine = createExaminer(playbook, today)
  const run = { now, today, playbookVersion: playbook.version, actorId, runId: importId }
  const outcomeOf = ({ file, ownerId, firstStepOn = null, orders = [], id }: FileToInsert): Outcome => {
    const ownerName = ownerId === null ? null : (ownerNames.get(ownerId) ?? null)
    const fresh = freshCustomer(
      { id: id ?? newId(now.getTime()), file, ownerId, ownerName, origin, importId, createdBy: actorId },
      moment
    )
    const known = { ...fresh, recorded: { ...fresh.recorded, orders } }
    const decided = examine(known)
    const step = historical ? null : firstStep(known, decided, firstStepOn)
    return {
      before: null,
      after: { ...known, nextFollowUpOn: step?.due_on ?? null },
      decided,
      touched: true,
      updatedBy: actorId,
      orders: orderRows(known.id, orders, moment, actorId),
      step
    }
  }
  const collected = createNewRows()
  const ids: string[] = []
  const changes: RecordChange[] = []
  const findings = new Map<string, readonly Finding[]>()
  await examineAll(files, (file) => {
    const outcome = outcomeOf(file)
    const { after, decided } = outcome
    const { grade, strategy } = decided.examined
    collected.add(writesOf([outcome], run))
    ids.push(after.id)
    changes.push({
      customerId: after.id,
      actorId,
      kind: 'created',
      after: { origin, grade: grade.grade, strategy: strategy?.id ?? null, version: 1 },
      playbookVersion: playbook.version,
      runId: importId
    })
    if (decided.findings.length > 0) findings.set(after.id, decided.findings)
  })
  return { ids, playbookVersion: playbook.version, rows: collected.rows(), changes, findings }
}

/** Writes prepared customers and the entry in each one's history. */
export const insertPrepared = async (
  transaction: Transaction,
  { rows, changes }: PreparedCustomers,
  { now }: Moment
): Promise<void> => {
  await insertNew(transaction, rows)
  await recordChanges(transaction, changes, now)
}
