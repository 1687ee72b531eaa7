import { VISIT } from '#contracts/followup'
import type { Day } from '#kernel/day'
import { shutOut } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import type { SampleMember, SampleRecord } from '../../core/sample/index.ts'

export const countSampleCustomers = async (transaction: Transaction): Promise<number> => {
  const row = await transaction.row<{ count: number }>(
    sql`select count(*)::int as count from customer c where c.workspace_id = ${transaction.workspaceId} and c.origin = 'sample'`
  )
  return row?.count ?? 0
}

/** Two loads at the same time wait for each other. */
export const lockWorkspace = async (transaction: Transaction): Promise<void> => {
  await transaction.rows(
    sql`select pg_advisory_xact_lock(hashtext('huike.sample'), ${transaction.workspaceId}::int)`
  )
}

const remember = async (
  transaction: Transaction,
  kind: 'member' | 'department',
  ids: readonly string[]
): Promise<void> => {
  await transaction.run(
    sql`insert into sample_part (workspace_id, kind, id)
        select ${transaction.workspaceId}::int, ${kind}, made.id from unnest(${ids}::uuid[]) as made (id)`
  )
}

export const insertSampleDepartments = async (
  transaction: Transaction,
  names: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const made = names.map((name) => ({ id: newId(), name }))
  await transaction.run(
    sql`insert into department (workspace_id, id, name, position)
        select ${transaction.workspaceId}::int, d.id, d.name, d.at
          from jsonb_to_recordset(${JSON.stringify(made.map((one, at) => ({ ...one, at })))}::jsonb) as d (id uuid, name text, at int)`
  )
  await remember(
    transaction,
    'department',
    made.map(({ id }) => id)
  )
  return new Map(made.map(({ id, name }) => [name, id]))
}

/** The role by the name that the workspace's language gives it, else any that reads customers and is narrow. */
const findRole = async (transaction: Transaction, scope: 'own' | 'departmentTree'): Promise<string> => {
  const rows = await transaction.rows<{ id: string }>(
    sql`select r.id from role r where r.workspace_id = ${transaction.workspaceId}
         order by r.scope = ${scope} desc, r.is_builtin desc, cardinality(r.permissions), r.id limit 1`
  )
  const [found] = rows
  if (!found) throw new Error('a workspace without roles')
  return found.id
}

/**
 * Members of the sample: nobody can log in as one, for they have neither password nor login, until an administrator makes a
 * link for one. Addresses are one of an installation, so they name the workspace.
 */
export const insertSampleMembers = async (
  transaction: Transaction,
  team: readonly SampleMember[],
  departments: ReadonlyMap<string, string>,
  now: Date
): Promise<ReadonlyMap<string, string>> => {
  const seller = await findRole(transaction, 'own')
  const manager = await findRole(transaction, 'departmentTree')
  const made = team.map((member, at) => ({
    id: newId(),
    name: member.name,
    email: `sample-${at + 1}@w${transaction.workspaceId}.huike.example`,
    role_id: member.isManager ? manager : seller,
    department_id: departments.get(member.department) ?? null,
    job_title: member.title,
    isManager: member.isManager
  }))
  const managerOf = new Map(
    made.filter(({ isManager }) => isManager).map(({ id, department_id }) => [department_id, id])
  )
  const rows = made.map(({ isManager, ...member }) => ({
    ...member,
    manager_id: isManager ? null : (managerOf.get(member.department_id) ?? null)
  }))
  await transaction.run(
    sql`insert into member (workspace_id, id, email, name, role_id, department_id, manager_id, job_title, state, created_at)
        select ${transaction.workspaceId}::int, m.id, m.email, m.name, m.role_id, m.department_id, m.manager_id, m.job_title,
               'active', ${now}::timestamptz
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
            as m (id uuid, email text, name text, role_id uuid, department_id uuid, manager_id uuid, job_title text)
         order by m.manager_id nulls first`
  )
  await remember(
    transaction,
    'member',
    made.map(({ id }) => id)
  )
  return new Map(made.map(({ id, name }) => [name, id]))
}

export type SampleRecordRow = Readonly<{
  customerId: string
  authorId: string
  happenedAt: Date
  recordedAt: Date
  record: SampleRecord
}>

/** Contacts as they were recorded, and the days of activity that the facts are summed from. */
export const insertSampleRecords = async (
  transaction: Transaction,
  rows: readonly SampleRecordRow[]
): Promise<void> => {
  const records = rows.map(({ customerId, authorId, happenedAt, recordedAt, record }) => ({
    id: newId(),
    customer_id: customerId,
    happened_at: happenedAt,
    method: record.method,
    content: record.content,
    feedback: record.feedback,
    answered: record.answered,
    reply_hours: record.replyHours,
    stage: record.stage,
    next_action: record.nextAction,
    next_on: record.nextOn,
    author_id: authorId,
    recorded_at: recordedAt
  }))
  await transaction.run(
    sql`insert into follow_up_record (workspace_id, id, customer_id, happened_at, method, content, feedback, answered, reply_hours,
                                      stage, next_action, next_on, next_assignee_id, author_id, recorded_at, origin)
        select ${transaction.workspaceId}::int, r.id, r.customer_id, r.happened_at, r.method, r.content, r.feedback, r.answered,
               r.reply_hours, r.stage, r.next_action, r.next_on, r.author_id, r.author_id, r.recorded_at, 'sample'
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
            as r (id uuid, customer_id uuid, happened_at timestamptz, method text, content text, feedback text, answered boolean,
                  reply_hours double precision, stage text, next_action text, next_on date, author_id uuid,
                  recorded_at timestamptz)`
  )
  const days = new Map<string, { customer_id: string; day: Day; contacts: number; visits: number }>()
  for (const { customerId, record } of rows) {
    const key = `${customerId} ${record.day}`
    const day = days.get(key) ?? { customer_id: customerId, day: record.day, contacts: 0, visits: 0 }
    day.contacts += 1
    if (record.method === VISIT) day.visits += 1
    days.set(key, day)
  }
  await transaction.run(
    sql`insert into activity_day (workspace_id, customer_id, day, contacts, visits)
        select ${transaction.workspaceId}::int, a.customer_id, a.day, a.contacts, a.visits
          from jsonb_to_recordset(${JSON.stringify([...days.values()])}::jsonb)
            as a (customer_id uuid, day date, contacts int, visits int)`
  )
}

export const setSample = async (transaction: Transaction, isSample: boolean): Promise<void> => {
  await transaction.run(
    sql`update workspace set is_sample = ${isSample} where id = ${transaction.workspaceId}`
  )
}

/** Takes away all customers of the sample with everything that hangs on them; says how many they were. */
export const removeSampleCustomers = async (transaction: Transaction): Promise<number> => {
  const { workspaceId } = transaction
  await transaction.run(
    sql`delete from record_change h where h.workspace_id = ${workspaceId} and h.customer_id in (
          select c.id from customer c where c.workspace_id = ${workspaceId} and c.origin = 'sample')`
  )
  return transaction.run(sql`delete from customer where workspace_id = ${workspaceId} and origin = 'sample'`)
}

const parts = (workspaceId: number, kind: 'member' | 'department') =>
  sql`(select s.id from sample_part s where s.workspace_id = ${workspaceId} and s.kind = ${kind})`

/** Members of the sample go; what a person gave one of them is nobody's then. */
export const removeSampleTeam = async (transaction: Transaction): Promise<number> => {
  const { workspaceId } = transaction
  const members = parts(workspaceId, 'member')
  const departments = parts(workspaceId, 'department')
  await transaction.run(
    sql`update customer_facts set owner_id = null where workspace_id = ${workspaceId} and owner_id in ${members}`
  )
  await transaction.run(
    sql`update customer set owner_id = null, version = version + 1
         where workspace_id = ${workspaceId} and owner_id in ${members}`
  )
  await transaction.run(
    sql`update planned_step set assignee_id = null where workspace_id = ${workspaceId} and assignee_id in ${members}`
  )
  await transaction.run(
    sql`update member set manager_id = null where workspace_id = ${workspaceId} and manager_id in ${members}`
  )
  const who = await transaction.rows<{ id: string }>(
    sql`select s.id from sample_part s where s.workspace_id = ${workspaceId} and s.kind = 'member'`
  )
  for (const { id } of who) await shutOut(transaction, id)
  // What one who was played has left behind that is a member's own.
  for (const own of [
    sql`delete from second_factor where workspace_id = ${workspaceId} and member_id in ${members}`,
    sql`delete from grade_delegate where workspace_id = ${workspaceId}
         and (member_id in ${members} or delegate_id in ${members})`,
    sql`delete from view_choice where workspace_id = ${workspaceId} and member_id in ${members}`,
    sql`delete from saved_view where workspace_id = ${workspaceId} and author_id in ${members}`,
    sql`delete from bulk_run where workspace_id = ${workspaceId} and member_id in ${members}`,
    sql`delete from export_run where workspace_id = ${workspaceId} and member_id in ${members}`
  ])
    await transaction.run(own)
  const gone = await transaction.run(
    sql`delete from member where workspace_id = ${workspaceId} and id in ${members}`
  )
  await transaction.run(
    sql`update member set department_id = null where workspace_id = ${workspaceId} and department_id in ${departments}`
  )
  await transaction.run(
    sql`update department set parent_id = null where workspace_id = ${workspaceId} and parent_id in ${departments}`
  )
  await transaction.run(
    sql`delete from department where workspace_id = ${workspaceId} and id in ${departments}`
  )
  await transaction.run(sql`delete from sample_part where workspace_id = ${workspaceId}`)
  return gone
}
