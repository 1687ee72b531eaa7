import { sql, type Sql, type Transaction } from '#platform/database'

/** Who looks at a list once all of it is in. */
export type Follower = 'cleaning' | 'review'

/** A list whose work is over and that was not looked at yet, or not all of it. */
export type ListToFollow = Readonly<{
  import_id: string
  /** Behind this instant nothing that it wrote was looked at. */
  from: Date
  finished_at: Date
  /** Customers of long ago. */
  historical: boolean
}>

/**
 * Changes that are looked at as people make them: those of a list at work are not, they are looked at once when it is over
 * (`r` is the change, `i` its import where it has one).
 */
export const notOfList: Sql = sql`(i.id is null or (i.state not in ('running', 'undoing')
                                          and r.at > coalesce(i.finished_at, '-infinity')))`

/** Whether a list is coming in, or is being taken back. */
export const isListAtWork = async (transaction: Transaction): Promise<boolean> =>
  (await transaction.row(
    sql`select i.id from import_run i
         where i.workspace_id = ${transaction.workspaceId} and i.state in ('running', 'undoing') limit 1`
  )) !== null

export const findListToFollow = (
  transaction: Transaction,
  follower: Follower
): Promise<ListToFollow | null> => {
  const { workspaceId } = transaction
  return transaction.row<ListToFollow>(
    sql`select i.id as import_id, i.finished_at, coalesce(i.options->>'historical', 'false') = 'true' as historical,
               coalesce(f.seen_until, i.created_at - interval '1 second') as from
          from import_run i
          left join import_follow f on f.workspace_id = ${workspaceId} and f.import_id = i.id and f.follower = ${follower}
         where i.workspace_id = ${workspaceId} and i.finished_at is not null
           and i.state in ('done', 'failed', 'cancelled', 'undone') and f.seen_end is distinct from i.finished_at
         order by i.finished_at limit 1`
  )
}

/** Up to when a list wrote its next so many changes; null where fewer are left. What was written at one instant stays together. */
export const findListStretch = async (
  transaction: Transaction,
  { import_id, from, finished_at }: ListToFollow,
  changes: number
): Promise<Date | null> => {
  const row = await transaction.row<{ at: Date }>(
    // Rounded up: a Date knows milliseconds only.
    sql`select date_trunc('milliseconds', r.at + interval '999 microseconds') as at from record_change r
         where r.workspace_id = ${transaction.workspaceId} and r.run_id = ${import_id}
           and r.at > ${from} and r.at <= ${finished_at}
         order by r.at offset ${changes - 1} limit 1`
  )
  return row?.at ?? null
}

/** How far a list was looked at; to its end where no instant is given. */
export const setListFollowed = async (
  transaction: Transaction,
  follower: Follower,
  { import_id, finished_at }: ListToFollow,
  until: Date | null
): Promise<void> => {
  await transaction.run(
    sql`insert into import_follow (workspace_id, import_id, follower, seen_until, seen_end)
        values (${transaction.workspaceId}, ${import_id}, ${follower}, ${until ?? finished_at},
                ${until === null ? finished_at : null})
        on conflict (workspace_id, import_id, follower) do update
           set seen_until = excluded.seen_until, seen_end = excluded.seen_end`
  )
}
