import type { Actor } from '#kernel/actor'
import type { ConditionCounts } from '#contracts/playbook'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { withinMs } from '../io/facets/count-rows.ts'
import { countConditions as countRows, filterOf } from '../io/facets/count-conditions.ts'
import { hiddenFrom } from './list-customers.ts'
import type { Moment } from './moment.ts'

/** So long an exact count may take before it is reckoned from a sample. */
const EXACT_MS = 700

/**
 * How many of the customers in somebody's reach fulfil each of some conditions, in one statement: every one is counted
 * while that is quick, else one in sixteen. A condition that is none, or asks for what he may not see, is not counted.
 */
export const countConditions = async (
  transaction: Transaction,
  actor: Actor,
  conditions: readonly unknown[],
  { today }: Pick<Moment, 'today'>
): Promise<ConditionCounts> => {
  const asking = {
    actor,
    today,
    hidden: await hiddenFrom(transaction, actor),
    playbook: await playbookOf(transaction)
  }
  const filters = conditions.map((written) => filterOf(written, asking))
  const sayable = filters.flatMap((filter) => (filter === null ? [] : [filter]))
  const all = await withinMs(transaction, EXACT_MS, () => countRows(transaction, actor, sayable, false))
  const { customers, counts } = all ?? (await countRows(transaction, actor, sayable, true))
  let at = 0
  return {
    customers,
    exact: all !== null,
    counts: filters.map((filter) => (filter === null ? null : (counts[at++] ?? 0)))
  }
}
