import type { NumberRange } from '#kernel/range'
import type { FactValue } from '#lib/rules'

type Value = FactValue | null | undefined

export const textOf = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined)
export const numberOf = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined)

const isList = (value: unknown): value is readonly string[] => Array.isArray(value)

/** Lists of facts and of rules hold texts only. */
export const listOf = (value: unknown): readonly string[] | undefined => (isList(value) ? value : undefined)

export const isRangeValue = (value: Value): value is NumberRange =>
  typeof value === 'object' && value !== null && !isList(value)
