import { dayNumberOf } from '#kernel/day'
import type { Stamp } from './backup-name.ts'

const DAILY = 7
const WEEKLY = 4

const DAYS_A_WEEK = 7
/** Day 0 is a Thursday; a week begins on Monday. */
const MONDAY = 3

type Named = Stamp & Readonly<{ name: string }>

/** The newest of each of the last groups. */
const newestOf = (
  newestFirst: readonly Named[],
  most: number,
  groupOf: (one: Named) => string | number
): readonly Named[] => {
  const found = new Map<string | number, Named>()
  for (const one of newestFirst) {
    const group = groupOf(one)
    if (!found.has(group)) found.set(group, one)
  }
  return [...found.values()].slice(0, most)
}

/**
 * Backups that newer ones have taken the place of (PPL-7): kept are the newest of each of the last 7 days and of each of the
 * last 4 weeks that have one. Counted by the backups that are there, not by today: where none are made none are lost.
 */
export const supersededBackups = (backups: readonly Named[]): readonly Named[] => {
  const newestFirst = [...backups].sort((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? 1 : -1))
  const kept = new Set([
    ...newestOf(newestFirst, DAILY, ({ day }) => day),
    ...newestOf(newestFirst, WEEKLY, ({ day }) => Math.floor((dayNumberOf(day) + MONDAY) / DAYS_A_WEEK))
  ])
  return newestFirst.filter((one) => !kept.has(one))
}
