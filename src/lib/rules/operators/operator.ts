import type { Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import type { FactDefinition, FactType } from '../catalogue.ts'
import type { Operand, Verdict } from '../condition.ts'
import type { FactValue } from '../facts.ts'
import type { NumberSet } from '../number-set.ts'
import type { Parsed } from '../problem.ts'

/** Compares a known value; a value of another type than the fact's is unknown. */
export type Test = (value: FactValue, asOf: Day) => Verdict

/** A fact in SQL: one column, or two for a range. `bind` adds a parameter and gives its place with the cast. */
export type SqlTarget = Readonly<{
  type: FactType
  column: string
  minColumn: string
  maxColumn: string
  numberType: SqlNumberType
  asOf: Day
  bind: (value: string | number | boolean | readonly string[], cast: string) => string
}>
export type SqlNumberType = 'integer' | 'bigint' | 'numeric' | 'double precision'

/** How operands look in a language; the language files put them into the sentence. */
export type Words = Readonly<{
  fact: string
  quantity: (value: number) => string
  text: (value: string) => string
  texts: (values: readonly string[]) => string
}>

/** What a comparison allows a known value to be; `not` turns texts and lists around. */
export type Allowed =
  | Readonly<{ kind: 'numbers' | 'days' | 'ages'; set: NumberSet }>
  | Readonly<{
      kind: 'texts'
      of: 'oneOf' | 'contains' | 'startsWith'
      texts: readonly string[]
      not: boolean
    }>
  | Readonly<{ kind: 'list'; has: 'any' | 'all' | 'prefix'; texts: readonly string[]; not: boolean }>
  | Readonly<{ kind: 'boolean' | 'known'; value: boolean }>

/**
 * One comparison of the rule language. Methods, not function properties: the registry holds operators of all operands
 * in one list, and an operand only ever meets the operator that parsed it.
 */
export interface Operator<O extends Operand = Operand> {
  readonly key: string
  readonly types: readonly FactType[]
  /** From the written form; refuses with a code. */
  parse(input: unknown, fact: FactDefinition): Parsed<O>
  /** Back to the written form. */
  write(operand: O, type: FactType): unknown
  test(operand: O, type: FactType): Test
  /** The verdict on an unknown fact; unknown unless given. */
  testUnknown?(operand: O): boolean
  /** A boolean SQL expression, NULL for unknown, equal to `test` on every value. */
  toSql(operand: O, target: SqlTarget): string
  sentence(operand: O, words: Words, fact: FactDefinition): Message
  /** The same comparison turned around, for `not` in sentences: exact, because unknown stays unknown. */
  negation?(operand: O): Readonly<{ operator: string; operand: Operand }>
  allowed(operand: O, type: FactType): Allowed
  /** The days on which the verdict over a date may change as time goes on. */
  changesOn?(operand: O, value: Day): readonly Day[]
}

/** Declares an operator with its operand's type. */
export const operator = <O extends Operand>(definition: Operator<O>): Operator<O> => definition
