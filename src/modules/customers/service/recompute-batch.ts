import { recordChanges } from '#modules/audit'
import { playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { createConcluder } from '../facts/examine.ts'
import { examineAll } from '../facts/examine-all.ts'
import { recomputedOf } from '../facts/recomputed.ts'
import { decisionChanges, type Outcome } from '../facts/writes-of.ts'
import { loadCustomers, lockCustomers } from '../io/store/load.ts'
import { saveRecomputed } from '../io/store/save-recomputed.ts'
import type { Moment } from './moment.ts'

/** What follows from a customer follows whoever asks. */
const everybody = { visibleOwners: null }

/** Computes some customers anew; gives how many there were. */
export type ComputeBatch = (
  transaction: Transaction,
  customerIds: readonly string[],
  moment: Moment,
  runId: string
) => Promise<number>

/**
 * The same as `refresh`, for many of whom nobody said anything: time or the playbook changed what follows. Only what
 * differs is written.
 */
export const recomputeBatch: ComputeBatch = async (transaction, customerIds, { now, today }, runId) => {
  const { found, playbookKey } = await lockCustomers(transaction, customerIds, everybody)
  if (found.length === 0) return 0
  const playbook = await playbookOfKey(transaction, playbookKey)
  const loaded = await loadCustomers(
    transaction,
    found.map(({ id }) => id)
  )
  const conclude = createConcluder(playbook, today)
  const outcomes = await examineAll(loaded, (customer): Outcome => ({
    before: customer,
    after: customer,
    decided: conclude(customer),
    touched: false,
    updatedBy: null
  }))
  const run = { now, today, playbookVersion: playbook.version, actorId: null, runId }
  await saveRecomputed(transaction, recomputedOf(outcomes, run))
  await recordChanges(
    transaction,
    outcomes.flatMap((outcome) => decisionChanges(outcome, run)),
    now
  )
  return outcomes.length
}
