import type { Day } from '#kernel/day'
import type { CustomerFile, CustomerOrigin } from '#contracts/customers'
import { recordChanges } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import type { OrderRow } from '../core/stored.ts'
import { createExaminer } from '../facts/examine.ts'
import { examineAll } from '../facts/examine-all.ts'
import { writesOf, type Outcome } from '../facts/writes-of.ts'
import { namesOfMembers } from '../io/store/members.ts'
import type { OrderWriteRow } from '../io/store/rows.ts'
import { saveCustomers } from '../io/store/save.ts'
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
}>

/** So many rows make one statement; more would only hold more memory. */
const BATCH = 250

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
    created_at: now.toISOString(),
    created_by: createdBy
  }))

/**
 * Many new customers at once, with all that follows from them: facts, findings, search, the first step of each plan and
 * an entry in the history. The same comes out as entering them one by one; the ids come back in the order of the files.
 * Audit and event are the caller's, one for the whole run.
 */
export const insertCustomers = async (
  transaction: Transaction,
  files: readonly FileToInsert[],
  moment: Moment,
  { origin, importId, actorId }: InsertOptions
): Promise<readonly string[]> => {
  if (files.length === 0) return []
  const { now, today } = moment
  const playbook = await playbookOf(transaction)
  const owners = [...new Set(files.flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))]
  const names = owners.length === 0 ? new Map<string, string>() : await namesOfMembers(transaction, owners)
  const examine = createExaminer(playbook, today)
  const run = { now, today, playbookVersion: playbook.version, actorId, runId: importId }
  const outcomeOf = ({ file, ownerId, firstStepOn = null, orders = [], id }: FileToInsert): Outcome => {
    const ownerName = ownerId === null ? null : (names.get(ownerId) ?? null)
    const fresh = freshCustomer(
      { id: id ?? newId(now.getTime()), file, ownerId, ownerName, origin, importId, createdBy: actorId },
      moment
    )
    const known = { ...fresh, recorded: { ...fresh.recorded, orders } }
    const decided = examine(known)
    const step = firstStep(known, decided, firstStepOn)
    return {
      before: null,
      after: { ...known, nextFollowUpOn: step.due_on },
      decided,
      touched: true,
      updatedBy: actorId,
      orders: orderRows(known.id, orders, moment, actorId),
      step
    }
  }
  const save = async (outcomes: readonly Outcome[]): Promise<void> => {
    await saveCustomers(transaction, writesOf(outcomes, run))
    await recordChanges(
      transaction,
      outcomes.map(({ after, decided: { examined } }) => ({
        customerId: after.id,
        actorId,
        kind: 'created' as const,
        after: { origin, grade: examined.grade.grade, strategy: examined.strategy?.id ?? null, version: 1 },
        playbookVersion: playbook.version,
        runId: importId
      })),
      now
    )
  }
  const ids: string[] = []
  let saving: Promise<void> = Promise.resolve()
  for (let at = 0; at < files.length; at += BATCH) {
    // The database works on the batch before while this one is examined.
    const outcomes = await examineAll(files.slice(at, at + BATCH), outcomeOf)
    await saving
    saving = save(outcomes)
    // Whoever awaits it next hears of its failure; until then nobody does.
    saving.catch(() => undefined)
    for (const { after } of outcomes) ids.push(after.id)
  }
  await saving
  return ids
}
