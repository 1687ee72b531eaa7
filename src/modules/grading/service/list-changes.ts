import { becauseTextSchema } from '#contracts/portrait'
import type {
  ChangesQuery,
  GradeChange,
  GradeChanges,
  OpenChanges,
  OpenChangesQuery
} from '#contracts/grading'
import { createRenderer } from '#core/analysis'
import type { Reason } from '#core/portrait'
import type { Actor } from '#kernel/actor'
import type { Language } from '#lang'
import type { Moment } from '#modules/customers'
import { ownerScope } from '#modules/identity'
import { playbookOf } from '#modules/playbook'
import { sql, type Sql, type Transaction } from '#platform/database'
import { pageOf, readPlace } from '#platform/http'
import { isOnFile, mayDecide, type Decider } from '../core/index.ts'
import { listChanges, type ChangeRow } from '../io/store/changes.ts'
import { deciderOf } from '../io/store/deciders.ts'
import { quarterBeganAt, revocableOf } from './on-file.ts'

const PAGE = 50
/** More are not decided on in one go. */
const MOST_OPEN = 10_000

const person = (id: string | null, name: string | null): GradeChange['owner'] =>
  id === null ? null : { id, name: name ?? '' }

type Standing = Readonly<{ decider: Decider; quarterBegan: Date }>

/** What somebody may do about a change now. */
const canOf = (row: ChangeRow, { decider, quarterBegan }: Standing): GradeChange['can'] => {
  const may = mayDecide(decider, { requestedBy: row.requested_by, ownerId: row.owner_id }).ok
  return {
    decide: may && row.state === 'pending',
    revoke: may && isOnFile(revocableOf(row, quarterBegan)) && row.grade === row.to_grade
  }
}

type Telling = Standing &
  Readonly<{
    because: (reason: Reason) => GradeChange['because']
  }>

const told = (row: ChangeRow, { because, ...standing }: Telling): GradeChange => ({
  id: row.id,
  customer: { id: row.customer_id, name: row.customer_name ?? '' },
  owner: person(row.owner_id, row.owner_name),
  origin: row.origin,
  from: row.from_grade,
  to: row.to_grade,
  state: row.state,
  because: row.reason === null ? null : because(row.reason),
  comment: row.comment,
  quarter: row.quarter,
  until: row.until,
  requestedBy: person(row.requested_by, row.requested_by_name),
  requestedAt: row.requested_at.toISOString(),
  decidedBy: person(row.decided_by, row.decided_by_name),
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionComment: row.decision_comment,
  can: canOf(row, standing)
})

/** Of the customers that a reader reaches, and of those whom he decides on. */
const scopeOf = (actor: Actor, { owners }: Decider): Sql => {
  const own = ownerScope(actor, sql`c.owner_id`)
  return owners === 'none' ? own : sql`(${own} or ${ownerScope({ visibleOwners: owners }, sql`c.owner_id`)})`
}

/** Changes of customers whom the reader reaches or decides on, fifty at a time, each with its because in his language. */
export const listGradeChanges = async (
  transaction: Transaction,
  actor: Actor,
  { cursor, ...asked }: ChangesQuery,
  { today }: Moment,
  language: Language
): Promise<GradeChanges> => {
  const decider = await deciderOf(transaction, actor, today)
  // What is opened from a number lists those whom the number counted: the reader's own.
  const scope = asked.list === 'moved' ? ownerScope(actor, sql`c.owner_id`) : scopeOf(actor, decider)
  const quarterBegan = quarterBeganAt(today, actor)
  const wanted = { ...asked, quarterBegan }
  const rows = await listChanges(transaction, scope, wanted, readPlace(cursor), PAGE + 1)
  const render = createRenderer(await playbookOf(transaction), language)
  // What decided may be what is masked for this reader: then the grades alone are told.
  const because = (reason: Reason): GradeChange['because'] =>
    actor.maskedFields.length > 0 ? null : becauseTextSchema.parse(render.because(reason))
  const { shown, next } = pageOf(rows, PAGE, (row) => ({ at: row.requested_at, id: row.id }))
  const telling = { decider, quarterBegan, because }
  return { items: shown.map((row) => told(row, telling)), cursor: next }
}

/** Those that the reader may decide on, or take back, however many pages they fill (GRD-3: in bulk). */
export const listOpenChanges = async (
  transaction: Transaction,
  actor: Actor,
  { list }: OpenChangesQuery,
  { today }: Moment
): Promise<OpenChanges> => {
  const decider = await deciderOf(transaction, actor, today)
  if (decider.owners === 'none') return { ids: [] }
  const standing = { decider, quarterBegan: quarterBeganAt(today, actor) }
  const wanted = { list, quarterBegan: standing.quarterBegan }
  const rows = await listChanges(transaction, scopeOf(actor, decider), wanted, null, MOST_OPEN)
  const verdict = list === 'pending' ? 'decide' : 'revoke'
  return { ids: rows.filter((row) => canOf(row, standing)[verdict]).map(({ id }) => id) }
}
