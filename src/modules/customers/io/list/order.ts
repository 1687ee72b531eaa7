import { AppError } from '#kernel/app-error'
import { isDay } from '#kernel/day'
import { sql, trustedSql, type Sql } from '#platform/database'
import type { CustomFieldType } from '#contracts/playbook'
import { customFactOf, customFieldsOf } from '#core/playbook'
import type { CustomerListQuery, CustomerSort } from '../../contract.ts'
import type { ListCursor } from '../../core/list-cursor.ts'
import { customExpression } from '../../facts/custom-columns.ts'
import { maskedQuestion, type Asking } from './asking.ts'

type Column = Readonly<{ expression: string; type: string; nullable: boolean; isNumber: boolean }>

const column = (name: string, type: string, nullable = true): Column => ({
  expression: `f.${name}`,
  type,
  nullable,
  isNumber: type === 'bigint' || type === 'double precision'
})

const columns: Readonly<Record<CustomerSort, Column>> = {
  name: column('name', 'text'),
  amount: column('orders_amount12m', 'bigint'),
  next: column('next_follow_up_on', 'date'),
  updated: column('updated_at', 'timestamptz', false),
  completeness: column('customer_completeness', 'double precision'),
  grade: column('grade', 'text')
}

/** Several choices have no order. */
const customTypes: Readonly<Partial<Record<CustomFieldType, string>>> = {
  text: 'text',
  select: 'text',
  number: 'double precision',
  amount: 'bigint',
  date: 'date',
  boolean: 'boolean'
}

const noSuchOrder = (field: string): AppError =>
  new AppError('invalid', 'customers.noSuchField', { field }, 'sort')

/** A field that the team defined has no index of its own: those who comply are sorted. */
const customColumn = (fact: string, { playbook, hidden }: Asking): Column => {
  if (hidden.facts.has(fact)) throw maskedQuestion('sort')
  const fields = playbook === null ? [] : customFieldsOf(playbook, 'customer')
  const field = fields.find((one) => customFactOf(one) === fact)
  const type = field && customTypes[field.type]
  if (field === undefined || type === undefined) throw noSuchOrder(fact)
  const isNumber = field.type === 'number' || field.type === 'amount'
  return { expression: customExpression('f', field), type, nullable: true, isNumber }
}

const isBuiltIn = (by: string): by is CustomerSort => Object.hasOwn(columns, by)

const fitsColumn = ({ type, isNumber }: Column, { value }: ListCursor): boolean => {
  if (value === null) return true
  if (isNumber) return typeof value === 'number' && (type !== 'bigint' || Number.isSafeInteger(value))
  if (typeof value !== 'string') return false
  return type === 'date' ? isDay(value) : type !== 'boolean' || value === 'true' || value === 'false'
}

/** A stretch of the list that one index gives in its order: rows with a value, then rows without. */
export type Stretch = Readonly<{ where: readonly Sql[]; orderBy: Sql }>

/** The order of a list: what a row's place is made of, and its stretches from a place on. */
export type ListOrder = Readonly<{
  /** Null where it is a field of the team's own. */
  by: CustomerSort | null
  /** What is sorted by, of a row `f`. */
  column: Sql
  value: Sql
  stretches: readonly Stretch[]
}>

/**
 * An order as its index stands (`nulls` are where the index has them, so that nothing is sorted), forwards or backwards;
 * unknown values stand in a stretch of their own and so come last either way.
 */
export const orderOf = (
  sort: CustomerListQuery['sort'],
  cursor: ListCursor | null,
  asking: Asking
): ListOrder => {
  const descending = sort.startsWith('-')
  const name = sort.replace('-', '')
  const by = isBuiltIn(name) ? name : null
  const ordered = by === null ? customColumn(name, asking) : columns[by]
  if (cursor !== null && !fitsColumn(ordered, cursor))
    throw new AppError('invalid', 'customers.cursorInvalid', {}, 'cursor')
  const { expression, type, nullable, isNumber } = ordered
  const [direction, beyond] = (descending ? ['desc', '<'] : ['asc', '>']).map(trustedSql) as [Sql, Sql]
  const place = trustedSql(expression)
  const orderBy = sql`${place} ${direction}, f.customer_id ${direction}`
  const isUnknown = sql`${place} is null`
  const known: Stretch = { where: nullable ? [sql`${place} is not null`] : [], orderBy }
  const unknown: Stretch = { where: [isUnknown], orderBy }
  const shown = { by, column: place, value: isNumber ? place : sql`${place}::text` }
  if (cursor === null) return { ...shown, stretches: nullable ? [known, unknown] : [known] }
  // In selects of their own the planner does not look at them: by the values it would think one place cheaper than another,
  // and plan each page anew, which costs more than the page.
  const id = sql`(select ${cursor.id}::uuid)`
  if (cursor.value === null) {
    const rest = sql`f.customer_id ${beyond} ${id}`
    return { ...shown, stretches: [{ where: [isUnknown, rest], orderBy }] }
  }
  const after = sql`(${place}, f.customer_id) ${beyond} ((select ${cursor.value}::${trustedSql(type)}), ${id})`
  const rest: Stretch = { where: [after], orderBy }
  return { ...shown, stretches: nullable ? [rest, unknown] : [rest] }
}
