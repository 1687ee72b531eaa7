import type { Counted } from '../contract.ts'

/** Keys with their counts, in the order in which they were met: plain data, for another thread. */
export type Counts = readonly (readonly [string, number])[]

/**
 * Counts by key within bounded memory: beyond twice `limit` different keys the rarest are forgotten (of equals the
 * later ones), so that what is frequent stays exact in practice and the same list always gives the same result.
 */
export type Counter = Readonly<{
  add: (key: string, by?: number) => void
  /** What was counted since the last time, to be joined to another counter; this one is empty then. */
  take: () => Counts
  join: (counts: Counts) => void
  get: (key: string) => number
  size: () => number
  /** The most frequent first, equals by key. */
  entries: () => readonly (readonly [string, number])[]
}>

export const createCounter = (limit = 5000): Counter => {
  let counts = new Map<string, number>()
  const sorted = (): [string, number][] =>
    [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
  const add = (key: string, by = 1): void => {
    counts.set(key, (counts.get(key) ?? 0) + by)
    if (counts.size > limit * 2) counts = new Map(sorted().slice(0, limit))
  }
  return {
    add,
    take: () => {
      const taken = [...counts]
      counts = new Map()
      return taken
    },
    join: (more) => {
      for (const [key, by] of more) add(key, by)
    },
    get: (key) => counts.get(key) ?? 0,
    size: () => counts.size,
    entries: sorted
  }
}

/** A share of a total, 0 where the total is 0, rounded to four digits. */
export const shareOf = (count: number, total: number): number =>
  total === 0 ? 0 : Math.round((10_000 * count) / total) / 10_000

/** The counter's entries as rows of a report: label and share beside each key. */
export const countedRows = (
  counter: Counter,
  total: number,
  labelOf: (key: string) => string = (key) => key,
  most = 100
): Counted[] =>
  counter
    .entries()
    .slice(0, most)
    .map(([key, count]) => ({ key, label: labelOf(key), count, share: shareOf(count, total) }))

/** Rows in a given order of keys, 0 where nothing was counted. */
export const orderedRows = (
  counter: Counter,
  keys: readonly string[],
  total: number,
  labelOf: (key: string) => string
): Counted[] =>
  keys.map((key) => ({
    key,
    label: labelOf(key),
    count: counter.get(key),
    share: shareOf(counter.get(key), total)
  }))
