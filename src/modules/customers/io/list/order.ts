import { sql, trustedSql, type Sql } from '#platform/database'
import type { CustomerListQuery, CustomerSort } from '../../contract.ts'
import type { ListCursor } from '../../core/list-cursor.ts'

type Column = Readonly<{
  column: string
  type: string
  /** How its index stands, which is read from behind for the other direction. */
  index: 'asc' | 'desc nulls last'
  nullable: boolean
}>

const columns: Readonly<Record<CustomerSort, Column>> = {
  name: { column: 'f.name', type: 'text', index: 'asc', nullable: true },
  amount: { column: 'f.orders_amount12m', type: 'bigint', index: 'desc nulls last', nullable: true },
  next: { column: 'f.next_follow_up_on', type: 'date', index: 'asc', nullable: true },
  updated: { column: 'f.updated_at', type: 'timestamptz', index: 'desc nulls last', nullable: false },
  completeness: {
    column: 'f.customer_completeness',
    type: 'double precision',
    index: 'desc nulls last',
    nullable: true
  },
  grade: { column: 'f.grade', type: 'text', index: 'asc', nullable: true }
}

/** A stretch of the list that one index gives in its order: rows with a value, then rows without. */
export type Stretch = Readonly<{ where: readonly Sql[]; orderBy: Sql }>

/** The order of a list: what a row's place is made of, and its stretches from a place on. */
export type ListOrder = Readonly<{ by: CustomerSort; value: Sql; stretches: readonly Stretch[] }>

/** As the index has it, so that no row is sorted: unknown values stand in stretches of their own, last either way. */
const nullsIn = (index: Column['index'], descending: boolean): string => {
  if (index === 'asc') return descending ? 'nulls first' : 'nulls last'
  return descending ? 'nulls last' : 'nulls first'
}

export const orderOf = (sort: CustomerListQuery['sort'], cursor: ListCursor | null): ListOrder => {
  const descending = sort.startsWith('-')
  // The parameter is one of `sortParams`.
  const by = sort.replace('-', '') as CustomerSort
  const { column, type, index, nullable } = columns[by]
  const [direction, beyond] = descending ? ['desc', '<'] : ['asc', '>']
  const place = trustedSql(column)
  const orderBy = trustedSql(
    `${column} ${direction} ${nullable || index !== 'asc' ? nullsIn(index, descending) : ''}, f.customer_id ${direction}`
  )
  const isKnown = nullable ? [sql`${place} is not null`] : []
  const after = (cursorValue: string | number, id: string): Sql =>
    sql`(${place}, f.customer_id) ${trustedSql(beyond)} (${cursorValue}::${trustedSql(type)}, ${id}::uuid)`
  const afterId = (id: string): Sql => sql`f.customer_id ${trustedSql(beyond)} ${id}::uuid`
  const known: Stretch = {
    where: cursor !== null && cursor.value !== null ? [after(cursor.value, cursor.id)] : isKnown,
    orderBy
  }
  const unknown: Stretch = {
    where: [sql`${place} is null`, ...(cursor !== null && cursor.value === null ? [afterId(cursor.id)] : [])],
    orderBy
  }
  const isBeyondKnown = cursor !== null && cursor.value === null
  return {
    by,
    value: by === 'amount' || by === 'completeness' ? place : sql`${place}::text`,
    stretches: [...(isBeyondKnown ? [] : [known]), ...(nullable ? [unknown] : [])]
  }
}
