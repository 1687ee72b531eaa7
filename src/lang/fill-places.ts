import type { Params } from '../kernel/result.ts'

const PLACE = /\{(\w+)\}/g

/** Names of places where a number says how many; a row, a version or a year is none. */
const counts: ReadonlySet<string> = new Set([
  'count',
  'total',
  'of',
  'done',
  'left',
  'rows',
  'customers',
  'changed',
  'created',
  'updated',
  'unchanged',
  'rejected',
  'duplicate',
  'duplicates',
  'pending',
  'filed',
  'effective'
])

/** From here on thousands are set apart, as all three languages do. */
const LONG = 10_000
const long = new Intl.NumberFormat('en')

const written = (name: string, value: string | number): string =>
  typeof value === 'number' && value >= LONG && counts.has(name) ? long.format(value) : String(value)

/** `fillPlaces('{count} 位客户', { count: 30000 })` is `30,000 位客户`; a place without a value stays, so that a test sees it. */
export const fillPlaces = (text: string, params: Params): string =>
  text.replace(PLACE, (place, name: string) => {
    const value = params[name]
    return value === undefined ? place : written(name, value)
  })
