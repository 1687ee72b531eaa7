/** A number being read: what is counted so far, from its highest place down. Low and high differ where it is a spread. */
export type State = {
  readonly text: string
  readonly start: number
  position: number
  /** Everything from 万 up. */
  bigLow: number
  bigHigh: number
  /** What stands below the last 万 or 亿, by 千, 百, 十. */
  sectionLow: number
  sectionHigh: number
  /** Digits that no unit has claimed yet, where they began and how many there are (0 for none). */
  pendingLow: number
  pendingHigh: number
  pendingStart: number
  pendingDigits: number
  lastUnit: number
  lastBig: number
  /** Where the number stood behind its last 万 or 亿, and its units there: a second 万 begins another number. */
  bigEnd: number
  bigChain: number
  /** The smallest unit of the section; a larger one cannot follow. */
  sectionUnit: number
  /** The units since the last digit multiplied, and the last 万 or 亿 among them. */
  chain: number
  bigUnit: number
  zeroSeen: boolean
  fuzzy: boolean
  sawDigit: boolean
  arabic: boolean
  /** 多, 余, 来 or 把 has been said: only units may follow. */
  rounded: boolean
}

export const freshState = (text: string, start: number): State => ({
  text,
  start,
  position: start,
  bigLow: 0,
  bigHigh: 0,
  sectionLow: 0,
  sectionHigh: 0,
  pendingLow: 0,
  pendingHigh: 0,
  pendingStart: start,
  pendingDigits: 0,
  lastUnit: 0,
  lastBig: 0,
  bigEnd: start,
  bigChain: 1,
  sectionUnit: Infinity,
  chain: 1,
  bigUnit: 1,
  zeroSeen: false,
  fuzzy: false,
  sawDigit: false,
  arabic: true,
  rounded: false
})

/** Removes what binary fractions add: 1.1 × 1e8 is 110000000. */
export const tidy = (value: number): number => (value > 1e13 ? value : Math.round(value * 1e4) / 1e4)

export const hasPending = (state: State): boolean => state.pendingDigits > 0
export const sectionLow = (state: State): number => state.sectionLow + state.pendingLow
export const sectionHigh = (state: State): number => state.sectionHigh + state.pendingHigh

export const dropPending = (state: State): void => {
  state.pendingLow = 0
  state.pendingHigh = 0
  state.pendingDigits = 0
}

export const clearSection = (state: State): void => {
  state.sectionLow = 0
  state.sectionHigh = 0
  state.sectionUnit = Infinity
  dropPending(state)
}

/** Takes digits as not yet claimed by a unit and steps behind them. */
export const hold = (state: State, low: number, high: number, digits: number, end: number): void => {
  if (!hasPending(state)) state.pendingStart = state.position
  state.pendingLow = low
  state.pendingHigh = high
  state.pendingDigits = digits
  state.position = end
  state.chain = 1
  state.bigUnit = 1
  state.sawDigit = true
  if (high > low) state.fuzzy = true
}

/** Gathers all below 万 into digits that the next unit multiplies: 三百多|万, 一|个亿. */
export const gather = (state: State, extra: number): void => {
  const [low, high] = [sectionLow(state), sectionHigh(state)]
  clearSection(state)
  state.pendingLow = low
  state.pendingHigh = high + extra
  state.pendingDigits = 2
  state.sawDigit = true
}

/** Multiplies what stands before a 万, 亿 or letter; a bare unit counts one, 万亿 multiplies all before it. */
export const applyBig = (state: State, unit: number, end: number): void => {
  const [low, high] = [sectionLow(state), sectionHigh(state)]
  const isBare = high === 0 && state.bigHigh === 0 && !state.sawDigit
  if (unit > state.lastBig && state.lastBig > 0) {
    state.bigLow = tidy((state.bigLow + low) * unit)
    state.bigHigh = tidy((state.bigHigh + high) * unit)
  } else {
    state.bigLow += tidy((isBare ? 1 : low) * unit)
    state.bigHigh += tidy((isBare ? 1 : high) * unit)
  }
  clearSection(state)
  state.chain *= unit
  state.bigUnit = unit
  state.lastBig = unit
  state.lastUnit = unit
  state.zeroSeen = false
  state.position = end
  state.bigEnd = end
  state.bigChain = state.chain
}
