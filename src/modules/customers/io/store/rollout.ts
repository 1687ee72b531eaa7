import { announce } from '#platform/jobs'
import { sql, type Sql, type Transaction } from '#platform/database'

const FIRST = '00000000-0000-0000-0000-000000000000'

export type RolloutRow = Readonly<{
  version: number
  base_version: number | null
  total: number
  done: number
  started_at: Date
  finished_at: Date | null
}>

/** Whose decisions may be others under the playbook in force than those that stand. */
export type Outdated = Readonly<{
  /** The version in force. */
  version: number
  /** The version that everybody has the decisions of, whose facts are not newer; null where that is not known. */
  base: number | null
  /** Whom the edits since then reach, as a condition on `f`; null for everybody. */
  reached: Sql | null
}>

/** Who was computed between the two versions has the decisions of neither. */
const outdatedSql = ({ version, base, reached }: Outdated): Sql =>
  base === null || reached === null
    ? sql`f.playbook_version < ${version}`
    : sql`f.playbook_version < ${version} and (f.playbook_version > ${base} or ${reached})`

/** Customers to be computed anew, after an id, in the order of their ids. */
export const findOutdated = async (
  transaction: Transaction,
  outdated: Outdated,
  after: string | null,
  limit: number
): Promise<readonly string[]> => {
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select f.customer_id from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.customer_id > ${after ?? FIRST}::uuid
           and ${outdatedSql(outdated)}
         order by f.customer_id limit ${limit}`
  )
  return rows.map(({ customer_id }) => customer_id)
}

export const countOutdated = async (
  transaction: Transaction,
  outdated: Outdated,
  after: string | null
): Promise<number> =>
  (
    await transaction.row<{ count: number }>(
      sql`select count(*)::int as count from customer_list f
           where f.workspace_id = ${transaction.workspaceId} and f.customer_id > ${after ?? FIRST}::uuid
             and ${outdatedSql(outdated)}`
    )
  )?.count ?? 0

/**
 * The version that everybody has the decisions of: the last one that was rolled out to the end; where none ever was, the
 * oldest that anybody's facts are by. Null where there are no customers.
 */
export const findSettledVersion = async (transaction: Transaction): Promise<number | null> =>
  (
    await transaction.row<{ version: number | null }>(
      sql`select coalesce(
                   (select max(r.version) from playbook_rollout r
                     where r.workspace_id = ${transaction.workspaceId} and r.finished_at is not null),
                   (select min(f.playbook_version) from customer_list f
                     where f.workspace_id = ${transaction.workspaceId})) as version`
    )
  )?.version ?? null

/** The newest rollout. */
export const findRollout = (transaction: Transaction): Promise<RolloutRow | null> =>
  transaction.row<RolloutRow>(
    sql`select r.version, r.base_version, r.total, r.done, r.started_at, r.finished_at from playbook_rollout r
         where r.workspace_id = ${transaction.workspaceId} order by r.version desc limit 1`
  )

/** The id behind which a rollout goes on that was broken off: everybody before it was looked at. */
export const findPlace = async (
  transaction: Transaction,
  { version, base }: Outdated
): Promise<string | null> =>
  (
    await transaction.row<{ after_id: string | null }>(
      sql`select r.after_id from playbook_rollout r
           where r.workspace_id = ${transaction.workspaceId} and r.version = ${version}
             and r.base_version is not distinct from ${base}::int and r.finished_at is null`
    )
  )?.after_id ?? null

/** Begins a rollout, or goes on with one that was broken off. Gives how many were done before. */
export const startRollout = async (
  transaction: Transaction,
  { version, base }: Outdated,
  { left, after }: Readonly<{ left: number; after: string | null }>,
  now: Date
): Promise<number> => {
  const row = await transaction.row<{ done: number }>(
    sql`insert into playbook_rollout as r (workspace_id, version, base_version, total, started_at)
        values (${transaction.workspaceId}, ${version}, ${base}, ${left}, ${now})
        on conflict (workspace_id, version) do update
           set base_version = excluded.base_version, after_id = ${after}, finished_at = null,
               done = case when ${after}::uuid is null then 0 else r.done end,
               total = excluded.total + case when ${after}::uuid is null then 0 else r.done end
        returning r.done`
  )
  return row?.done ?? 0
}

export type Progress = Readonly<{
  done: number
  /** Everybody up to this id was looked at; null where a later look begins anew. */
  place: string | null
  /** Where nobody is left. */
  finishedAt: Date | null
}>

/** Notes how far a rollout is and tells everybody. */
export const updateRollout = async (
  transaction: Transaction,
  version: number,
  { done, place, finishedAt }: Progress,
  now: Date
): Promise<void> => {
  const row = await transaction.row<{ total: number }>(
    sql`update playbook_rollout r
           set done = ${done}, total = greatest(r.total, ${done}), after_id = ${place}, finished_at = ${finishedAt}
         where r.workspace_id = ${transaction.workspaceId} and r.version = ${version} returning r.total`
  )
  const told = { version, done, total: row?.total ?? done, finished: finishedAt !== null }
  await announce(transaction, 'playbook.progress', told, now)
}
