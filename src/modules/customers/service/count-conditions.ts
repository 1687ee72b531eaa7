import type { Actor } from '#kernel/actor'
import type { ConditionCounts } from '#contracts/playbook'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { withinMs } from '../io/facets/count-rows.ts'
import { countConditions as countRows, filterOf } from '../io/facets/count-conditions.ts'
import { hiddenFrom } from './list-customers.ts'
import type { Moment } from './moment.ts'

/** So long an exact count may take before it is reckoned from a sample, and that before nothing is told. */
const EXACT_MS = 700
const SAMPLED_MS = 1500

/**
 * How many of the customers in somebody's reach fulfil each of some conditions, in one statement: every one is counted
 * while that is quick, else one in sixteen, and none where even that is slow: an editor asks at each pause of the hand. A
 * condition that is none, or asks for what he may not see, is not counted.
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
  const found =
    all ?? (await withinMs(transaction, SAMPLED_MS, () => countRows(transaction, actor, sayable, true)))
  if (found === null) return { customers: null, exact: false, counts: filters.map(() => null) }
  const { customers, counts } = found
  let at = 0
  return {
    customers,
    exact: all !== null,
    counts: filters.map((filter) => (filter === null ? null : (counts[at++] ?? 0)))
  }
}
