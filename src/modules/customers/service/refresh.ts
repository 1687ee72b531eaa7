import { recordChanges } from '#modules/audit'
import { playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import type { Day } from '#kernel/day'
import { createExaminer, type Decided } from '../facts/examine.ts'
import { examineAll } from '../facts/examine-all.ts'
import { decisionChanges, writesOf, type Outcome } from '../facts/writes-of.ts'
import { lockAndLoad, type LoadedCustomer } from '../io/store/load.ts'
import type { StepRow } from '../io/store/rows.ts'
import { saveCustomers } from '../io/store/save.ts'
import type { Moment } from './moment.ts'

export type RefreshReason = Readonly<{
  /** Who caused it; null where time or the playbook did. */
  actorId?: string | null
  /** The recomputation that it is part of. */
  runId?: string | null
  /** A step to plan beside it, by what was decided; none where not given. */
  stepFor?: (customer: LoadedCustomer, decided: Decided) => StepRow | null
}>

/** What follows from a customer follows whoever asks. */
const everybody = { visibleOwners: null }

const earlier = (known: Day | null, day: Day): Day => (known !== null && known < day ? known : day)

/**
 * Computes anew all that follows from what is stored of some customers: facts, tags, grade, strategy, findings and how
 * they are found; what of it changed goes to their history. Customers are locked in the order of their ids. Two
 * round trips, however many they are; ids that are not there are passed over.
 */
export const refresh = async (
  transaction: Transaction,
  customerIds: readonly string[],
  { now, today }: Moment,
  { actorId = null, runId = null, stepFor = () => null }: RefreshReason = {}
): Promise<number> => {
  const { loaded, playbookKey } = await lockAndLoad(transaction, customerIds, everybody)
  if (loaded.length === 0) return 0
  const playbook = await playbookOfKey(transaction, playbookKey)
  const examine = createExaminer(playbook, today)
  const outcomes = await examineAll(loaded, (customer): Outcome => {
    const decided = examine(customer)
    const step = stepFor(customer, decided)
    const next = step === null ? null : earlier(customer.nextFollowUpOn, step.due_on)
    return {
      before: customer,
      after: next === null ? customer : { ...customer, nextFollowUpOn: next },
      decided,
      touched: false,
      updatedBy: null,
      step
    }
  })
  const run = { now, today, playbookVersion: playbook.version, actorId, runId }
  saveCustomers(transaction, writesOf(outcomes, run))
  await recordChanges(
    transaction,
    outcomes.flatMap((outcome) => decisionChanges(outcome, run)),
    now
  )
  return outcomes.length
}
