import { addDays, type Day } from '#kernel/day'
import { remembered } from '#kernel/remembered'
import { message, type Message } from '#kernel/result'
import type { GradeResult } from '#core/grading'
import { evidenceOf, numberOf, readRule, textOf, type Reason } from '#core/portrait'
import type { StrategyResult } from '#core/strategy'
import type { Cadence, PlaybookDocument } from '#contracts/playbook'
import type { Facts } from '#lib/rules'
import { createFirstContactDay } from './first-contact-day.ts'
import { chooseInterval, type Candidate, type Interval, type Loser } from './choose-interval.ts'
import { rememberedInterval } from './remembered-interval.ts'

/** Days that follow-ups are counted from: today, and when customers were last contacted. */
const MOST_BEGINNINGS = 1000
const MOST_OFFSETS = 200

/** What stands besides the file: a person's own interval, and the intent of an open lead. */
export type FollowUpInputs = Readonly<{
  grade: GradeResult
  strategy: StrategyResult | null
  override?: Readonly<{ name: string; cadence: Cadence }>
  intent?: Readonly<{ name: string; cadence: Cadence }>
  /** The customer's place in its list, to spread first contacts over the days of their window. */
  place?: number
}>

export type NextFollowUp = Readonly<{
  on: Day
  dueOn: Day
  overdue: boolean
  method: string | null
  goal: string | null
  role: string | null
  material: string | null
  interval: Readonly<{ min: number; max: number; days: number; everyDays: number }>
  setBy: Interval['setBy']
  reason: Reason
  /** The sentence on the date itself: after the last contact, after one without a day, or as a first contact. */
  dated: Message
  losers: readonly Loser[]
  deepContactBy: Day | null
}>

const candidatesOf = (caps: readonly Candidate[], inputs: FollowUpInputs): readonly Candidate[] => {
  const { grade, strategy, override, intent } = inputs
  const found = [...caps]
  if (override) found.push({ source: 'override', ...override })
  if (strategy) found.push({ source: 'strategy', name: strategy.name, cadence: strategy.cadence })
  if (intent) found.push({ source: 'intent', ...intent })
  if (grade.grade && grade.cadence) found.push({ source: 'grade', name: grade.grade, cadence: grade.cadence })
  return found
}

/** Whoever bought, answered or was talked to is no stranger, though the list gives no day of the last contact. */
const isAcquainted = ({ values }: Facts): boolean =>
  values['interactions.answered'] === true ||
  (numberOf(values['interactions.contacts30d']) ?? 0) > 0 ||
  (numberOf(values['orders.count']) ?? 0) > 0

const notBefore = (earliest: Day, day: Day): Day => (day < earliest ? earliest : day)

/**
 * The next follow-up (FUP-3): the last contact plus the interval, or the playbook's first-contact days for a customer
 * never contacted, moved to a working day. A day that has passed is due on the first working day from today and
 * flagged overdue. Method, goal and material are those of the strategy's first step. An A customer's deep contact
 * is a day of its own.
 */
export const createFollowUpPlanner = (
  playbook: PlaybookDocument,
  toWorkday: (day: Day) => Day
): ((facts: Facts, asOf: Day, inputs: FollowUpInputs) => NextFollowUp) => {
  const { cadences } = playbook
  const firstContactDay = createFirstContactDay(toWorkday)
  const caps = cadences.caps.map((cap) => ({
    candidate: { source: 'cap', name: cap.label, cadence: cap.cadence } satisfies Candidate,
    rule: readRule(`cap.${cap.id}`, cap.when, playbook)
  }))
  const firstContacts = cadences.firstContact.map((first) => ({
    ...first,
    rule: readRule(`first-contact.${first.id}`, first.when, playbook)
  }))

  const intervalOf = rememberedInterval((candidates) =>
    chooseInterval(candidates, cadences.precedence, cadences.ceilingPer30Days)
  )
  // Of a list all days are counted from one: the same few dozen offsets come up again and again.
  const daysAfter = remembered((from) => {
    const known = new Map<number, Day>()
    return (days: number): Day => {
      const before = known.get(days)
      if (before !== undefined) return before
      const day = addDays(from, days)
      if (known.size < MOST_OFFSETS) known.set(days, day)
      return day
    }
  }, MOST_BEGINNINGS)

  return (facts, asOf, inputs) => {
    const held = caps.filter(({ rule }) => rule.test(facts, asOf) === true)
    const interval = intervalOf(
      candidatesOf(
        held.map(({ candidate }) => candidate),
        inputs
      )
    )
    const last = textOf(facts.values['interactions.lastOn'])
    const contacted = last !== undefined && last <= asOf ? last : undefined
    const first =
      contacted === undefined ? firstContacts.find(({ rule }) => rule.test(facts, asOf) === true) : undefined
    // Who asked not to be disturbed is not met sooner just because he was never met.
    const firstDays = Math.max(first?.days ?? interval.everyDays, interval.capDays ?? 0)
    const dueOn = toWorkday(
      contacted === undefined ? daysAfter(asOf)(firstDays) : daysAfter(contacted)(interval.everyDays)
    )
    const firstOn = (): Day =>
      firstContactDay(asOf, firstDays, interval.capDays === null ? inputs.place : undefined)
    const overdue = dueOn < asOf
    const { grade, strategy } = inputs
    const step = strategy?.actions[0]
    const cap = interval.setBy === 'cap' ? held[0] : undefined
    return {
      on: contacted === undefined ? firstOn() : overdue ? toWorkday(asOf) : dueOn,
      dueOn,
      overdue,
      method: step?.method ?? grade.methods[0] ?? null,
      goal: step?.what ?? grade.treatment,
      role: step?.role ?? strategy?.role ?? null,
      material: step?.material ?? null,
      interval: { ...interval.cadence, everyDays: interval.everyDays },
      setBy: interval.setBy,
      reason: {
        message: interval.message,
        rule: cap?.rule.id ?? null,
        facts: cap ? evidenceOf(cap.rule, facts, asOf) : []
      },
      dated:
        contacted === undefined
          ? message(isAcquainted(facts) ? 'strategy.dated.undated' : 'strategy.dated.first', {
              days: firstDays
            })
          : message(overdue ? 'strategy.dated.overdue' : 'strategy.dated.after', {
              last: contacted,
              days: interval.everyDays,
              due: dueOn
            }),
      losers: interval.losers,
      deepContactBy:
        grade.deepContactDays === null
          ? null
          : toWorkday(notBefore(asOf, daysAfter(contacted ?? asOf)(grade.deepContactDays)))
    }
  }
}
