import type { NumberRange } from '#kernel/range'

/** Amounts are whole 分, dates ISO days, lists sets of texts (`[]` is known to be empty). */
export type FactValue = number | string | boolean | NumberRange | readonly string[]

/**
 * What is known of one record. A value that is missing, `undefined` or `null` is unknown, and so is a range with
 * both ends open. A collection that is missing is unknown; `[]` is known to be empty.
 */
export type Facts = Readonly<{
  values: Readonly<Record<string, FactValue | null | undefined>>
  items?: Readonly<Record<string, readonly Facts[] | null | undefined>>
}>

export const isRange = (value: FactValue): value is NumberRange =>
  typeof value === 'object' && !Array.isArray(value)

export const isList = (value: FactValue): value is readonly string[] => Array.isArray(value)

/** The value that counts: a range that is open at both ends says nothing. */
export const knownValue = (value: FactValue | null | undefined): FactValue | undefined => {
  if (value === undefined || value === null) return undefined
  if (isRange(value) && value.min === null && value.max === null) return undefined
  return value
}
