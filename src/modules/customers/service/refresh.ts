import { recordChanges } from '#modules/audit'
import { playbookOfKey } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { createExaminer } from '../facts/examine.ts'
import { decisionChanges, writesOf, type Outcome } from '../facts/writes-of.ts'
import { loadCustomers, lockCustomers } from '../io/store/load.ts'
import { saveCustomers } from '../io/store/save.ts'
import type { Moment } from './moment.ts'

export type RefreshReason = Readonly<{
  /** Who caused it; null where time or the playbook did. */
  actorId?: string | null
  /** The recomputation that it is part of. */
  runId?: string | null
}>

/**
 * Computes anew all that follows from what is stored of some customers: facts, tags, grade, strategy, findings and how
 * they are found; what of it changed goes to their history. Customers are locked in the order of their ids. Four
 * statements, however many they are; ids that are not there are passed over.
 */
export const refresh = async (
  transaction: Transaction,
  customerIds: readonly string[],
  { now, today }: Moment,
  { actorId = null, runId = null }: RefreshReason = {}
): Promise<number> => {
  const { found, playbookKey } = await lockCustomers(transaction, customerIds, sql`true`)
  if (found.length === 0) return 0
  const playbook = await playbookOfKey(transaction, playbookKey)
  const loaded = await loadCustomers(
    transaction,
    found.map(({ id }) => id)
  )
  const examine = createExaminer(playbook, today)
  const outcomes = loaded.map((customer): Outcome => ({
    before: customer,
    after: customer,
    decided: examine(customer),
    touched: false,
    updatedBy: null
  }))
  const run = { now, today, playbookVersion: playbook.version, actorId, runId }
  await saveCustomers(transaction, writesOf(outcomes, run))
  await recordChanges(
    transaction,
    outcomes.flatMap((outcome) => decisionChanges(outcome, run)),
    now
  )
  return outcomes.length
}
