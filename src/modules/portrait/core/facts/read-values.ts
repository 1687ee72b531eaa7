import type { NumberRange } from '#kernel/range'
import type { FactValue } from '#lib/rules'

type Value = FactValue | null | undefined

export const textOf = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined)
export const numberOf = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined)

export const listOf = (value: Value): readonly string[] | undefined => (isList(value) ? value : undefined)

const isList = (value: Value): value is readonly string[] => Array.isArray(value)

export const isRangeValue = (value: Value): value is NumberRange =>
  typeof value === 'object' && value !== null && !isList(value)
