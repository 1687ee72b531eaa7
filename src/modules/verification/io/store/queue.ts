import type { Actor } from '#kernel/actor'
import type { Message } from '#kernel/result'
import { cleaningSeverities } from '#core/verification'
import { ownerScope } from '#modules/identity'
import { sql, type Sql, type Transaction } from '#platform/database'
import type { CleaningCounts, CleaningView } from '../../contract/cleaning.ts'

type Person = { id: string; name: string }

export type QueueRow = Readonly<{
  customer_id: string
  customer: string | null
  version: number
  owner: Person | null
  assignee: Person | null
  escalated_to: Person | null
  opened_at: Date | null
  due_at: Date | null
  gaps: readonly string[]
}>

/** Where the next page begins: behind this deadline and customer. */
export type Place = Readonly<{ dueAt: Date | null; customerId: string }>

const personSql = (alias: string): Sql => {
  // Aliases are this file's own.
  const [id, name] = [`${alias}.id`, `${alias}.name`]
  return {
    strings: [`case when ${id} is null then null else jsonb_build_object('id', ${id}, 'name', ${name}) end`],
    values: []
  }
}

const withRule = (workspaceId: number, rule: string | null, customerId: Sql, gaps: Sql): Sql =>
  rule === null
    ? sql`true`
    : sql`(exists (select from finding x where x.workspace_id = ${workspaceId} and x.customer_id = ${customerId}
                     and x.rule = ${rule} and x.severity = any (${cleaningSeverities}::text[]))
           or (${rule} = 'missing-required' and ${gaps} <> '{}'))`

type Asked = Readonly<{
  view: CleaningView
  rule: string | null
  after: Place | null
  limit: number
  now: Date
}>

const whose = (actor: Actor, view: CleaningView, now: Date): Sql => {
  if (view === 'mine') return sql`(t.assignee_id = ${actor.memberId} or t.escalated_to = ${actor.memberId})`
  return view === 'overdue' ? sql`t.due_at <= ${now}` : sql`true`
}

/** Tasks with a clock, the earliest deadline first. */
const listTasks = (transaction: Transaction, actor: Actor, { view, rule, after, limit, now }: Asked) => {
  const { workspaceId } = transaction
  const [dueAfter, idAfter] = [
    after?.dueAt ?? new Date(0),
    after?.customerId ?? '00000000-0000-0000-0000-000000000000'
  ]
  return transaction.rows<QueueRow>(
    sql`select n.customer_id, n.customer, c.version, n.opened_at, n.due_at, n.gaps,
               ${personSql('om')} as owner, ${personSql('am')} as assignee, ${personSql('em')} as escalated_to
          from (select t.customer_id, f.name as customer, f.owner_id, t.assignee_id, t.escalated_to, t.opened_at, t.due_at,
                       t.gaps
                  from cleaning_task t
                  join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = t.customer_id
                 where t.workspace_id = ${workspaceId} and t.state = 'open' and f.state = 'active'
                   and (t.due_at, t.customer_id) > (${dueAfter}, ${idAfter}::uuid)
                   and ${whose(actor, view, now)} and ${ownerScope(actor, sql`f.owner_id`)}
                   and ${withRule(workspaceId, rule, sql`t.customer_id`, sql`t.gaps`)}
                 order by t.due_at, t.customer_id limit ${limit}) n
          join customer c on c.workspace_id = ${workspaceId} and c.id = n.customer_id
          left join member om on om.workspace_id = ${workspaceId} and om.id = n.owner_id
          left join member am on am.workspace_id = ${workspaceId} and am.id = n.assignee_id
          left join member em on em.workspace_id = ${workspaceId} and em.id = n.escalated_to
         order by n.due_at, n.customer_id`
  )
}

/** Customers about whom something is open though no clock runs. */
const listBase = (transaction: Transaction, actor: Actor, { rule, after, limit }: Asked) => {
  const { workspaceId } = transaction
  return transaction.rows<QueueRow>(
    sql`select n.customer_id, n.customer, c.version, null::timestamptz as opened_at, null::timestamptz as due_at,
               '{}'::text[] as gaps, ${personSql('om')} as owner, null::jsonb as assignee, null::jsonb as escalated_to
          from (select f.customer_id, f.name as customer, f.owner_id
                  from customer_list f
                 where f.workspace_id = ${workspaceId} and f.state = 'active' and f.findings > 0
                   and f.customer_id > ${after?.customerId ?? '00000000-0000-0000-0000-000000000000'}::uuid
                   and ${ownerScope(actor, sql`f.owner_id`)}
                   and not exists (select from cleaning_task t
                                    where t.workspace_id = ${workspaceId} and t.customer_id = f.customer_id
                                      and t.state = 'open')
                   and ${withRule(workspaceId, rule, sql`f.customer_id`, sql`'{}'::text[]`)}
                 order by f.customer_id limit ${limit}) n
          join customer c on c.workspace_id = ${workspaceId} and c.id = n.customer_id
          left join member om on om.workspace_id = ${workspaceId} and om.id = n.owner_id
         order by n.customer_id`
  )
}

/** One active customer in reach with its open task, where it has one. */
export const findOfCustomer = (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  id: string
): Promise<QueueRow | null> => {
  const { workspaceId } = transaction
  return transaction.row<QueueRow>(
    sql`select c.id as customer_id, c.name as customer, c.version, t.opened_at, t.due_at,
               coalesce(t.gaps, '{}') as gaps, ${personSql('om')} as owner, ${personSql('am')} as assignee,
               ${personSql('em')} as escalated_to
          from customer c
          left join cleaning_task t on t.workspace_id = ${workspaceId} and t.customer_id = c.id and t.state = 'open'
          left join member om on om.workspace_id = ${workspaceId} and om.id = c.owner_id
          left join member am on am.workspace_id = ${workspaceId} and am.id = t.assignee_id
          left join member em on em.workspace_id = ${workspaceId} and em.id = t.escalated_to
         where c.workspace_id = ${workspaceId} and c.id = ${id} and c.state = 'active'
           and ${ownerScope(actor, sql`c.owner_id`)}`
  )
}

export const listQueue = (
  transaction: Transaction,
  actor: Actor,
  asked: Asked
): Promise<readonly QueueRow[]> =>
  asked.view === 'base' ? listBase(transaction, actor, asked) : listTasks(transaction, actor, asked)

export type OpenFinding = Readonly<{
  customer_id: string
  key: string
  rule: string
  field: string
  severity: 'error' | 'warning' | 'info'
  message: Message
  proposal: Message | null
}>

/** What names a finding: the hash of what it says of whom. */
const keySql: Sql = sql`md5(x.customer_id || ' ' || x.rule || ' ' || x.field || ' ' || x.message::text)`

/** The open findings of some customers and the gaps of their tasks, errors first, one of a kind. */
export const listOpenFindings = async (
  transaction: Transaction,
  customerIds: readonly string[],
  severities: readonly string[] = cleaningSeverities
): Promise<readonly OpenFinding[]> => {
  const { workspaceId } = transaction
  const rows = await transaction.rows<OpenFinding>(
    sql`select x.customer_id, ${keySql} as key, x.rule, x.field, x.severity, x.message, x.proposal
          from (select f.customer_id, f.rule, f.ordinal, f.field, f.severity, f.message, f.proposal from finding f
                 where f.workspace_id = ${workspaceId} and f.customer_id = any (${customerIds}::uuid[])
                   and f.severity = any (${severities}::text[])
                union all
                select t.customer_id, 'missing-required', g.at::int, g.field, 'warning',
                       '{"code": "verification.required.missing", "params": {}}'::jsonb, null
                  from cleaning_task t, unnest(t.gaps) with ordinality g (field, at)
                 where t.workspace_id = ${workspaceId} and t.customer_id = any (${customerIds}::uuid[])
                   and t.state = 'open') x
         order by x.customer_id, x.severity = 'error' desc, x.severity = 'info', x.rule = 'missing-required', x.rule, x.ordinal`
  )
  const seen = new Set<string>()
  return rows.filter(({ key }) => (seen.has(key) ? false : seen.add(key)))
}

/** How much there is to do, for oneself and all that one reaches. */
export const countQueue = async (
  transaction: Transaction,
  actor: Actor,
  now: Date
): Promise<CleaningCounts> => {
  const { workspaceId } = transaction
  const mine = sql`(t.assignee_id = ${actor.memberId} or t.escalated_to = ${actor.memberId})`
  const row = await transaction.row<CleaningCounts>(
    sql`select (count(*) filter (where ${mine}))::int as mine,
               (count(*) filter (where ${mine} and t.due_at <= ${now}))::int as "mineOverdue",
               count(*)::int as team, (count(*) filter (where t.due_at <= ${now}))::int as overdue
          from cleaning_task t
          join customer_list f on f.workspace_id = ${workspaceId} and f.customer_id = t.customer_id
         where t.workspace_id = ${workspaceId} and t.state = 'open' and f.state = 'active'
           and ${ownerScope(actor, sql`f.owner_id`)}`
  )
  return row ?? { mine: 0, mineOverdue: 0, team: 0, overdue: 0 }
}
