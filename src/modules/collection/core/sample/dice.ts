/** The same throws for the same seed, always: a sample that is made twice is the same sample. */
export type Dice = Readonly<{
  /** From 0 up to 1. */
  share: () => number
  /** Whole, both ends included. */
  between: (least: number, most: number) => number
  pick: <T>(list: readonly [T, ...T[]]) => T
  /** True in so many of a hundred. */
  chance: (percent: number) => boolean
}>

/** Mulberry32. */
export const createDice = (seed: number): Dice => {
  let state = seed >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  return {
    share,
    between: (least, most) => least + Math.floor(share() * (most - least + 1)),
    pick: (list) => list[Math.floor(share() * list.length)] ?? list[0],
    chance: (percent) => share() * 100 < percent
  }
}
