import { setImmediate as breathe } from 'node:timers/promises'

/** After so many examinations the event loop gets its turn: some 5 ms. */
const BREATH = 10

/**
 * Applies what takes half a millisecond to many, letting others be answered in between, and letting what was sent to the
 * database get there.
 */
export const examineAll = async <T, R>(items: readonly T[], examine: (item: T) => R): Promise<R[]> => {
  const results: R[] = []
  for (const item of items) {
    results.push(examine(item))
    if (results.length % BREATH === 0) await breathe()
  }
  return results
}
