import type { Actor } from '#kernel/actor'
import { emptySql, joinSql, sql, type Sql, type Transaction } from '#platform/database'
import type { PagePlace } from '#platform/http'
import type { AuditQuery } from '../contract.ts'

export type StoredEntry = Readonly<{
  id: string
  at: Date
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string | null
  detail: Record<string, unknown>
  address: string | null
}>

/** An entry as a reader sees it: with the names that stand behind its ids today. */
export type NamedEntry = StoredEntry & Readonly<{ actorName: string | null; subjectName: string | null }>

export const entryColumns = sql`e.id, e.at, e.actor_id as "actorId", e.action, e.subject_kind as "subjectKind",
  e.subject_id as "subjectId", e.detail, e.address`

/** `member.` means all that begin so. */
const actionIs = (action: string): Sql =>
  action.endsWith('.') ? sql`starts_with(e.action, ${action})` : sql`e.action = ${action}`

/** What those did whose customers the one who asks reaches; all of it where he reaches all. */
const withinScope = ({ visibleOwners }: Pick<Actor, 'visibleOwners'>): Sql | null =>
  visibleOwners === null ? null : sql`e.actor_id = any (${visibleOwners}::uuid[])`

/** One page, newest first, and one entry more where there are older ones. */
export const listEntries = (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  query: AuditQuery,
  after: PagePlace | null
): Promise<readonly NamedEntry[]> => {
  const { workspaceId } = transaction
  const conditions = [
    withinScope(actor),
    query.actor === undefined ? null : sql`e.actor_id = ${query.actor}`,
    query.action === undefined ? null : actionIs(query.action),
    query.subjectKind === undefined ? null : sql`e.subject_kind = ${query.subjectKind}`,
    query.subject === undefined ? null : sql`e.subject_id = ${query.subject}`,
    query.from === undefined ? null : sql`e.at >= ${query.from}::timestamptz`,
    query.to === undefined ? null : sql`e.at < ${query.to}::timestamptz`,
    after === null ? null : sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  ].filter((condition) => condition !== null)
  const and = conditions.length === 0 ? emptySql : sql` and ${joinSql(conditions, ' and ')}`
  const reached =
    actor.visibleOwners === null ? sql`true` : sql`c.owner_id = any (${actor.visibleOwners}::uuid[])`
  return transaction.rows<NamedEntry>(
    sql`select e.*, a.name as "actorName", coalesce(s.name, r.name, d.name, c.name) as "subjectName"
          from (select ${entryColumns} from audit_entry e
                 where e.workspace_id = ${workspaceId}${and}
                 order by e.at desc, e.id desc limit ${query.limit + 1}) e
          left join member a on a.workspace_id = ${workspaceId} and a.id = e."actorId"
          left join member s on s.workspace_id = ${workspaceId} and e."subjectKind" = 'member' and s.id = e."subjectId"
          left join role r on r.workspace_id = ${workspaceId} and e."subjectKind" = 'role' and r.id = e."subjectId"
          left join department d on d.workspace_id = ${workspaceId} and e."subjectKind" = 'department' and d.id = e."subjectId"
          left join customer_list c on c.workspace_id = ${workspaceId} and e."subjectKind" = 'customer'
            and c.customer_id = e."subjectId" and ${reached}
         order by e.at desc, e.id desc`
  )
}
