import { sql, type Transaction } from '#platform/database'

/**
 * COMMIT of a transaction that is done again where it is lost does not wait for the disk: what is computed anew of some
 * hundred customers. Whatever commits after it and does wait, such as how far a rollout is, puts it on the disk before
 * itself; so no place is ever ahead of what was written, and after a power cut the same customers are computed once more.
 */
export const commitInPassing = (transaction: Transaction): void =>
  transaction.later(sql`select set_config('synchronous_commit', 'off', true)`, {
    prepare: 'customers_commit_in_passing'
  })
