import { compileCondition, type Evaluate } from './compile.ts'
import type { Condition, CountCondition, FactCondition, QuantifiedCondition } from './condition.ts'
import { below } from './path.ts'

type Part<C extends Condition> = Readonly<{ condition: C; path: string; evaluate: Evaluate }>

/** A condition laid out for explaining: every part with its place and ready to run. */
export type Plan =
  | (Part<Condition & { kind: 'all' | 'any' }> & Readonly<{ kind: 'all' | 'any'; parts: readonly Plan[] }>)
  | (Part<Condition & { kind: 'not' }> & Readonly<{ kind: 'not'; part: Plan }>)
  | (Part<QuantifiedCondition | CountCondition> & Readonly<{ kind: 'items'; where: Plan }>)
  | (Part<FactCondition> & Readonly<{ kind: 'fact' }>)
  | (Part<Condition & { kind: 'always' }> & Readonly<{ kind: 'always' }>)

const layOut = (condition: Condition, path: string): Plan => {
  const evaluate = compileCondition(condition)
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const { kind } = condition
      const parts = condition.parts.map((part, index) => layOut(part, `${below(path, kind)}[${index}]`))
      return { kind, condition, path, evaluate, parts }
    }
    case 'not':
      return { kind: 'not', condition, path, evaluate, part: layOut(condition.part, below(path, 'not')) }
    case 'fact':
      return { kind: 'fact', condition, path, evaluate }
    case 'always':
      return { kind: 'always', condition, path, evaluate }
    default: {
      const where = layOut(condition.where, below(path, 'where'))
      return { kind: 'items', condition, path, evaluate, where }
    }
  }
}

const plans = new WeakMap<Condition, Plan>()

/** The plan of a condition at its place, laid out once and used for many records. */
export const planOf = (condition: Condition, path: string): Plan => {
  const known = plans.get(condition)
  if (known?.path === path) return known
  const plan = layOut(condition, path)
  plans.set(condition, plan)
  return plan
}
