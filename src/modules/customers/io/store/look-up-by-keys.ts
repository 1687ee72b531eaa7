import { sql, type Transaction } from '#platform/database'

/**
 * For the rest of a transaction that works on some hundred customers by their ids: each is looked up by its key, whatever the
 * planner believes. A workspace that came after the last statistics counts as empty for it, and it would read all of it, or
 * a whole table that is small yet, for every batch.
 */
export const lookUpByKeys = (transaction: Transaction): void =>
  transaction.later(
    sql`select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_hashjoin', 'off', true),
               set_config('enable_mergejoin', 'off', true)`,
    { prepare: 'customers_look_up_by_keys' }
  )
