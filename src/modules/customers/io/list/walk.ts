import { emptySql, joinSql, sql, trustedSql, type Sql } from '#platform/database'
import type { FacetGroup } from '#contracts/customers'
import type { ListConditions } from './conditions.ts'
import type { ListOrder, Stretch } from './order.ts'
import type { Shares } from './share-of.ts'

/**
 * Entries of an order's index that are walked at most (some 100 lie on a page), and rows that are looked at. What has not
 * given a page by then is asked whole, by the index of the tags: then few rows are to be sorted.
 */
const MOST_ENTRIES = 40_000
const LEAST_LOOKS = 60
const LOOKS_A_ROW = 3
/** Where so few entries are left, a walk has seen them all before another index is worth it. */
const MOST_WHOLE = 2000

const ENTRIES_A_PAGE = 100

/**
 * Whether a walk gives so many rows for less than the index of the tags would: `isWorthWalking({ rows: 600_000, part:
 * 0.001 }, 20)` walks 20,000 entries, some 200 pages, where 600 rows would have to be looked at and sorted.
 */
export const isWorthWalking = ({ rows, part }: WalkCosts, limit: number): boolean => {
  const entries = Math.min(rows, limit / part)
  return entries <= MOST_ENTRIES && entries / ENTRIES_A_PAGE <= Math.max(rows * part, limit)
}

/** A limit that the planner sees: behind a parameter it would expect a tenth of all rows. */
export const literal = (limit: number): Sql => trustedSql(String(Math.trunc(limit)))

/** How many entries there are to walk along, and about what part of them fits. */
export type WalkCosts = Readonly<{ rows: number; part: number }>

/** A walk: the ids that it gives, and whether those were all that there are, where they were too few. */
export type Walk = Readonly<{ candidates: Sql; isWhole: Sql; costs: (shares: Shares) => WalkCosts }>

/** Choices that the indexes of the orders hold beside owners and the marks of tags. */
const carried: ReadonlySet<string> = new Set<FacetGroup>(['owner', 'province', 'grade', 'size'])

/**
 * The ids that may be on a page, in its order: the index of the order also holds owners, the marks of tags and the usual
 * choices, so that only rows are looked at where all fit. Bounded: where it gives too few and has not seen all, the whole
 * question is asked.
 */
export const walked = (
  conditions: ListConditions,
  { by, column }: ListOrder,
  { where, orderBy }: Stretch,
  limit: number
): Walk | null => {
  const { base, scope, isOne, marks, isWide, isOneProvince, chosen } = conditions
  const narrow = [...scope, ...marks, ...Object.values(chosen)]
  const isCarried = (group: string): boolean => carried.has(group) || (group === 'due' && by === 'next')
  if (by === null || isWide || narrow.length === 0 || !Object.keys(chosen).every(isCarried)) return null
  // Two have indexes with one order: an owner's customers, and those of a province.
  const isOwn = by === 'updated' && isOne
  const place = by === 'name' && isOneProvince ? chosen.province : undefined
  const within = [...(isOwn ? scope : []), ...(place ? [place] : []), ...(chosen.due ? [chosen.due] : [])]
  const entries = joinSql([base, ...within, ...where], ' and ')
  const looks = Math.max(LEAST_LOOKS, limit * LOOKS_A_ROW)
  return {
    candidates: sql`
    select f.customer_id, f.place from (
      select f.customer_id, f.owner_id, f.tag_marks, f.customer_province, f.grade, f.customer_size,
             ${by === 'next' ? sql`f.next_follow_up_on,` : emptySql} ${column} as place
        from customer_list f
       where ${entries}
       order by ${orderBy} limit ${literal(MOST_ENTRIES)}) f
     where ${joinSql(narrow, ' and ')} limit ${literal(looks)}`,
    isWhole: sql`(select count(*) from walk) < ${literal(looks)} and not exists (
      select 1 from customer_list f where ${entries} order by ${orderBy} offset ${literal(MOST_WHOLE)} limit 1)`,
    costs: (shares) => {
      const [part, reach] = [conditions.partOf(shares), conditions.reachOf(shares)]
      return isOwn ? { rows: shares.rows * reach, part } : { rows: shares.rows, part: part * reach }
    }
  }
}

/**
 * The same of one owner's customers, all of them: his index tells the marks, and the rows that fit are sorted. Null where
 * that is not the question.
 */
export const ownWalked = ({ base, scope, isOne, marks }: ListConditions): Sql | null =>
  isOne && marks.length > 0
    ? sql`select f.customer_id from customer_list f where ${joinSql([base, ...scope, ...marks], ' and ')} offset 0`
    : null
