import { createRecent } from '#kernel/recent'
import type { Cadence } from '#contracts/playbook'
import type { Candidate, Interval } from './choose-interval.ts'

const MOST_REMEMBERED = 1000

const isSame = (one: Candidate, other: Candidate | undefined): boolean =>
  other !== undefined &&
  one.source === other.source &&
  one.name === other.name &&
  sameCadence(one.cadence, other.cadence)

const sameCadence = (one: Cadence, other: Cadence): boolean =>
  one === other || (one.min === other.min && one.max === other.max && one.days === other.days)

/**
 * Remembers the interval that follows from candidates: a playbook has a few strategies and grades, and a list many
 * customers of each, who share one interval with its sentence and its losers.
 */
export const rememberedInterval = (
  choose: (candidates: readonly Candidate[]) => Interval
): ((candidates: readonly Candidate[]) => Interval) => {
  const recent = createRecent<string, Readonly<{ candidates: readonly Candidate[]; interval: Interval }>>(
    MOST_REMEMBERED
  )
  return (candidates) => {
    let key = ''
    for (const { source, name } of candidates) key += `${source} ${name}\n`
    const known = recent.get(key)
    if (known?.candidates.every((one, at) => isSame(one, candidates[at])) === true) return known.interval
    const interval = choose(candidates)
    recent.set(key, { candidates, interval })
    return interval
  }
}
