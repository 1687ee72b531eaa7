import { fail, succeed, type Result } from '#kernel/result'
import type { CustomerListQuery } from '../contract.ts'

/**
 * Where a page ended: the sort it belongs to, the last row's value (null where it is not known: those rows come last)
 * and its id. Opaque to who carries it.
 */
export type ListCursor = Readonly<{
  sort: CustomerListQuery['sort']
  value: string | number | null
  id: string
}>

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const kindOf = {
  name: 'string',
  amount: 'number',
  next: 'string',
  updated: 'string',
  completeness: 'number',
  grade: 'string'
} as const

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}(?::?\d{2})?)$/

const isBuiltIn = (by: string): by is keyof typeof kindOf => Object.hasOwn(kindOf, by)

/** Of a field of the team's own only who knows its type can tell whether a value is one (`orderOf`). */
const fits = (by: string, value: unknown): value is ListCursor['value'] => {
  if (value === null) return by !== 'updated'
  if (!isBuiltIn(by)) return typeof value === 'string' || Number.isFinite(value)
  if (typeof value === 'number')
    return kindOf[by] === 'number' && (by !== 'amount' || Number.isSafeInteger(value))
  if (typeof value !== 'string' || kindOf[by] !== 'string') return false
  if (by === 'next') return DAY.test(value)
  return by !== 'updated' || INSTANT.test(value)
}

/** `{ sort: '-amount', value: 5000, id }` → one text for the address, percent-free. */
export const writeCursor = ({ sort, value, id }: ListCursor): string =>
  encodeURIComponent(JSON.stringify([sort, value, id]))
    .replaceAll('~', '%7E')
    .replaceAll('%', '~')

const parsedOf = (text: string): unknown => {
  try {
    return JSON.parse(decodeURIComponent(text.replaceAll('~', '%')))
  } catch {
    return null
  }
}

/** Reads it back for a sort; another sort's cursor, or one that was tampered with, is `customers.cursorInvalid`. */
export const readCursor = (text: string, sort: CustomerListQuery['sort']): Result<ListCursor> => {
  const given = parsedOf(text)
  const refused = fail('customers.cursorInvalid')
  if (!Array.isArray(given) || given.length !== 3) return refused
  const [ofSort, value, id] = given as readonly unknown[]
  const by = sort.replace('-', '')
  if (ofSort !== sort || !fits(by, value) || typeof id !== 'string' || !ID.test(id)) return refused
  return succeed({ sort, value, id })
}
