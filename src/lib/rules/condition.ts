import type { FactType } from './catalogue.ts'

/** From `min` up to but without `max`; `null` is an open end, not both. */
export type Between = Readonly<{ min: number | null; max: number | null }>

/** What a fact is compared with, after parsing: amounts in 分, days as ISO text, time windows in days. */
export type Operand = number | string | boolean | Between | readonly string[]

export type FactCondition = Readonly<{
  kind: 'fact'
  fact: string
  type: FactType
  operator: string
  operand: Operand
}>
export type AlwaysCondition = Readonly<{ kind: 'always' }>
export type GroupCondition = Readonly<{ kind: 'all' | 'any'; parts: readonly Condition[] }>
export type NotCondition = Readonly<{ kind: 'not'; part: Condition }>
export type QuantifiedCondition = Readonly<{ kind: 'some' | 'every'; collection: string; where: Condition }>
export type CountCondition = Readonly<{
  kind: 'count'
  collection: string
  where: Condition
  operator: string
  operand: number | Between
}>

/** A rule's condition, parsed: it evaluates without a catalogue. Plain data, so it can be stored and compared. */
export type Condition =
  FactCondition | AlwaysCondition | GroupCondition | NotCondition | QuantifiedCondition | CountCondition

/** True, false, or null for unknown. A rule fires only on true. */
export type Verdict = boolean | null
