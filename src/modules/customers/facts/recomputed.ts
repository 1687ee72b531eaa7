import type { FindingRow, SearchRow, Writes } from '../io/store/rows.ts'
import { indexableTags } from './indexable.ts'
import { partRows, type ContactRow, type NeedRow } from './part-rows.ts'
import { factsOf, findingRows, searchOf, type Outcome, type Run } from './writes-of.ts'

/** What a recomputation writes: nobody has said anything new, so only what follows from it can be another. */
export type Recomputed = Readonly<{
  ids: readonly string[]
  /** Of them those that have no row of facts yet. */
  unknownIds: readonly string[]
  facts: Writes['facts']
  findings: readonly FindingRow[]
  /** Of those only whose tags are others: nothing else of how a customer is found can have changed. */
  search: readonly SearchRow[]
  contacts: readonly ContactRow[]
  needs: readonly NeedRow[]
}>

const isSameList = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => item === b[at]))

/** The same values in whatever order the database keeps their keys. */
const isSameRecord = (a: unknown, b: unknown): boolean => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))]
  return one.length === other.size && one.every(([key, value]) => isSameList(value, other.get(key)))
}

/** Whether what rules ask of a part differs from what lies in its table; what was said of it (`detail`) cannot. */
const differs = <T extends ContactRow | NeedRow>(row: T, before: T | undefined): boolean => {
  if (before === undefined) return true
  for (const key in row) {
    const [now, then] = [row[key], before[key] ?? null]
    if (key === 'custom' ? !isSameRecord(now, then) : key !== 'detail' && !isSameList(now, then)) return true
  }
  return false
}

const changed = <T extends ContactRow | NeedRow>(
  rows: readonly T[],
  before: readonly T[] | undefined
): readonly T[] => {
  if (rows.length === 0) return rows
  const known = new Map(before?.map((row) => [row.id, row]))
  return rows.filter((row) => differs(row, known.get(row.id)))
}

/** In another order they are found by the same words. */
const hasOtherTags = ({ before, decided }: Outcome): boolean => {
  const known = before?.known?.tags
  if (known === undefined) return true
  const tags = indexableTags(decided.examined.portrait.tags.map(({ tag }) => tag))
  return !isSameList(tags, known) && !isSameList([...tags].sort(), [...known].sort())
}

/** The rows of customers that were computed anew and differ from what stands in the tables. */
export const recomputedOf = (outcomes: readonly Outcome[], run: Run): Recomputed => {
  const parts = outcomes.map(({ before, after, decided }) => {
    const { contacts, needs } = partRows(after.id, after.stored, decided)
    return { contacts: changed(contacts, before?.contactRows), needs: changed(needs, before?.needRows) }
  })
  return {
    ids: outcomes.map(({ after }) => after.id),
    unknownIds: outcomes.flatMap(({ before, after }) => (before?.known ? [] : [after.id])),
    facts: outcomes.map((outcome) => factsOf(outcome, run)),
    findings: outcomes.flatMap((outcome) => findingRows(outcome, run.now.toISOString())),
    search: outcomes.filter(hasOtherTags).map(searchOf),
    contacts: parts.flatMap(({ contacts }) => contacts),
    needs: parts.flatMap(({ needs }) => needs)
  }
}
