import { joinSql, sql, trustedSql, type Sql } from '#platform/database'
import type { ListConditions } from './conditions.ts'
import type { ListOrder, Stretch } from './order.ts'

/**
 * Entries of an order's index that are walked at most (some 100 lie on a page), and rows that are looked at. A filter
 * that fits fewer than one customer in a thousand is better asked of the tags' index: then few rows are to be sorted.
 */
const MOST_ENTRIES = 20_000
const LEAST_LOOKS = 60
const LOOKS_A_ROW = 3

/** A limit that the planner sees: behind a parameter it would expect a tenth of all rows. */
export const literal = (limit: number): Sql => trustedSql(String(Math.trunc(limit)))

/**
 * The ids that may be on a page, in its order: the index of the order also holds owners and the marks of tags, so that
 * only rows are looked at where both fit. Bounded: where it gives too few, the whole question is asked.
 */
export const walked = (
  { base, scope, isOne, marks, isWide, chosen }: ListConditions,
  { by, column }: ListOrder,
  { where, orderBy }: Stretch,
  limit: number
): Sql | null => {
  const narrow = [...scope, ...marks]
  const others = Object.keys(chosen).length > 0
  if (isWide || others || (marks.length === 0 && scope.length === 0)) return null
  // The index of an owner's customers has this one order; with any other it would have to be sorted whole.
  const own = by === 'updated' && isOne ? scope : []
  return sql`
    select f.customer_id, f.place from (
      select f.customer_id, f.owner_id, f.tag_marks, f.${column} as place from customer_list f
       where ${joinSql([base, ...own, ...where], ' and ')}
       order by ${orderBy} limit ${literal(MOST_ENTRIES)}) f
     where ${joinSql(narrow, ' and ')} limit ${literal(Math.max(LEAST_LOOKS, limit * LOOKS_A_ROW))}`
}

/**
 * The same of one owner's customers, all of them: his index tells the marks, and the rows that fit are sorted. Null where
 * that is not the question.
 */
export const ownWalked = ({ base, scope, isOne, marks }: ListConditions): Sql | null =>
  isOne && marks.length > 0
    ? sql`select f.customer_id from customer_list f where ${joinSql([base, ...scope, ...marks], ' and ')} offset 0`
    : null
