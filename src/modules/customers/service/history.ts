import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import { listChanges, type ChangeRow } from '../io/store/history.ts'
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
}>

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What was written of masked fields is not told; tags and grades that follow from them neither. */
export const changeTold = (value: unknown, kind: string, actor: Pick<Actor, 'maskedFields'>): unknown => {
  if (actor.maskedFields.length === 0 || !isRecord(value)) return value
  if (kind === 'tags' || kind === 'order') return null
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
  playbookVersion: row.playbook_version
})

const CURSOR = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/

const cursorOf = (text: string | undefined): Readonly<{ at: Date; id: string }> | null => {
  if (text === undefined) return null
  const [, at = '', id = ''] = CURSOR.exec(text) ?? []
  if (id === '') throw new AppError('invalid', 'customers.cursorInvalid', {}, 'cursor')
  return { at: new Date(at), id }
}

/** A customer's history, newest first, fifty at a time (POR-7). */
export const listHistory = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  cursor: string | undefined
): Promise<Readonly<{ entries: ChangeEntry[]; next: string | null }>> => {
  const reached = await transaction.row(
    sql`select c.id from customer c where c.workspace_id = ${transaction.workspaceId} and c.id = ${id}
           and ${ownerScope(actor, sql`c.owner_id`)}`
  )
  if (!reached) throw notFound()
  const rows = await listChanges(transaction, id, cursorOf(cursor), PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const last = shown.at(-1)
  return {
    entries: shown.map((row) => entryOf(row, actor)),
    next: rows.length > PAGE && last ? `${last.at.toISOString()}_${last.id}` : null
  }
}
