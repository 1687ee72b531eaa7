import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import { pageOf, readPlace } from '#platform/http'
import { findCustomerOwner } from '../io/store/find-owner.ts'
import { findMemberNames, listChanges, type ChangeRow } from '../io/store/history.ts'
import { maskedFieldsOf } from '../masking/masked-fields.ts'
import { notFound } from './change-customers.ts'

const PAGE = 50

export type ChangeEntry = Readonly<{
  id: string
  at: string
  kind: string
  actor: { id: string; name: string } | null
  before: unknown
  after: unknown
  playbookVersion: number | null
  own: boolean
}>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was written of masked fields is not told; tags and grades that follow from them neither. */
export const changeTold = (value: unknown, kind: string, actor: Pick<Actor, 'maskedFields'>): unknown => {
  if (actor.maskedFields.length === 0 || !isRecord(value)) return value
  if (kind === 'tags' || kind === 'tagMark' || kind === 'order') return null
  const hidden = new Set<string>(maskedFieldsOf(actor))
  const { fields } = value
  if (!isRecord(fields)) return value
  return { ...value, fields: Object.fromEntries(Object.entries(fields).filter(([key]) => !hidden.has(key))) }
}

const entryOf = (row: ChangeRow, actor: Pick<Actor, 'maskedFields'>): ChangeEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  kind: row.kind,
  actor: row.actor_id === null ? null : { id: row.actor_id, name: row.actor_name ?? '' },
  before: changeTold(row.before, row.kind, actor),
  after: changeTold(row.after, row.kind, actor),
  playbookVersion: row.playbook_version,
  own: row.own
})

const ownerIn = (value: unknown): string | null =>
  isRecord(value) && typeof value['ownerId'] === 'string' ? value['ownerId'] : null

/** Names of those whose the customer was: asked only where it was somebody else's. */
const ownersIn = (
  transaction: Transaction,
  rows: readonly ChangeRow[]
): Promise<ReadonlyMap<string, string>> => {
  const owners = rows.filter(({ kind }) => kind === 'owner').flatMap(({ before, after }) => [before, after])
  const ids = [...new Set(owners.flatMap((value) => ownerIn(value) ?? []))]
  return ids.length === 0 ? Promise.resolve(new Map()) : findMemberNames(transaction, ids)
}

const withOwners = (row: ChangeRow, names: ReadonlyMap<string, string>): ChangeRow => {
  const named = (value: unknown): unknown =>
    isRecord(value) ? { ...value, name: names.get(ownerIn(value) ?? '') ?? null } : value
  return { ...row, before: named(row.before), after: named(row.after) }
}

/** A customer's history, newest first, fifty at a time (POR-7). */
export const listHistory = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  cursor: string | undefined
): Promise<Readonly<{ entries: ChangeEntry[]; next: string | null }>> => {
  if (!(await findCustomerOwner(transaction, actor, id))) throw notFound()
  const rows = await listChanges(transaction, id, readPlace(cursor), PAGE + 1)
  const { shown, next } = pageOf(rows, PAGE, (row) => row)
  const names = await ownersIn(transaction, shown)
  const told = shown.map((row) => entryOf(row.kind === 'owner' ? withOwners(row, names) : row, actor))
  return { entries: told, next }
}
