import type { Condition, CountCondition, FactCondition, QuantifiedCondition } from '../condition.ts'
import { below } from '../path.ts'

/** What a verdict shall be; `notTrue` is false or unknown, as it is for a rule that does not fire. */
export type Want = 'true' | 'false' | 'notTrue' | 'notFalse'

/** One comparison and what it shall say; the path is its place in the written rule. */
export type Literal<C = FactCondition | QuantifiedCondition | CountCondition> = Readonly<{
  kind: 'literal'
  condition: C
  want: Want
  path: string
}>

export type Branch = Readonly<{ kind: 'and' | 'or'; parts: readonly Formula[] }>

export const isFactLiteral = (literal: Literal): literal is Literal<FactCondition> =>
  literal.condition.kind === 'fact'

/** A condition with every `not` moved down to the comparisons. */
export type Formula = Literal | Branch

const turned: Readonly<Record<Want, Want>> = {
  true: 'false',
  false: 'true',
  notTrue: 'notFalse',
  notFalse: 'notTrue'
}

/** Whether the comparison itself shall comply, rather than its opposite. */
export const isPositive = (want: Want): boolean => want === 'true' || want === 'notFalse'

/** Whether unknown is not good enough. */
export const isStrict = (want: Want): boolean => want === 'true' || want === 'false'

/** What it means that the condition's verdict is `want`. */
export const formulaOf = (condition: Condition, want: Want, path: string): Formula => {
  switch (condition.kind) {
    case 'always':
      return { kind: isPositive(want) ? 'and' : 'or', parts: [] }
    case 'not':
      return formulaOf(condition.part, turned[want], below(path, 'not'))
    case 'all':
    case 'any':
      return {
        kind: (condition.kind === 'all') === isPositive(want) ? 'and' : 'or',
        parts: condition.parts.map((part, index) =>
          formulaOf(part, want, `${below(path, condition.kind)}[${index}]`)
        )
      }
    default:
      return { kind: 'literal', condition, want, path }
  }
}
