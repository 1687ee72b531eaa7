import { message, type Message } from '#kernel/result'
import type { CadenceSource } from '#contracts/followup'
import type { Cadence } from '#contracts/playbook'
import { ceilingDays, everyDays, leastDays } from './pace.ts'

/** A source that would set the interval, with the name that people know it by. */
export type Candidate = Readonly<{ source: CadenceSource; name: string; cadence: Cadence }>
export type Loser = Readonly<{ source: CadenceSource; message: Message }>

export type Interval = Readonly<{
  cadence: Cadence
  everyDays: number
  setBy: CadenceSource | 'ceiling' | 'default'
  /** The fewest days between two contacts that the caps allow; null where none applies. */
  capDays: number | null
  message: Message
  losers: readonly Loser[]
}>

/** Where nothing at all says how often (ours). */
const fallback: Cadence = { min: 1, max: 1, days: 30 }

/** Contacts in a period as people write them: `1`, `1-2`, `≤1`. */
const timesText = ({ min, max }: Cadence): string => {
  if (min === max) return String(max)
  return min === 0 ? `≤${max}` : `${min}-${max}`
}

const shown = ({ name, cadence }: Candidate) => ({ name, times: timesText(cadence), days: cadence.days })

/** The quicker of two: within the caps the customer's grade is also the minimum. */
const liftedByGrade = (chosen: Candidate, grade: Candidate | undefined): Candidate =>
  grade && everyDays(grade.cadence) < everyDays(chosen.cadence) ? grade : chosen

/** One contact satisfies all that it meets: who asks for the same pace has not lost. */
const isMet = (candidate: Candidate, chosen: Candidate): boolean =>
  candidate.source !== 'cap' && everyDays(candidate.cadence) === everyDays(chosen.cadence)

const strictest = (caps: readonly Candidate[]): Candidate | undefined =>
  caps.reduce<Candidate | undefined>(
    (found, cap) => (found && leastDays(found.cadence) >= leastDays(cap.cadence) ? found : cap),
    undefined
  )

/** A grade is named 客户A, everything else by its own name. */
const ofGrade = ({ source }: Candidate): string => (source === 'grade' ? '.grade' : '')

const loserMessage = (loser: Candidate, chosen: Candidate, cap: Candidate | undefined): Message => {
  if (cap && chosen === cap)
    return message(`strategy.loser.capped${ofGrade(loser)}`, { ...shown(loser), by: cap.name })
  if (chosen.source === 'grade') return message('strategy.loser.lifted', { ...shown(loser), by: chosen.name })
  return message(`strategy.loser.later${ofGrade(loser)}`, { ...shown(loser), by: chosen.name })
}

/**
 * How often to follow up (spec 00, "Where the sources disagree" 1). The first candidate in the playbook's order sets
 * the interval; the grade lifts a slower one to its own; a cap that comes before it slows it down to at most its
 * own; the ceiling of contacts in 30 days holds over all. What lost says why.
 */
export const chooseInterval = (
  candidates: readonly Candidate[],
  precedence: readonly CadenceSource[],
  ceilingPer30Days: number
): Interval => {
  const cap = strictest(candidates.filter(({ source }) => source === 'cap'))
  const inOrder = precedence
    .filter((source) => source !== 'cap')
    .flatMap((source) => candidates.find((candidate) => candidate.source === source) ?? [])
  const first = inOrder[0]
  const grade = inOrder.find(({ source }) => source === 'grade')
  const wanted = first && liftedByGrade(first, grade)
  const capRules = wanted === undefined || precedence.indexOf('cap') < precedence.indexOf(wanted.source)
  const capDays = cap && capRules ? leastDays(cap.cadence) : null
  const isCapped = capDays !== null && (!wanted || everyDays(wanted.cadence) <= capDays)
  const chosen = isCapped ? cap : wanted
  const floor = ceilingDays(ceilingPer30Days)
  if (!chosen)
    return {
      cadence: fallback,
      everyDays: fallback.days,
      setBy: 'default',
      capDays,
      message: message('strategy.interval.default', { days: fallback.days }),
      losers: []
    }
  const losers = [...inOrder, ...(cap ? [cap] : [])]
    .filter((candidate) => candidate !== chosen && !isMet(candidate, chosen))
    .map((loser): Loser => ({
      source: loser.source,
      message:
        loser === cap && capRules
          ? message(`strategy.loser.slower${ofGrade(chosen)}`, { ...shown(loser), by: chosen.name })
          : loserMessage(loser, chosen, cap)
    }))
  const pace = isCapped ? leastDays(chosen.cadence) : everyDays(chosen.cadence)
  if (pace < floor)
    return {
      cadence: chosen.cadence,
      everyDays: floor,
      setBy: 'ceiling',
      capDays,
      message: message('strategy.interval.ceiling', { ...shown(chosen), ceiling: ceilingPer30Days }),
      losers
    }
  return {
    cadence: chosen.cadence,
    everyDays: pace,
    setBy: chosen.source,
    capDays,
    message: message(
      `strategy.interval.${isCapped ? 'cap' : chosen === first ? chosen.source : 'lifted'}`,
      shown(chosen)
    ),
    losers
  }
}
