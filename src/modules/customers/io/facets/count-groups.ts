import { facetGroups, type FacetGroup } from '#contracts/customers'
import { addDays, type Day } from '#kernel/day'
import { emptySql, joinSql, sql, trustedSql, type Sql, type Transaction } from '#platform/database'
import { groupColumns, type ListConditions } from '../list/conditions.ts'

/** Tags are many; the most frequent are told. */
const MOST_TAGS = 300
const MOST_VALUES = 200

/**
 * One customer in sixteen: those whose id ends with 0, the part of it that is random. The words are those of the partial
 * index `customer_facts_sample`.
 */
export const SAMPLE_SHARE = 16
export const inSample = sql`right(f.customer_id::text, 1) = '0'`

export type GroupRow = Readonly<{ grp: FacetGroup | 'total'; value: string | null; count: number }>

const dueColumn = (today: Day): Sql => sql`case
  when f.next_follow_up_on is null then 'none'
  when f.next_follow_up_on < ${today}::date then 'overdue'
  when f.next_follow_up_on = ${today}::date then 'today'
  when f.next_follow_up_on <= ${addDays(today, 7)}::date then 'week'
  else 'later' end`

const flagOf = (group: FacetGroup): Sql => trustedSql(`b.in_${group}`)

/**
 * Counts of every group in one pass: the rows that fail at most one group's choice are kept once, and each group counts
 * those that fail no other one's.
 */
export const countGroups = (
  transaction: Transaction,
  { always, chosen }: Pick<ListConditions, 'always' | 'chosen'>,
  today: Day,
  groups: readonly FacetGroup[],
  sampled: boolean
): Promise<readonly GroupRow[]> => {
  const filtered = facetGroups.filter((group) => chosen[group] !== undefined)
  const flags = filtered.map(
    (group) => sql`(${chosen[group] ?? emptySql}) is true as ${trustedSql(`in_${group}`)}`
  )
  const within = (except: FacetGroup | null): Sql => {
    const others = filtered.filter((group) => group !== except).map(flagOf)
    return others.length === 0 ? sql`true` : joinSql(others, sqlAnd)
  }
  const columns = groups.flatMap((group) =>
    group === 'tag'
      ? [sql`f.customer_tags as tag`]
      : [sql`${group === 'due' ? dueColumn(today) : groupColumns[group]} as ${trustedSql(`"${group}"`)}`]
  )
  const counts = groups.map((group) =>
    group === 'tag'
      ? // Unnested in the select list: a third of the time that a join with unnest() takes.
        sql`(select 'tag' as grp, t.value, count(*) as count
               from (select unnest(b.tag) as value from base b where ${within(null)}) t
              group by t.value order by count(*) desc, 2 limit ${MOST_TAGS})`
      : sql`(select ${group}::text as grp, ${trustedSql(`b."${group}"`)} as value, count(*) as count from base b
              where ${within(group)} group by 2 order by count(*) desc, 2 limit ${MOST_VALUES})`
  )
  const most = filtered.map((group) => sql`(${flagAgain(chosen[group] ?? emptySql)})`)
  const nearly =
    filtered.length < 2 ? emptySql : sql`and ${joinSql(most, ' + ')} >= ${filtered.length - 1}::int`
  return transaction.rows<GroupRow>(sql`
    with base as materialized (
      select ${joinSql([...columns, ...flags], ', ')}
        from customer_list f where ${always} ${sampled ? sql`and ${inSample}` : emptySql} ${nearly})
    ${joinSql([sql`(select 'total' as grp, null as value, count(*) as count from base b where ${within(null)})`, ...counts], ' union all ')}`)
}

const sqlAnd = ' and '
const flagAgain = (condition: Sql): Sql => sql`((${condition}) is true)::int`
