import type { Day } from '#kernel/day'
import { cleaningSeverities } from '#core/verification'
import { notOfList } from '#modules/collection'
import { sql, type Transaction } from '#platform/database'

/** How things stand with a customer, as far as its cleaning goes. */
export type Standing = Readonly<{
  customer_id: string
  origin: string
  owner_id: string | null
  /** Fields for which something is written. */
  written: readonly string[]
  /** Gaps that somebody has answered. */
  answered_gaps: readonly string[]
  /** Whether a warning or an error is open. */
  has_findings: boolean
  task_id: string | null
}>

/** New information about a customer that was not looked at yet. */
export type Fresh = Standing &
  Readonly<{
    informed_at: Date
    informed_by: string
    /** The import that brought it. */
    import_id: string | null
    /** The instant on the wall clock of the workspace. */
    informed_day: Day
    informed_ms: number
  }>

/**
 * How it stands with customers, at most some thousand. A statement a table, each by ids, sent together: joined in one, a planner that has not
 * seen yet how many came in would read the whole company for every one of them.
 */
const listStanding = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<readonly (Standing & Readonly<{ state: string }>)[]> => {
  const { workspaceId } = transaction
  const [customers, parts, answers, found, tasks] = await Promise.all([
    transaction.rows<
      Readonly<{
        id: string
        origin: string
        owner_id: string | null
        state: string
        written: readonly string[]
      }>
    >(
      sql`select c.id, c.origin, c.owner_id, c.state,
               array(select jsonb_object_keys(coalesce(c.profile->'raw', '{}'))) as written
          from customer c where c.workspace_id = ${workspaceId} and c.id = any (${ids}::uuid[]) order by c.id`
    ),
    transaction.rows<Readonly<{ id: string; keys: readonly string[] }>>(
      sql`select x.customer_id as id, array(select jsonb_object_keys(coalesce(x.detail->'raw', '{}'))) as keys
          from contact x
         where x.workspace_id = ${workspaceId} and x.customer_id = any (${ids}::uuid[]) and x.state = 'active'
        union all
        select x.customer_id, array(select jsonb_object_keys(coalesce(x.detail->'raw', '{}')))
          from need x where x.workspace_id = ${workspaceId} and x.customer_id = any (${ids}::uuid[])`
    ),
    transaction.rows<Readonly<{ id: string; field: string }>>(
      sql`select x.customer_id as id, x.field from finding_answer x
         where x.workspace_id = ${workspaceId} and x.customer_id = any (${ids}::uuid[])
           and x.rule = 'missing-required' and x.withdrawn_at is null`
    ),
    transaction.rows<Readonly<{ id: string }>>(
      sql`select distinct x.customer_id as id from finding x
         where x.workspace_id = ${workspaceId} and x.customer_id = any (${ids}::uuid[])
           and x.severity = any (${cleaningSeverities}::text[])`
    ),
    transaction.rows<Readonly<{ id: string; task: string }>>(
      sql`select x.customer_id as id, x.id as task from cleaning_task x
         where x.workspace_id = ${workspaceId} and x.customer_id = any (${ids}::uuid[]) and x.state = 'open'`
    )
  ])
  const written = new Map(customers.map(({ id, written: keys }) => [id, new Set(keys)]))
  for (const { id, keys } of parts) for (const key of keys) written.get(id)?.add(key)
  const answered = new Map<string, string[]>()
  for (const { id, field } of answers) answered.set(id, [...(answered.get(id) ?? []), field])
  const withFindings = new Set(found.map(({ id }) => id))
  const open = new Map(tasks.map(({ id, task }) => [id, task]))
  return customers.map(({ id, origin, owner_id, state }) => ({
    customer_id: id,
    origin,
    owner_id,
    state,
    written: [...(written.get(id) ?? [])].sort(),
    answered_gaps: answered.get(id) ?? [],
    has_findings: withFindings.has(id),
    task_id: open.get(id) ?? null
  }))
}

/** A stretch of time: behind `from` up to `to`; of one list, or of what people write. */
export type Window = Readonly<{ from: Date; to: Date; timeZone: string; importId: string | null }>

/** Of the changes `r`, with the imports `i` that they are of, those of a window. */
const inWindow = (workspaceId: number, { from, to, importId }: Window) =>
  sql`r.workspace_id = ${workspaceId} and r.at > ${from} and r.at <= ${to}
      and ${importId === null ? notOfList : sql`r.run_id = ${importId}`}`

type Word = Pick<
  Fresh,
  'customer_id' | 'informed_at' | 'informed_by' | 'import_id' | 'informed_day' | 'informed_ms'
>

/** Customers whose newest word a task has dealt with. */
const listDealtWith = async (
  transaction: Transaction,
  words: readonly Word[]
): Promise<ReadonlySet<string>> => {
  const rows = await transaction.rows<Readonly<{ id: string; until: Date }>>(
    sql`select d.customer_id as id, max(d.informed_at) as until from cleaning_task d
         where d.workspace_id = ${transaction.workspaceId} and d.state = 'done'
           and d.customer_id = any (${words.map(({ customer_id }) => customer_id)}::uuid[])
         group by d.customer_id`
  )
  const until = new Map(rows.map((row) => [row.id, row.until.getTime()]))
  return new Set(
    words.flatMap(({ customer_id, informed_at }) =>
      (until.get(customer_id) ?? -Infinity) >= informed_at.getTime() ? [customer_id] : []
    )
  )
}

/**
 * Customers about whom people wrote something in a stretch of time that no task has looked at: entered, changed or
 * imported, but not as history and not as the sample. The newest word counts, and who said it.
 */
export const listFresh = async (transaction: Transaction, window: Window): Promise<readonly Fresh[]> => {
  const { workspaceId } = transaction
  const { timeZone } = window
  const words = await transaction.rows<Word>(
    sql`select n.customer_id, n.informed_at, n.informed_by, n.import_id,
               (n.informed_at at time zone ${timeZone})::date as informed_day,
               (extract(epoch from (n.informed_at at time zone ${timeZone})::time) * 1000)::float8 as informed_ms
          from (select r.customer_id, max(r.at) as informed_at,
                       (array_agg(r.actor_id order by r.at desc, r.id desc))[1] as informed_by,
                       (array_agg(i.id order by r.at desc, r.id desc))[1] as import_id
                  from record_change r
                  left join import_run i on i.workspace_id = ${workspaceId} and i.id = r.run_id
                 where ${inWindow(workspaceId, window)}
                   and r.kind = any (array['created', 'fields', 'contact', 'need']) and r.actor_id is not null
                   and coalesce(i.options->>'historical', 'false') <> 'true'
                   and coalesce(r.after->>'origin', '') <> 'sample'
                 group by r.customer_id) n
         order by n.customer_id`
  )
  if (words.length === 0) return []
  const dealtWith = await listDealtWith(transaction, words)
  const open = words.filter(({ customer_id }) => !dealtWith.has(customer_id))
  const standing = new Map(
    (
      await listStanding(
        transaction,
        open.map(({ customer_id }) => customer_id)
      )
    ).map((one) => [one.customer_id, one])
  )
  return open.flatMap((word): readonly Fresh[] => {
    const one = standing.get(word.customer_id)
    return one?.state === 'active' ? [{ ...one, ...word }] : []
  })
}

/**
 * Up to when so many changes were written in a stretch of time, in the order of their instants, so that each is read once however
 * many there are; null where there are fewer. What was written at one instant stays together.
 */
export const findStretchEnd = async (
  transaction: Transaction,
  window: Window,
  changes: number
): Promise<Date | null> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{ at: Date }>(
    // Rounded up: a Date knows milliseconds only.
    sql`select date_trunc('milliseconds', r.at + interval '999 microseconds') as at from record_change r
          left join import_run i on i.workspace_id = ${workspaceId} and i.id = r.run_id
         where ${inWindow(workspaceId, window)}
         order by r.at offset ${changes - 1} limit 1`
  )
  return row?.at ?? null
}

/** How it stands with one customer. */
export const findStanding = async (transaction: Transaction, customerId: string): Promise<Standing | null> =>
  (await listStanding(transaction, [customerId]))[0] ?? null
