import { sql, type Sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'

export type MemberState = 'invited' | 'active' | 'left'

export type StoredMember = Readonly<{
  id: string
  name: string
  email: string
  state: MemberState
  roleId: string
  departmentId: string | null
  managerId: string | null
  jobTitle: string | null
  language: string | null
  secondFactor: boolean
  version: number
  createdAt: Date
  leftAt: Date | null
}>

const membersWhere = (transaction: Transaction, condition: Sql): Promise<readonly StoredMember[]> =>
  transaction.rows<StoredMember>(
    sql`select m.id, m.name, m.email, m.state, m.role_id as "roleId", m.department_id as "departmentId",
               m.manager_id as "managerId", m.job_title as "jobTitle", m.language, m.version,
               m.created_at as "createdAt", m.left_at as "leftAt",
               exists (select 1 from second_factor f
                        where f.workspace_id = ${transaction.workspaceId} and f.member_id = m.id
                          and f.confirmed_at is not null) as "secondFactor"
          from member m where m.workspace_id = ${transaction.workspaceId} and ${condition}`
  )

export const listMembers = (transaction: Transaction): Promise<readonly StoredMember[]> =>
  membersWhere(transaction, sql`true order by m.state = 'left', m.name, m.id`)

export const findMember = async (transaction: Transaction, id: string): Promise<StoredMember | null> =>
  (await membersWhere(transaction, sql`m.id = ${id}`))[0] ?? null

/** A member who is known to be there. */
export const getMember = async (transaction: Transaction, id: string): Promise<StoredMember> => {
  const found = await findMember(transaction, id)
  if (found === null) throw new Error(`member ${id} is gone`)
  return found
}

/** For a change: others who change the same member wait. */
export const lockMember = async (transaction: Transaction, id: string): Promise<StoredMember | null> =>
  (await membersWhere(transaction, sql`m.id = ${id} for no key update of m`))[0] ?? null

export const findMemberByEmail = async (
  transaction: Transaction,
  email: string
): Promise<StoredMember | null> => (await membersWhere(transaction, sql`m.email = ${email}`))[0] ?? null

export type NewMember = Pick<
  StoredMember,
  'email' | 'name' | 'state' | 'roleId' | 'departmentId' | 'managerId' | 'jobTitle' | 'language'
> &
  Readonly<{ passwordHash: string | null }>

export const insertMember = async (
  transaction: Transaction,
  member: NewMember,
  now: Date,
  id: string = newId()
): Promise<string> => {
  await transaction.run(
    sql`insert into member (workspace_id, id, email, name, password_hash, role_id, department_id, manager_id, job_title,
                            language, state, created_at)
        values (${transaction.workspaceId}, ${id}, ${member.email}, ${member.name}, ${member.passwordHash},
                ${member.roleId}, ${member.departmentId}, ${member.managerId}, ${member.jobTitle},
                ${member.language}, ${member.state}, ${now})`
  )
  return id
}

export const getPasswordHash = async (transaction: Transaction, id: string): Promise<string | null> => {
  const found = await transaction.row<{ hash: string | null }>(
    sql`select password_hash as hash from member where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
  return found?.hash ?? null
}

/** A member with a password can come in. */
export const setPassword = (transaction: Transaction, id: string, passwordHash: string): Promise<number> =>
  transaction.run(
    sql`update member set password_hash = ${passwordHash}, state = 'active', version = version + 1
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state <> 'left'`
  )

/** What can be changed of a member; whoever locked it writes the whole. */
export type MemberChange = Pick<
  StoredMember,
  'name' | 'roleId' | 'departmentId' | 'managerId' | 'jobTitle' | 'language' | 'state' | 'leftAt'
>

export const updateMember = (transaction: Transaction, id: string, member: MemberChange): Promise<number> =>
  transaction.run(
    sql`update member set name = ${member.name}, role_id = ${member.roleId}, department_id = ${member.departmentId},
               manager_id = ${member.managerId}, job_title = ${member.jobTitle}, language = ${member.language},
               state = ${member.state}, left_at = ${member.leftAt},
               password_hash = case when ${member.state} = 'active' then password_hash end, version = version + 1
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )

/** Those who reported to one who leaves report to his own manager. */
export const passReportsOn = (transaction: Transaction, from: string, to: string | null): Promise<number> =>
  transaction.run(
    sql`update member set manager_id = ${to}, version = version + 1
         where workspace_id = ${transaction.workspaceId} and manager_id = ${from}`
  )
