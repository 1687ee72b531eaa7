import { cleaningSeverities } from '#core/verification'
import { sql, type Sql, type Transaction } from '#platform/database'

export type RunRow = Readonly<{
  id: string
  cause: 'person' | 'playbook'
  state: 'running' | 'done' | 'cancelled'
  playbook_version: number
  total: number
  done: number
  findings_before: number
  findings_after: number | null
  after_id: string | null
  started_by: string | null
  started_by_name: string | null
  started_at: Date
  finished_at: Date | null
}>

export type NewRun = Readonly<{
  id: string
  cause: 'person' | 'playbook'
  playbookVersion: number
  startedBy: string | null
  now: Date
}>

const openFindings = (workspaceId: number): Sql => sql`
  (select count(*)::int from finding f where f.workspace_id = ${workspaceId}
      and f.severity = any (${cleaningSeverities}::text[]))`

/** Starts a check of the whole base; null where one is running. */
export const insertRun = async (
  transaction: Transaction,
  { id, cause, playbookVersion, startedBy, now }: NewRun
): Promise<string | null> => {
  const { workspaceId } = transaction
  const row = await transaction.row<{ id: string }>(
    sql`insert into verification_run (workspace_id, id, cause, state, playbook_version, total, findings_before, started_by,
                                     started_at)
        values (${workspaceId}, ${id}, ${cause}, 'running', ${playbookVersion},
                (select count(*)::int from customer c where c.workspace_id = ${workspaceId} and c.state = 'active'),
                ${openFindings(workspaceId)}, ${startedBy}, ${now})
        on conflict (workspace_id) where state = 'running' do nothing
        returning id`
  )
  return row?.id ?? null
}

const columns: Sql = sql`
  v.id, v.cause, v.state, v.playbook_version, v.total, v.done, v.findings_before, v.findings_after, v.after_id,
  v.started_by, m.name as started_by_name, v.started_at, v.finished_at`

export const findLatestRun = (transaction: Transaction): Promise<RunRow | null> => {
  const { workspaceId } = transaction
  return transaction.row<RunRow>(
    sql`select ${columns} from verification_run v
          left join member m on m.workspace_id = ${workspaceId} and m.id = v.started_by
         where v.workspace_id = ${workspaceId} order by v.started_at desc, v.id desc limit 1`
  )
}

export const findRun = (transaction: Transaction, id: string): Promise<RunRow | null> => {
  const { workspaceId } = transaction
  return transaction.row<RunRow>(
    sql`select ${columns} from verification_run v
          left join member m on m.workspace_id = ${workspaceId} and m.id = v.started_by
         where v.workspace_id = ${workspaceId} and v.id = ${id}`
  )
}

/** Holds a run that is to go on for this transaction; null where it has ended or another works on it. */
export const takeRun = (
  transaction: Transaction,
  id: string
): Promise<Readonly<{ after_id: string | null }> | null> =>
  transaction.row<{ after_id: string | null }>(
    sql`select v.after_id from verification_run v
         where v.workspace_id = ${transaction.workspaceId} and v.id = ${id} and v.state = 'running'
           for update skip locked`
  )

/** The next customers of a run, in the order of their ids. */
export const listToCheck = async (
  transaction: Transaction,
  after: string | null,
  limit: number
): Promise<readonly string[]> => {
  const rows = await transaction.rows<{ id: string }>(
    sql`select c.id from customer c
         where c.workspace_id = ${transaction.workspaceId} and c.state = 'active'
           and c.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
         order by c.id limit ${limit}`
  )
  return rows.map(({ id }) => id)
}

export const setProgress = async (
  transaction: Transaction,
  id: string,
  { after, checked }: Readonly<{ after: string; checked: number }>
): Promise<void> => {
  await transaction.run(
    sql`update verification_run set after_id = ${after}, done = done + ${checked}
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
}

/** Ends a run that was running; whether it was. */
export const endRun = async (
  transaction: Transaction,
  id: string,
  { state, now }: Readonly<{ state: 'done' | 'cancelled'; now: Date }>
): Promise<boolean> => {
  const { workspaceId } = transaction
  const ended = await transaction.run(
    sql`update verification_run set state = ${state}, finished_at = ${now}, findings_after = ${openFindings(workspaceId)}
         where workspace_id = ${workspaceId} and id = ${id} and state = 'running'`
  )
  return ended > 0
}
