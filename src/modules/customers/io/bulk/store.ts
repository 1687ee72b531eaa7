import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Sql, type Transaction } from '#platform/database'
import type { BulkDeed, BulkState } from '../../contract.ts'

export type RunRow = Readonly<{
  id: string
  member_id: string
  input: BulkDeed
  filter: Readonly<Record<string, unknown>> | null
  state: BulkState
  total: number
  done: number
  changed: number
  taken_back: number
  kept: number
  created_at: Date
  finished_at: Date | null
}>

export type Outcome = Readonly<{ id: string; outcome: 'changed' | 'unchanged' | 'gone'; before: unknown }>
export type WayBack = Readonly<{ id: string; back: 'takenBack' | 'kept' | 'gone' }>

const columns = sql`r.id, r.member_id, r.input, r.filter, r.state, r.total, r.done, r.changed, r.taken_back, r.kept,
  r.created_at, r.finished_at`

export const insertRun = async (
  { run, workspaceId }: Transaction,
  { id, memberId, deed, filter }: Readonly<{ id: string; memberId: string; deed: BulkDeed; filter: unknown }>,
  now: Date
): Promise<void> => {
  await run(sql`
    insert into bulk_run (workspace_id, id, member_id, action, input, filter, state, created_at, progress_at)
    values (${workspaceId}, ${id}, ${memberId}, ${deed.action}, ${JSON.stringify(deed)},
            ${filter === null ? null : JSON.stringify(filter)}, 'gathering', ${now}, ${now})`)
}

/** Those whom a condition over `customer_list f` finds; how many. */
export const gather = async (
  { run, workspaceId }: Transaction,
  runId: string,
  condition: Sql
): Promise<number> => {
  await run(sql`
    insert into bulk_customer (workspace_id, run_id, customer_id)
    select ${workspaceId}::int, ${runId}::uuid, f.customer_id from customer_list f
     where f.workspace_id = ${workspaceId} and ${condition} order by f.customer_id
    on conflict (workspace_id, run_id, customer_id) do nothing`)
  return run(sql`
    update bulk_run r set state = 'running',
           total = (select count(*) from bulk_customer b where b.workspace_id = ${workspaceId} and b.run_id = ${runId})
     where r.workspace_id = ${workspaceId} and r.id = ${runId}`)
}

export const namedCustomers = (actor: Actor, ids: readonly string[]): Sql =>
  sql`f.customer_id = any (${ids}::uuid[]) and ${ownerScope(actor, sql`f.owner_id`)}`

/** For its next batch: two who work on it do so one after the other. */
export const lockRun = ({ row, workspaceId }: Transaction, id: string): Promise<RunRow | null> =>
  row<RunRow>(
    sql`select ${columns} from bulk_run r where r.workspace_id = ${workspaceId} and r.id = ${id} for update of r`
  )

export const listRuns = (
  { rows, workspaceId }: Transaction,
  memberId: string,
  since: Date,
  id: string | null = null
): Promise<readonly RunRow[]> =>
  rows<RunRow>(sql`
    select ${columns} from bulk_run r
     where r.workspace_id = ${workspaceId} and r.member_id = ${memberId} and r.created_at > ${since}
       and (${id}::uuid is null or r.id = ${id}::uuid)
     order by r.created_at desc, r.id desc limit 30`)

/** Whose turn comes next, forwards or on the way back. */
export const nextCustomers = (
  { rows, workspaceId }: Transaction,
  runId: string,
  isBack: boolean,
  most: number
): Promise<readonly Readonly<{ id: string; before: unknown }>[]> =>
  rows(sql`
    select b.customer_id as id, b.before from bulk_customer b
     where b.workspace_id = ${workspaceId} and b.run_id = ${runId}
       and ${isBack ? sql`b.outcome = 'changed' and b.back is null` : sql`b.outcome is null`}
     order by b.customer_id limit ${most}`)

export const saveOutcomes = async (
  { run, workspaceId }: Transaction,
  runId: string,
  outcomes: readonly Outcome[],
  now: Date
): Promise<void> => {
  await run(sql`
    update bulk_customer b set outcome = o.outcome, before = o.before
      from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o (id uuid, outcome text, before jsonb)
     where b.workspace_id = ${workspaceId} and b.run_id = ${runId} and b.customer_id = o.id`)
  const changed = outcomes.filter(({ outcome }) => outcome === 'changed').length
  await run(sql`
    update bulk_run r set done = r.done + ${outcomes.length}, changed = r.changed + ${changed}, progress_at = ${now}
     where r.workspace_id = ${workspaceId} and r.id = ${runId}`)
}

export const saveWayBack = async (
  { run, workspaceId }: Transaction,
  runId: string,
  backs: readonly WayBack[],
  now: Date
): Promise<void> => {
  await run(sql`
    update bulk_customer b set back = o.back
      from jsonb_to_recordset(${JSON.stringify(backs)}::jsonb) as o (id uuid, back text)
     where b.workspace_id = ${workspaceId} and b.run_id = ${runId} and b.customer_id = o.id`)
  const taken = backs.filter(({ back }) => back === 'takenBack').length
  await run(sql`
    update bulk_run r set taken_back = r.taken_back + ${taken}, kept = r.kept + ${backs.length - taken},
           progress_at = ${now}
     where r.workspace_id = ${workspaceId} and r.id = ${runId}`)
}

export const setRunState = async (
  { run, workspaceId }: Transaction,
  id: string,
  state: BulkState,
  finishedAt: Date | null
): Promise<void> => {
  await run(sql`
    update bulk_run r set state = ${state}, finished_at = ${finishedAt}
     where r.workspace_id = ${workspaceId} and r.id = ${id}`)
}

/** What can be taken back no longer is forgotten. */
export const removeOldRuns = async ({ run, workspaceId }: Transaction, before: Date): Promise<void> => {
  await run(sql`delete from bulk_run r where r.workspace_id = ${workspaceId} and r.created_at <= ${before}`)
}

/** The first of those that stayed as somebody made them since, and whom the actor reaches. */
export const listKept = (
  { rows, workspaceId }: Transaction,
  actor: Actor,
  runId: string,
  most: number
): Promise<readonly Readonly<{ id: string; name: string | null }>[]> =>
  rows(sql`
    select f.customer_id as id, f.name from bulk_customer b
      join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = b.customer_id
     where b.workspace_id = ${workspaceId} and b.run_id = ${runId} and b.back = 'kept'
       and ${ownerScope(actor, sql`f.owner_id`)}
     order by b.customer_id limit ${most}`)
