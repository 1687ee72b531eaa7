import type { Day } from '#kernel/day'
import { sql, type Transaction } from '#platform/database'

/** A plan as it stands. */
type StandingRow = Readonly<{
  counted_from: Day
  reviewed_at: Date | null
  postponed_at: Date | null
  periodic_on: Day
  owner_id: string | null
  is_high: boolean
  due_on: Day | null
}>

/** A customer as its plan of reviews follows it, beside the plan as it stands; null where there is none yet. */
export type PlanRow = Readonly<{
  customer_id: string
  state: string
  origin: string
  owner_id: string | null
  is_high: boolean
  arrived_at: Date
  standing: StandingRow | null
}>

const FIRST = '00000000-0000-0000-0000-000000000000'
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * The plans of some customers. Each table is asked by the ids and put together here: while a list comes in the database
 * knows nothing of its tables yet, and would join them by reading all of one for each row of another.
 */
export const listPlans = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<readonly PlanRow[]> => {
  if (ids.length === 0) return []
  const { workspaceId } = transaction
  const standing = await transaction.rows<Omit<PlanRow, 'origin' | 'standing'>>(
    sql`select f.customer_id, f.state, f.owner_id, coalesce(f.value_level = '高', false) as is_high,
               f.created_at as arrived_at
          from customer_list f
         where f.workspace_id = ${workspaceId} and f.customer_id = any (${ids}::uuid[]) order by f.customer_id`
  )
  const came = await transaction.rows<{ id: string; origin: string }>(
    sql`select c.id, c.origin from customer c where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[])`
  )
  const planned = await transaction.rows<StandingRow & Readonly<{ customer_id: string }>>(
    sql`select v.customer_id, v.counted_from, v.reviewed_at, v.postponed_at, v.periodic_on, v.owner_id, v.is_high, v.due_on
          from customer_review v
         where v.workspace_id = ${workspaceId} and v.customer_id = any (${ids}::uuid[])`
  )
  const originOf = new Map(came.map(({ id, origin }) => [id, origin]))
  const planOf = new Map(planned.map((plan) => [plan.customer_id, plan]))
  return standing.flatMap((one) => {
    const origin = originOf.get(one.customer_id)
    return origin === undefined ? [] : [{ ...one, origin, standing: planOf.get(one.customer_id) ?? null }]
  })
}

/** The last of the next customers after an id, in the order of their ids; null at the end. */
export const findStretchEnd = async (
  transaction: Transaction,
  after: string | null,
  limit: number
): Promise<string | null> => {
  const row = await transaction.row<{ customer_id: string }>(
    sql`select f.customer_id from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.customer_id > ${after ?? FIRST}::uuid
         order by f.customer_id offset ${limit - 1} limit 1`
  )
  return row?.customer_id ?? null
}

/**
 * Those customers of a stretch of ids whose plan is missing or not theirs any more; all of them where `all` is said. The
 * stretch is hashed rather than looked up by each: `full join` has no other way, whatever is known of the tables.
 */
export const findUnplanned = async (
  transaction: Transaction,
  { after, until, all }: Readonly<{ after: string | null; until: string | null; all: boolean }>
): Promise<readonly string[]> => {
  const { workspaceId } = transaction
  const [from, to] = [after ?? FIRST, until ?? LAST]
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select f.customer_id
          from (select x.customer_id, x.state, x.owner_id, x.value_level from customer_list x
                 where x.workspace_id = ${workspaceId} and x.customer_id > ${from}::uuid and x.customer_id <= ${to}::uuid) f
          full join (select y.customer_id, y.due_on, y.owner_id, y.is_high from customer_review y
                      where y.workspace_id = ${workspaceId} and y.customer_id > ${from}::uuid
                        and y.customer_id <= ${to}::uuid) v on v.customer_id = f.customer_id
         where (${all} or (f.state = 'active') <> (v.due_on is not null) or v.owner_id is distinct from f.owner_id
                or (v.customer_id is not null and v.is_high <> coalesce(f.value_level = '高', false)))
           and coalesce(f.customer_id, ${FIRST}::uuid) <> ${FIRST}::uuid`
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** A plan as it is from now on, with the review and the putting off that it was made after. */
export type Plan = Readonly<{
  customer_id: string
  owner_id: string | null
  is_high: boolean
  counted_from: Day
  periodic_on: Day
  is_active: boolean
  reviewed_at: Date | null
  postponed_at: Date | null
}>

/**
 * Writes plans; what is urgent stays due from the day on which it was raised. Whom somebody has reviewed or put off meanwhile keeps
 * what that says: the next look plans him anew. Gives how many were written.
 */
export const savePlans = (transaction: Transaction, plans: readonly Plan[], today: Day): Promise<number> => {
  if (plans.length === 0) return Promise.resolve(0)
  return transaction.run(
    sql`insert into customer_review as v (workspace_id, customer_id, owner_id, is_high, counted_from, reviewed_at, postponed_at,
                                          periodic_on, due_on)
        select ${transaction.workspaceId}::int, r.customer_id, r.owner_id, r.is_high, r.counted_from, r.reviewed_at,
               r.postponed_at, r.periodic_on, case when r.is_active then r.periodic_on end
          from jsonb_to_recordset(${JSON.stringify(plans)}::jsonb)
            as r (customer_id uuid, owner_id uuid, is_high boolean, counted_from date, reviewed_at timestamptz,
                  postponed_at timestamptz, periodic_on date, is_active boolean)
        on conflict (workspace_id, customer_id) do update
          set owner_id = excluded.owner_id, is_high = excluded.is_high, counted_from = excluded.counted_from,
              periodic_on = excluded.periodic_on,
              due_on = case when excluded.due_on is null then null
                            when v.urgent_at < 'infinity' then least(coalesce(v.due_on, ${today}::date), excluded.due_on)
                            else excluded.due_on end
        where v.reviewed_at is not distinct from excluded.reviewed_at
          and v.postponed_at is not distinct from excluded.postponed_at`
  )
}
