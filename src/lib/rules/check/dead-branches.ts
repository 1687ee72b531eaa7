import type { Catalogue } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { below } from '../path.ts'
import { agreement } from './check-condition.ts'
import { formulaOf, isPositive, type Want } from './formula.ts'
import { type Agree, search } from './search.ts'

/** An alternative that adds nothing, since it can never hold, with the places in it that exclude one another. */
export type DeadBranch = Readonly<{ path: string; clashes: readonly (readonly string[])[] }>

const alternatives = (
  condition: Condition,
  want: Want,
  path: string,
  agree: Agree
): readonly DeadBranch[] => {
  if (condition.kind === 'not')
    return alternatives(condition.part, want === 'true' ? 'false' : 'true', below(path, 'not'), agree)
  if (condition.kind !== 'all' && condition.kind !== 'any') return []
  const { kind, parts } = condition
  const isChoice = (kind === 'any') === isPositive(want)
  return parts.flatMap((part, index): readonly DeadBranch[] => {
    const at = `${below(path, kind)}[${index}]`
    const outcome = isChoice && search([formulaOf(part, want, at)], agree)
    if (outcome && outcome.status === 'impossible') return [{ path: at, clashes: outcome.clashes }]
    return alternatives(part, want, at, agree)
  })
}

/**
 * The alternatives of a condition that can never hold though the whole can: in `any` of `≥ 50万` and `≥ 50万 and < 10万`
 * the second is dead, and probably not what was meant. Each is looked at by itself, outside of collections.
 */
export const deadBranches = (condition: Condition, catalogue: Catalogue, path = ''): readonly DeadBranch[] =>
  alternatives(condition, 'true', path, agreement(catalogue))
