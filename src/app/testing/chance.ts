/** A whole number from 0 to below `below`. */
export type Chance = (below: number) => number

/** Deterministic chance, so that a failure comes again: the same seed gives the same numbers. */
export const chance = (seed: number): Chance => {
  // Neighbouring seeds begin far apart.
  let state = Math.imul(seed, 0x9e3779b1)
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export const pick = <T>(list: readonly T[], next: Chance): T | undefined => list[next(list.length)]
