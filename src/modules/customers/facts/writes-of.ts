import type { Day } from '#kernel/day'
import type { RecordChange } from '#modules/audit'
import { historyToJson, profileToJson } from '../core/stored-json.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import type { CustomerRow, FindingRow, OrderWriteRow, SearchRow, StepRow, Writes } from '../io/store/rows.ts'
import type { Concluded } from './examine.ts'
import { factsRow } from './facts-row.ts'
import { indexableName } from './indexable.ts'
import { partRows } from './part-rows.ts'
import { searchRow } from './search-row.ts'

/** A customer as it is after a change, beside what it was before; `before` is null for a new one. */
export type Outcome = Readonly<{
  before: LoadedCustomer | null
  after: LoadedCustomer
  decided: Concluded
  /** The customer's own row is written anew: its version, and who changed it. */
  touched: boolean
  updatedBy: string | null
  orders?: readonly OrderWriteRow[]
  removedOrders?: readonly string[]
  step?: StepRow | null
}>

export type Run = Readonly<{
  now: Date
  today: Day
  playbookVersion: number
  actorId: string | null
  runId?: string | null
}>

const customerRow = ({ after, updatedBy }: Outcome): CustomerRow => ({
  id: after.id,
  name: after.stored.name,
  name_key: indexableName(after.stored.nameKey),
  short_name: after.stored.shortName,
  credit_code: indexableName(after.stored.creditCode),
  external_id: after.stored.externalId,
  owner_id: after.ownerId,
  state: after.state,
  profile: profileToJson(after.stored.profile),
  stated_history: historyToJson(after.stored.history),
  version: after.version,
  origin: after.origin,
  import_id: after.importId,
  created_at: after.createdAt,
  created_by: after.createdBy,
  updated_at: after.updatedAt,
  updated_by: updatedBy,
  removed_at: after.removedAt
})

export const findingRows = ({ after, decided }: Outcome, foundAt: string): FindingRow[] => {
  const counts = new Map<string, number>()
  return decided.findings.map(({ rule, field, severity, message, proposal }) => {
    const ordinal = counts.get(rule) ?? 0
    counts.set(rule, ordinal + 1)
    return { customer_id: after.id, rule, ordinal, field, severity, message, proposal, found_at: foundAt }
  })
}

const sortedJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortedJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortedJson(inner)])
  )
}
const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortedJson(a)) === JSON.stringify(sortedJson(b))

/** Rows that are new or differ from what lies in the table. */
const changedRows = <T extends Readonly<{ id: string }>>(
  rows: readonly T[],
  before: readonly T[] | undefined
): readonly T[] => {
  if (before === undefined || before.length === 0) return rows
  const known = new Map(before.map((row) => [row.id, row]))
  return rows.filter((row) => !isSame(row, known.get(row.id)))
}

const removedIds = <T extends Readonly<{ id: string }>>(
  rows: readonly T[],
  before: readonly T[] | undefined
): readonly string[] => {
  const kept = new Set(rows.map(({ id }) => id))
  return (before ?? []).flatMap(({ id }) => (kept.has(id) ? [] : [id]))
}

/** The row of facts of one outcome. */
export const factsOf = (
  { after, decided }: Outcome,
  { today, playbookVersion }: Run
): Writes['facts'][number] =>
  factsRow(decided, {
    id: after.id,
    state: after.state,
    ownerId: after.ownerId,
    gradeInForce: after.known?.grade ?? null,
    nextFollowUpOn: after.nextFollowUpOn,
    createdAt: after.createdAt,
    updatedAt: after.updatedAt,
    asOf: today,
    playbookVersion
  })

/** How the customer of one outcome is found. */
export const searchOf = ({ after, decided }: Outcome): SearchRow =>
  searchRow(decided.file, {
    customerId: after.id,
    ownerId: after.ownerId,
    tags: decided.examined.portrait.tags.map(({ tag }) => tag)
  })

/** What is to be written so that the tables hold the outcomes. */
export const writesOf = (outcomes: readonly Outcome[], run: Run): Writes => {
  const now = run.now.toISOString()
  const parts = outcomes.map(({ before, after, decided }) => {
    const { contacts, needs } = partRows(after.id, after.stored, decided)
    return {
      contacts: changedRows(contacts, before?.contactRows),
      removedContacts: removedIds(contacts, before?.contactRows),
      needs: changedRows(needs, before?.needRows),
      removedNeeds: removedIds(needs, before?.needRows)
    }
  })
  return {
    customers: outcomes.filter(({ touched }) => touched).map(customerRow),
    contacts: parts.flatMap(({ contacts }) => contacts),
    removedContacts: parts.flatMap(({ removedContacts }) => removedContacts),
    needs: parts.flatMap(({ needs }) => needs.map((need) => ({ ...need, created_at: now }))),
    removedNeeds: parts.flatMap(({ removedNeeds }) => removedNeeds),
    orders: outcomes.flatMap(({ orders }) => orders ?? []),
    removedOrders: outcomes.flatMap(({ removedOrders }) => removedOrders ?? []),
    facts: outcomes.map((outcome) => factsOf(outcome, run)),
    knownIds: outcomes.flatMap(({ before }) => (before ? [before.id] : [])),
    findings: outcomes.flatMap((outcome) => findingRows(outcome, now)),
    search: outcomes.map(searchOf),
    steps: outcomes.flatMap(({ step }) => (step ? [step] : []))
  }
}

type Known = NonNullable<LoadedCustomer['known']>

/** What of the decisions on a customer is another one than before, for its history. */
export const changesBetween = (
  known: Known,
  { computedGrade, tags, strategyId }: Omit<Known, 'grade'>,
  base: Pick<RecordChange, 'customerId' | 'actorId' | 'playbookVersion' | 'runId'>
): readonly RecordChange[] => {
  const changes: RecordChange[] = []
  const [old, fresh] = [new Set(known.tags), new Set(tags)]
  const removed = known.tags.filter((tag) => !fresh.has(tag))
  const added = tags.filter((tag) => !old.has(tag))
  if (removed.length + added.length > 0)
    changes.push({ ...base, kind: 'tags', before: { removed }, after: { added } })
  const inForce = known.grade ?? computedGrade
  if (computedGrade !== known.computedGrade || inForce !== known.grade)
    changes.push({
      ...base,
      kind: 'grade',
      before: { grade: known.grade, computed: known.computedGrade },
      after: { grade: inForce, computed: computedGrade }
    })
  if (strategyId !== known.strategyId)
    changes.push({
      ...base,
      kind: 'strategy',
      before: { strategy: known.strategyId },
      after: { strategy: strategyId }
    })
  return changes
}

/** The same of a customer who was examined; nothing for a new one. */
export const decisionChanges = (
  { before, after, decided: { examined } }: Outcome,
  { actorId, playbookVersion, runId = null }: Run
): readonly RecordChange[] =>
  before?.known
    ? changesBetween(
        before.known,
        {
          computedGrade: examined.grade.grade,
          tags: examined.portrait.tags.map(({ tag }) => tag),
          strategyId: examined.strategy?.id ?? null
        },
        { customerId: after.id, actorId, playbookVersion, runId }
      )
    : []
