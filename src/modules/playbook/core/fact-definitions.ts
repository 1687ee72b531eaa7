import type { FactDefinition, Label } from '#lib/rules'

/** Short ways to write a fact's definition: key, Chinese and English label, and what its kind needs. */
const label = (chinese: string, english: string): Label => ({ 'zh-CN': chinese, en: english })

/** What the values of a closed fact are called: 'decider' reads 决策者. */
export type ValueNames = Readonly<Record<string, readonly [chinese: string, english: string]>>

const named = (names: ValueNames): Readonly<Record<string, Label>> =>
  Object.fromEntries(
    Object.entries(names).map(([value, [chinese, english]]) => [value, label(chinese, english)])
  )

type Unit = readonly [chinese: string, english: string]
const units = {
  people: ['人', 'people'],
  years: ['年', 'years'],
  percent: ['%', '%'],
  orders: ['笔', 'orders'],
  points: ['分', 'points'],
  steps: ['步', 'steps'],
  hours: ['小时', 'hours'],
  times: ['次', 'times']
} as const satisfies Record<string, Unit>

export const text = (
  key: string,
  chinese: string,
  english: string,
  values?: readonly string[]
): FactDefinition => ({
  key,
  type: 'text',
  label: label(chinese, english),
  ...(values && { values })
})

/** A text that is a code of the product's, with what people call each. */
export const coded = (key: string, chinese: string, english: string, names: ValueNames): FactDefinition => ({
  ...text(key, chinese, english, Object.keys(names)),
  valueNames: named(names)
})

export const list = (key: string, chinese: string, english: string, names?: ValueNames): FactDefinition => ({
  key,
  type: 'list',
  label: label(chinese, english),
  ...(names && { valueNames: named(names) })
})

export const date = (key: string, chinese: string, english: string): FactDefinition => ({
  key,
  type: 'date',
  label: label(chinese, english)
})

/** Whole 分; an order sum is never below zero. */
export const amount = (key: string, chinese: string, english: string): FactDefinition => ({
  key,
  type: 'amount',
  label: label(chinese, english)
})

export const amountRange = (key: string, chinese: string, english: string): FactDefinition => ({
  key,
  type: 'amountRange',
  label: label(chinese, english),
  min: 0
})

/** A number from 0 (or `min`) to `max`, whole where it counts things. */
export const number = (
  key: string,
  chinese: string,
  english: string,
  unit: keyof typeof units,
  bounds: Readonly<{ min?: number; max?: number; whole?: boolean }> = {}
): FactDefinition => ({
  key,
  type: 'number',
  label: label(chinese, english),
  unit: label(units[unit][0], units[unit][1]),
  min: 0,
  ...bounds
})

export const count = (
  key: string,
  chinese: string,
  english: string,
  unit: keyof typeof units
): FactDefinition => number(key, chinese, english, unit, { whole: true })

/** A score from 1 to 5 as a person gave it. */
export const rating = (key: string, chinese: string, english: string): FactDefinition =>
  number(key, chinese, english, 'points', { min: 1, max: 5 })

export const people = (key: string, chinese: string, english: string): FactDefinition => ({
  key,
  type: 'range',
  label: label(chinese, english),
  unit: label(units.people[0], units.people[1]),
  whole: true,
  min: 0
})

/** Yes and no, with the sentences for both. */
export const flag = (
  key: string,
  [chinese, chineseNo]: readonly [string, string],
  [english, englishNo]: readonly [string, string]
): FactDefinition => ({
  key,
  type: 'boolean',
  label: label(chinese, english),
  says: { yes: label(chinese, english), no: label(chineseNo, englishNo) }
})
