/** Chance with a seed: the same seed gives the same list on every machine. */
export type Chance = Readonly<{
  /** 0 ≤ x < 1. */
  next: () => number
  /** A whole number from `least` to `most`, both included. */
  whole: (least: number, most: number) => number
  /** One of the texts, each as likely. */
  pick: <T>(choices: readonly [T, ...T[]]) => T
  /** True `share` of the time. */
  happens: (share: number) => boolean
}>

const GOLDEN = 0x9e3779b9

/** Mulberry32 (Tommy Ettinger, public domain): enough for test data, and fast. */
const mulberry = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Chance for the n-th thing of a seed, so that any row can be made without the rows before it. */
export const chanceOf = (seed: number, nth: number): Chance => {
  const next = mulberry(Math.imul(seed ^ Math.imul(nth + 1, GOLDEN), 0x85ebca6b))
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    happens: (share) => next() < share
  }
}
