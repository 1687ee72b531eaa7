import { sql, trustedSql, type Sql } from '#platform/database'
import type { CustomerListQuery, CustomerSort } from '../../contract.ts'
import type { ListCursor } from '../../core/list-cursor.ts'

type Column = Readonly<{ column: string; type: string; nullable: boolean }>

const columns: Readonly<Record<CustomerSort, Column>> = {
  name: { column: 'name', type: 'text', nullable: true },
  amount: { column: 'orders_amount12m', type: 'bigint', nullable: true },
  next: { column: 'next_follow_up_on', type: 'date', nullable: true },
  updated: { column: 'updated_at', type: 'timestamptz', nullable: false },
  completeness: { column: 'customer_completeness', type: 'double precision', nullable: true },
  grade: { column: 'grade', type: 'text', nullable: true }
}

/** A stretch of the list that one index gives in its order: rows with a value, then rows without. */
export type Stretch = Readonly<{ where: readonly Sql[]; orderBy: Sql }>

/** The order of a list: what a row's place is made of, and its stretches from a place on. */
export type ListOrder = Readonly<{ by: CustomerSort; column: Sql; value: Sql; stretches: readonly Stretch[] }>

/**
 * An order as its index stands (`nulls` are where the index has them, so that nothing is sorted), forwards or backwards;
 * unknown values stand in a stretch of their own and so come last either way.
 */
export const orderOf = (sort: CustomerListQuery['sort'], cursor: ListCursor | null): ListOrder => {
  const descending = sort.startsWith('-')
  // The parameter is one of `sortParams`.
  const by = sort.replace('-', '') as CustomerSort
  const { column, type, nullable } = columns[by]
  const [direction, beyond] = (descending ? ['desc', '<'] : ['asc', '>']).map(trustedSql) as [Sql, Sql]
  const place = trustedSql(`f.${column}`)
  const orderBy = sql`${place} ${direction}, f.customer_id ${direction}`
  const isUnknown = sql`${place} is null`
  const known: Stretch = { where: nullable ? [sql`${place} is not null`] : [], orderBy }
  const unknown: Stretch = { where: [isUnknown], orderBy }
  const shown = {
    by,
    column: trustedSql(column),
    value: by === 'amount' || by === 'completeness' ? place : sql`${place}::text`
  }
  if (cursor === null) return { ...shown, stretches: nullable ? [known, unknown] : [known] }
  if (cursor.value === null) {
    const rest = sql`f.customer_id ${beyond} ${cursor.id}::uuid`
    return { ...shown, stretches: [{ where: [isUnknown, rest], orderBy }] }
  }
  const after = sql`(${place}, f.customer_id) ${beyond} (${cursor.value}::${trustedSql(type)}, ${cursor.id}::uuid)`
  const rest: Stretch = { where: [after], orderBy }
  return { ...shown, stretches: nullable ? [rest, unknown] : [rest] }
}
