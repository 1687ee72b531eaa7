import type { Option, Say } from '#ui'
import type { PlaybookDocument } from '../../../contract.ts'
import type { Place } from '../../../core/draft/index.ts'

/** What can be chosen, from what the edited playbook itself says. */
export type Choices = (document: PlaybookDocument, say: Say) => readonly Option[]

/** How a value is entered; a rule as a sentence, a pace as `1 到 2 次 / 7 天`. */
export type Control =
  | Readonly<{ as: 'text' | 'long' | 'amount' | 'colour' | 'yes' | 'tagValue' | 'bands' | 'band' }>
  | Readonly<{
      as: 'number'
      unit?: 'days' | 'hours' | 'points' | 'times' | 'percent'
      min?: number
      max?: number
      step?: number
    }>
  | Readonly<{ as: 'choice'; of: Choices }>
  /** Several of a list; without one any words. In the order in which they are read where `ordered`. */
  | Readonly<{ as: 'words'; of?: Choices; ordered?: true }>
  /** Several codes of standards, found by name; by the facts that they stand in. */
  | Readonly<{ as: 'codes'; of: readonly string[] }>
  | Readonly<{ as: 'rule' }>
  | Readonly<{ as: 'pace' }>
  | Readonly<{ as: 'list'; list: ListSpec }>

export type FieldSpec = Readonly<{
  key: string
  /** The text of its label where it is not `method.field.<key>`. */
  label?: string
  control: Control
  /** What stands there while it is not given: null, or nothing at all. */
  empty?: null | undefined
  optional?: true
  /** Asked only of some items: choices of what is chosen from, a unit of what is counted. */
  shown?: (item: Item) => boolean
}>

export type Item = Readonly<Record<string, unknown>>

export type ListSpec = Readonly<{
  fields: readonly FieldSpec[]
  /** What an item is called in a row. */
  title: (item: Item, say: Say) => string
  /** A new one; null where the items are given (A, B, C). */
  fresh: ((document: PlaybookDocument, list: readonly Item[], say: Say) => Item) | null
  /** The first that holds wins: the order is numbered. */
  firstWins?: true
  /** Their order means nothing: they are not moved. */
  unordered?: true
}>

/** A list or a few values that are edited together, at a place of the document. */
export type Part = Readonly<{ key: string; place: Place; about?: true }> &
  (Readonly<{ kind: 'list'; list: ListSpec }> | Readonly<{ kind: 'record'; fields: readonly FieldSpec[] }>)

export type Section = Readonly<{ key: string; parts: readonly Part[] }>

export const field = (key: string, control: Control, more: Partial<FieldSpec> = {}): FieldSpec => ({
  key,
  control,
  ...more
})

export const text = { as: 'text' } as const
export const long = { as: 'long' } as const
export const rule = { as: 'rule' } as const
export const pace = { as: 'pace' } as const
export const yes = { as: 'yes' } as const
export const amount = { as: 'amount' } as const
export const days = { as: 'number', unit: 'days', min: 1 } as const
export const points = { as: 'number', unit: 'points', min: 0, max: 100 } as const
export const words = (of?: Choices): Control => (of ? { as: 'words', of } : { as: 'words' })
export const industries = {
  as: 'codes',
  of: ['customer.industryCode', 'customer.industrySection']
} as const
export const divisions = { as: 'codes', of: ['customer.province', 'customer.city'] } as const
export const choice = (of: Choices): Control => ({ as: 'choice', of })
/** May be left open; what is written then is null. */
export const orNull = { optional: true, empty: null } as const
/** May be left out altogether. */
export const orNone = { optional: true, empty: undefined } as const

export const textOf = (item: Item, key: string): string => {
  const value = item[key]
  return typeof value === 'string' ? value : ''
}

/** An id that no item of the list has: `rule-4`. */
export const freshId = (prefix: string, list: readonly Item[]): string => {
  const taken = new Set(list.map(({ id }) => id))
  let number = list.length + 1
  while (taken.has(`${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}

/** A name that no item of the list has under a key: 新的, 新的 2 … */
export const freshName = (name: string, key: string, list: readonly Item[]): string => {
  const taken = new Set(list.map((item) => item[key]))
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} ${number}`)) number += 1
  return `${name} ${number}`
}
