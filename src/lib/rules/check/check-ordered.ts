import type { Catalogue } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { agreement } from './check-condition.ts'
import { formulaOf } from './formula.ts'
import { type Agree, search } from './search.ts'

/** One of an ordered list where the first that holds wins, with its place in the playbook. */
export type OrderedCondition = Readonly<{ condition: Condition; path: string }>

/** A condition of the list that can never win: itself impossible, or covered by those before it. */
export type OrderedFinding =
  | Readonly<{
      index: number
      path: string
      status: 'contradiction'
      clashes: readonly (readonly string[])[]
    }>
  | Readonly<{ index: number; path: string; status: 'unreachable'; coveredBy: readonly number[] }>
  | Readonly<{ index: number; path: string; status: 'unchecked' }>

/** Whether one record can make the condition true and none of the others. */
const canWin = (
  entry: OrderedCondition,
  earlier: readonly OrderedCondition[],
  agree: Agree
): 'possible' | 'impossible' | 'unchecked' =>
  search(
    [
      formulaOf(entry.condition, 'true', entry.path),
      ...earlier.map(({ condition, path }) => formulaOf(condition, 'notTrue', path))
    ],
    agree
  ).status

/** The fewest of the earlier ones that still leave nothing over, nearest to the front. */
const covering = (
  entry: OrderedCondition,
  earlier: readonly OrderedCondition[],
  agree: Agree
): readonly number[] => {
  const alone = earlier.findIndex((one) => canWin(entry, [one], agree) === 'impossible')
  if (alone >= 0) return [alone]
  let left = earlier
  for (const one of earlier.toReversed()) {
    const rest = left.filter((other) => other !== one)
    if (canWin(entry, rest, agree) === 'impossible') left = rest
  }
  return left.map((one) => earlier.indexOf(one))
}

/**
 * The conditions of a first-wins list that can never be reached: `≥ 10万` before `≥ 50万` leaves the second nothing,
 * and so does a catch-all before anything. `coveredBy` are indexes of the list. An empty answer is a sound list.
 */
export const checkOrdered = (
  entries: readonly OrderedCondition[],
  catalogue: Catalogue
): readonly OrderedFinding[] => {
  const agree = agreement(catalogue)
  return entries.flatMap((entry, index): readonly OrderedFinding[] => {
    const { path, condition } = entry
    const alone = search([formulaOf(condition, 'true', path)], agree)
    if (alone.status === 'impossible')
      return [{ index, path, status: 'contradiction', clashes: alone.clashes }]
    const earlier = entries.slice(0, index)
    const status = canWin(entry, earlier, agree)
    if (status === 'possible') return []
    if (status === 'unchecked') return [{ index, path, status }]
    return [{ index, path, status: 'unreachable', coveredBy: covering(entry, earlier, agree) }]
  })
}
