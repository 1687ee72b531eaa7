import type { CustomTexts } from '../../contract.ts'
import { ownerScope } from '#modules/identity'
import { playbookKeySql } from '#modules/playbook'
import { sql, type Sql, type Transaction } from '#platform/database'
import type { Actor } from '#kernel/actor'
import type { MatchJson } from '../../similar/match-json.ts'
import { gradeNoteSql, type GradeNoteRow } from './grade-note.ts'
import { fileColumns, fileSources, type FileRow } from './load.ts'
import { sourceNamesSql } from './sources.ts'

export type PlanRow = Readonly<{
  id: string
  dueOn: string
  method: string | null
  goal: string
  material: string | null
  assigneeId: string | null
  assignee: string | null
  origin: 'strategy' | 'cadence' | 'person' | 'record'
}>

export type OrderPageRow = Readonly<{
  id: string
  orderedOn: string
  amountFen: number
  profitFen: number | null
  productType: string | null
  note: string | null
  externalId: string | null
  custom: CustomTexts | null
}>

export type PageRow = FileRow &
  Readonly<{
    playbook_key: string | null
    plan: readonly PlanRow[] | null
    newest_orders: readonly OrderPageRow[] | null
    order_count: number
    alike: readonly MatchJson[] | null
    source_names: Readonly<Record<string, string>> | null
    grade_note: GradeNoteRow
  }>

/** What comparing two customers looks at, of the row `d` with its owner `dm` and department `dd`. */
export const matchJsonSql = (workspaceId: number): Sql => sql`
  jsonb_build_object('id', d.id, 'name', d.name, 'shortName', d.short_name, 'creditCode', d.credit_code,
    'formerNames', d.profile->'formerNames', 'website', d.profile->'website',
    'address', coalesce(d.profile->'address', d.profile->'registeredAddress'),
    'ownerId', d.owner_id, 'owner', dm.name, 'department', dd.name,
    'contacts', (select jsonb_agg(jsonb_build_object('phones', dc.detail->'phones', 'email', dc.email))
                   from contact dc where dc.workspace_id = ${workspaceId} and dc.customer_id = d.id))`

export const matchSources = (workspaceId: number): Sql => sql`
  customer d
  left join member dm on dm.workspace_id = ${workspaceId} and dm.id = d.owner_id
  left join department dd on dd.workspace_id = ${workspaceId} and dd.id = dm.department_id`

/** A mobile number that hundreds share is a switchboard's and tells nothing. */
const MOST_ALIKE = 100

/**
 * Customers that share the code, the name's key or a mobile number with `c`, and are not said to be others. The candidates
 * are found first, behind a LIMIT that the planner cannot move: on fresh tables without statistics it would compare all.
 */
const alikeSql = (workspaceId: number): Sql => sql`
  left join lateral (
    select jsonb_agg(z.j) as list from (
      select ${matchJsonSql(workspaceId)} as j
        from (select u.id from (
                select k.id from customer k where k.workspace_id = ${workspaceId} and k.name_key = c.name_key
                union
                select k.id from customer k where k.workspace_id = ${workspaceId} and k.credit_code = c.credit_code
                union
                select k.customer_id from contact k where k.workspace_id = ${workspaceId} and k.mobile = any (array(
                  select o.mobile from contact o
                   where o.workspace_id = ${workspaceId} and o.customer_id = c.id and o.mobile is not null))) u
               where u.id <> c.id limit ${MOST_ALIKE}) near
        join (${matchSources(workspaceId)}) on d.workspace_id = ${workspaceId} and d.id = near.id
       where d.state = 'active'
         and not exists (
               select from not_duplicate nd
                where nd.workspace_id = ${workspaceId} and nd.a = least(d.id, c.id) and nd.b = greatest(d.id, c.id))
       order by d.id limit 20) z) al on true`

/** Everything of one customer's page but its analysis and its timeline, in one statement; null where out of reach. */
export const findPage = (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  id: string
): Promise<PageRow | null> => {
  const { workspaceId } = transaction
  return transaction.row<PageRow>(
    sql`select ${fileColumns}, ${playbookKeySql(workspaceId)} as playbook_key, pl.list as plan,
               no.list as newest_orders, coalesce(jsonb_array_length(od.list), 0) as order_count, al.list as alike,
               sn.list as source_names, gn.note as grade_note
          from ${fileSources(workspaceId)}
          left join lateral (
            select jsonb_agg(jsonb_build_object('id', x.id, 'dueOn', x.due_on, 'method', x.method, 'goal', x.goal,
                     'material', x.material, 'assigneeId', x.assignee_id, 'assignee', xm.name, 'origin', x.origin)
                     order by x.due_on, x.ordinal, x.id) as list
              from planned_step x
              left join member xm on xm.workspace_id = ${workspaceId} and xm.id = x.assignee_id
             where x.workspace_id = ${workspaceId} and x.customer_id = c.id and x.state = 'open') pl on true
          left join lateral (
            select jsonb_agg(jsonb_build_object('id', y.id, 'orderedOn', y.ordered_on, 'amountFen', y.amount_fen,
                     'profitFen', y.profit_fen, 'productType', y.product_type, 'note', y.note,
                     'externalId', y.external_id, 'custom', y.raw) order by y.ordered_on desc, y.id desc) as list
              from (select x.* from customer_order x
                     where x.workspace_id = ${workspaceId} and x.customer_id = c.id
                     order by x.ordered_on desc, x.id desc limit 50) y) no on true
          ${alikeSql(workspaceId)}
          ${sourceNamesSql(workspaceId)}
          ${gradeNoteSql(workspaceId)}
         where c.workspace_id = ${workspaceId} and c.id = ${id} and ${ownerScope(actor, sql`c.owner_id`)}`,
    { prepare: `customer_page_${actor.visibleOwners === null ? 'all' : 'own'}` }
  )
}
