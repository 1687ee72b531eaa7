import { sql, type Transaction } from '#platform/database'

/** Open steps go with the customer: whoever had them, the new owner has them now. */
export const moveOpenSteps = (
  transaction: Transaction,
  customerIds: readonly string[],
  ownerId: string | null
): Promise<number> =>
  customerIds.length === 0
    ? Promise.resolve(0)
    : transaction.run(
        sql`update planned_step set assignee_id = ${ownerId}::uuid
             where workspace_id = ${transaction.workspaceId} and customer_id = any (${customerIds}::uuid[])
               and state = 'open'`
      )

/** The next follow-up in the lists is the earliest open step; to be called where steps change without a refresh. */
export const updateNextFollowUp = (
  transaction: Transaction,
  customerIds: readonly string[]
): Promise<number> =>
  transaction.run(
    sql`update customer_facts set next_follow_up_on = (
               select min(p.due_on) from planned_step p
                where p.workspace_id = ${transaction.workspaceId} and p.customer_id = customer_facts.customer_id
                  and p.state = 'open')
         where workspace_id = ${transaction.workspaceId} and customer_id = any (${customerIds}::uuid[])
           and state = 'active'`
  )
