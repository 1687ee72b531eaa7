import { addDays, civilOf, daysInMonth, toDay, type Day } from '#kernel/day'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { catalogueOf, compileRule } from '#core/playbook'
import { validUntil, type Catalogue, type Condition, type Facts } from '#lib/rules'
import { historyValidUntil } from '../core/history.ts'
import type { Recorded, StoredFile } from '../core/stored.ts'

const conditionKeys = new Set(['when', 'passes', 'appliesTo', 'exit'])

const gather = (value: unknown, catalogue: Catalogue, found: Condition[]): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    if (conditionKeys.has(key) && typeof inner === 'object' && inner !== null)
      found.push(compileRule(inner, catalogue).condition)
    else gather(inner, catalogue, found)
}

const conditions = new WeakMap<PlaybookDocument, readonly Condition[]>()

/** Every condition of a playbook that some decision on a customer asks. */
const conditionsOf = (playbook: PlaybookDocument): readonly Condition[] => {
  const known = conditions.get(playbook)
  if (known) return known
  const found: Condition[] = []
  const { tags, scores, grades, cadences, strategies, segments } = playbook
  gather([tags, scores, grades, cadences, strategies, segments], catalogueOf(playbook), found)
  conditions.set(playbook, found)
  return found
}

/** The next time a day comes round: on 29 February in years that have one, else on the last of the month. */
const anniversary = (day: Day, asOf: Day): Day | null => {
  const [born, now] = [civilOf(day), civilOf(asOf)]
  if (!born || !now) return null
  for (const year of [now.year, now.year + 1]) {
    const next = toDay(year, born.month, Math.min(born.day, daysInMonth(year, born.month)))
    if (next > asOf) return next
  }
  return null
}

/** Days of the file itself on which a fact, a tag or a check changes: a birthday, the end of a purchase period or of a pin. */
const ownDays = (
  { foundedOn, needs, orders, interactions, source, tagMarks }: CustomerFile,
  asOf: Day
): Day[] => {
  const days: (Day | null)[] = [
    orders.lastOn,
    interactions.lastOn,
    interactions.lastInquiryOn,
    source.obtainedOn
  ]
  for (const day of [foundedOn?.from ?? null, foundedOn?.to ?? null])
    if (day !== null) {
      const next = anniversary(day, asOf)
      // A company of 29 February grows older on 1 March.
      days.push(day, addDays(day, 1), next, next && addDays(next, 1))
    }
  for (const { timeline } of needs) {
    if (timeline?.from) days.push(timeline.from, addDays(timeline.from, 1))
    if (timeline?.to) days.push(timeline.to, addDays(timeline.to, 1))
  }
  for (const { until } of tagMarks ?? []) if (until !== null) days.push(addDays(until, 1))
  return days.filter((day): day is Day => day !== null && day > asOf)
}

export type Timed = Readonly<{
  file: CustomerFile
  facts: Facts
  stored: Pick<StoredFile, 'history'>
  recorded: Recorded
}>

/**
 * The first day after `asOf` on which time alone may change a customer's facts, tags, grade, strategy or findings: a
 * window of the playbook's rules, a sum over orders or contacts, a birthday, a purchase period that ends. Null where
 * nothing will. It may come early, never late.
 */
export const factsValidUntil = (
  playbook: PlaybookDocument,
  { file, facts, stored, recorded }: Timed,
  asOf: Day
): Day | null => {
  const days = ownDays(file, asOf)
  const byRule = validUntil(conditionsOf(playbook), facts, asOf)
  const byHistory = historyValidUntil(stored.history, recorded, asOf)
  if (byRule !== null) days.push(byRule)
  if (byHistory !== null) days.push(byHistory)
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)
}
