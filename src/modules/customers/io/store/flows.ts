import type { Day } from '#kernel/day'
import type { Actor } from '#kernel/actor'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf, compileRule, reachOf, type Reach } from '#core/playbook'
import { ownerScope } from '#modules/identity'
import { sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import {
  editedTagsSql,
  gradeSql,
  isSayable,
  storedDecisions,
  strategySql,
  type Decisions
} from '../../facts/decision-sql.ts'
import { reachedSql } from '../../facts/reached.ts'
import { leavesSql, saidTagsSql } from '../../facts/said-tags-sql.ts'

/** Customers to whom the same happens, with some of them, drawn by their ids. */
export type FlowGroup = Readonly<{
  grade_before: string | null
  grade_after: string | null
  strategy_before: string | null
  strategy_after: string | null
  lost: readonly string[]
  gained: readonly string[]
  /** Their one size is left open (中小型), which rows of facts do not tell: strategies may hold all the same. */
  is_open: boolean
  customers: number
  ids: readonly string[]
}>

/** Those whom people work with: what lies in the recycle bin or was merged is not shown. */
const IS_SHOWN = trustedSql(`f.state in ('active', 'archived')`)

/** So many of a group come with it, to be looked at one by one. */
const IDS_A_GROUP = 60

export const countShown = async (transaction: Transaction, reached: Sql | null): Promise<number> =>
  (
    await transaction.row<{ count: number }>(
      sql`select count(*)::int as count from customer_list f
           where f.workspace_id = ${transaction.workspaceId} and ${IS_SHOWN} and ${reached ?? trustedSql('true')}`
    )
  )?.count ?? 0

/** About `wanted` of `count` customers, drawn by their ids; all of them where they are no more. */
export const drawShown = async (
  transaction: Transaction,
  reached: Sql | null,
  count: number,
  wanted: number
): Promise<readonly string[]> => {
  const share = count <= wanted ? 1 : (wanted * 1.1) / count
  const below = Math.round(-2_147_483_648 + 4_294_967_295 * share)
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select f.customer_id from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and ${IS_SHOWN}
           and uuid_hash(f.customer_id) <= ${below} and ${reached ?? trustedSql('true')}
         limit ${wanted}`
  )
  return rows.map(({ customer_id }) => customer_id)
}

/** Those of some customers whom somebody reaches: examples are shown of them only. */
export const findReachable = async (
  transaction: Transaction,
  actor: Pick<Actor, 'visibleOwners'>,
  ids: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (actor.visibleOwners === null) return new Set(ids)
  const rows = await transaction.rows<{ customer_id: string }>(
    sql`select f.customer_id from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.customer_id = any (${ids}::uuid[])
           and ${ownerScope(actor, sql`f.owner_id`)}`
  )
  return new Set(rows.map(({ customer_id }) => customer_id))
}

/** Facts themselves and checks follow from the whole file, and a rule's points from all others. */
const isOfRows = ({ parts }: Reach): boolean =>
  parts.every(({ kind, section }) => kind === 'differ' && section !== 'facts' && section !== 'checks')

const asksSize = (playbook: PlaybookDocument): boolean =>
  playbook.strategies.some(({ when }) =>
    compileRule(when, catalogueOf(playbook)).facts.includes('customer.size')
  )

const hasOpenSize = (workspaceId: number): Sql => sql`
  case when f.customer_size is null
       then exists (select from customer c
                     where c.workspace_id = ${workspaceId} and c.id = f.customer_id and c.profile ? 'statedSize')
       else false end`

const flowSql = (
  before: PlaybookDocument,
  after: PlaybookDocument,
  workspaceId: number,
  today: Day
): Sql | null => {
  const reach = reachOf(before, after)
  if (!isOfRows(reach) || after.grades.potentialRaises || ![before, after].every(isSayable)) return null
  const reached = reachedSql(reach, today)
  const tags = editedTagsSql(before, after, today)
  if (reached === null || tags === null) return null
  const next: Decisions = { tags: 't.tags', grade: 'g.in_force' }
  const [old, fresh] = [storedDecisions, next]
  const isOpen = asksSize(before) || asksSize(after) ? hasOpenSize(workspaceId) : trustedSql('false')
  return sql`
    select d.grade_before, d.grade_after, d.strategy_before, d.strategy_after, d.lost, d.gained, d.is_open,
           count(*)::int as customers,
           (array_agg(d.customer_id order by uuid_hash(d.customer_id)))[1:${trustedSql(String(IDS_A_GROUP))}] as ids
      from (
        select f.customer_id, g.grade_before, g.grade_after, s.strategy_before, s.strategy_after, t.lost, t.gained, ${isOpen} as is_open
          from customer_list f
         cross join lateral (
           select x.lost, x.gained,
                  case when x.lost = '{}' and x.gained = '{}' then f.customer_tags
                       else array(select unnest(f.customer_tags) except select unnest(x.lost)) || x.gained end as tags
             from (select array(select o from unnest(y.lost) o where s.given is null or o <> all (s.given)) as lost,
                          array(select n from unnest(y.gained) n where s.given is null or ${leavesSql(before, sql`n`)}) as gained
                     from (select array(select o from unnest(k.old) o where o <> all (k.fresh) and o = any (f.customer_tags) order by o) as lost,
                                  array(select n from unnest(k.fresh) n where n <> all (k.old) and n <> all (coalesce(f.customer_tags, '{}')) order by n) as gained
                             from (select ${tags.old} as old, ${tags.fresh} as fresh offset 0) k offset 0) y
                     left join lateral (
                       select h.* from customer c cross join lateral (${saidTagsSql(before, today)}) h
                        where (y.lost <> '{}' or y.gained <> '{}') and c.workspace_id = ${workspaceId} and c.id = f.customer_id
                          and (c.profile ? 'tagMarks' or c.profile ? 'manualTags')) s on true offset 0) x offset 0) t
         cross join lateral (
           select y.grade_before, y.grade_after, coalesce(f.grade, y.grade_after) as in_force
             from (select ${gradeSql(before, old, today)} as grade_before,
                          ${gradeSql(after, fresh, today)} as grade_after offset 0) y offset 0) g
         cross join lateral (
           select ${strategySql(before, old, today)} as strategy_before,
                  ${strategySql(after, fresh, today)} as strategy_after offset 0) s
         where f.workspace_id = ${workspaceId} and ${IS_SHOWN} and ${reached}) d
     group by 1, 2, 3, 4, 5, 6, 7
     order by count(*) desc limit 500`
}

/**
 * What another playbook changes of tags, grades and strategies, counted over all rows of facts in one statement; null where
 * the edit reaches something that cannot be said so.
 */
export const findFlows = async (
  transaction: Transaction,
  before: PlaybookDocument,
  after: PlaybookDocument,
  today: Day
): Promise<readonly FlowGroup[] | null> => {
  const statement = flowSql(before, after, transaction.workspaceId, today)
  return statement === null ? null : transaction.rows<FlowGroup>(statement)
}
