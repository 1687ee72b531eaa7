import type { Catalogue } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { agreement } from './check-condition.ts'
import { formulaOf } from './formula.ts'
import { search } from './search.ts'

/**
 * Whether some record fulfils all of some conditions and none of others: whether a customer A can be of none of the
 * strategies. Null where that was not decided within the limits.
 */
export const canMeet = (
  all: readonly Condition[],
  none: readonly Condition[],
  catalogue: Catalogue
): boolean | null => {
  const { status } = search(
    [
      ...all.map((condition) => formulaOf(condition, 'true', '')),
      ...none.map((condition) => formulaOf(condition, 'notTrue', ''))
    ],
    agreement(catalogue)
  )
  return status === 'unchecked' ? null : status === 'possible'
}
