import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Language } from '#lang'
import { audit } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import {
  builtInViews,
  type SavedView,
  type ViewChanges,
  type ViewChoiceInput,
  type ViewInput,
  type ViewList,
  type ViewSharing
} from '../../contract.ts'
import {
  countViewsOf,
  findDepartmentOf,
  insertView,
  isNameTaken,
  listChoices,
  listViews,
  removeView,
  saveChoice,
  updateView,
  type ViewRow
} from '../../io/views/store.ts'
import type { Moment } from '../moment.ts'
import { keptFilter, problemOfView, type ViewAsker } from './ask-by-view.ts'

/** More than a person finds his way in. */
const MOST_VIEWS = 200

const mayEdit = (actor: Actor, { author_id: authorId }: ViewRow): boolean =>
  authorId === actor.memberId || actor.permissions.includes('workspace.write')

const viewOf = (row: ViewRow, asker: ViewAsker): SavedView => ({
  id: row.id,
  name: row.name,
  filter: row.filter,
  sort: row.sort,
  columns: row.columns && [...row.columns],
  widths: { ...row.widths },
  // A department that is gone left it to its author.
  shared: row.shared === 'department' && row.department_name === null ? 'own' : row.shared,
  department:
    row.department_id === null || row.department_name === null
      ? null
      : { id: row.department_id, name: row.department_name },
  author: { id: row.author_id, name: row.author_name },
  mayEdit: mayEdit(asker.actor, row),
  usedBy: row.used_by,
  problem: problemOfView(row, asker),
  version: row.version,
  updatedAt: row.updated_at.toISOString()
})

/** Every view that somebody sees, with what keeps him from asking by it, and what he made of them for himself. */
export const listSavedViews = async (
  transaction: Transaction,
  actor: Actor,
  { today }: Pick<Moment, 'today'>,
  language: Language
): Promise<ViewList> => {
  const rows = await listViews(transaction, actor.memberId)
  const choices = await listChoices(transaction, actor.memberId)
  const playbook = await playbookOf(transaction)
  const seen = new Set<string>([...rows.map(({ id }) => id), ...builtInViews])
  return {
    views: rows.map((row) => viewOf(row, { actor, today, language, playbook })),
    // What was shared once and is no longer leaves no empty place.
    choices: choices
      .filter(({ view }) => seen.has(view))
      .map(({ view, pinned, is_default: isDefault }) => ({ view, pinned, isDefault }))
  }
}

const requireView = async (transaction: Transaction, actor: Actor, id: string): Promise<ViewRow> => {
  const [row] = await listViews(transaction, actor.memberId, id)
  if (!row) throw new AppError('notFound', 'views.notFound')
  return row
}

const requireEditable = async (transaction: Transaction, actor: Actor, id: string): Promise<ViewRow> => {
  const row = await requireView(transaction, actor, id)
  if (!mayEdit(actor, row)) throw new AppError('forbidden', 'views.notYours', { author: row.author_name })
  return row
}

/** Shared with a department it is the author's present one. */
const departmentFor = async (
  transaction: Transaction,
  shared: ViewSharing,
  authorId: string
): Promise<string | null> => {
  if (shared !== 'department') return null
  const departmentId = await findDepartmentOf(transaction, authorId)
  if (departmentId === null) throw new AppError('invalid', 'views.noDepartment', {}, 'shared')
  return departmentId
}

const nameTaken = (name: string): AppError => new AppError('invalid', 'views.nameTaken', { name }, 'name')

const tell = async (
  transaction: Transaction,
  actor: Actor,
  action: string,
  shared: ViewSharing,
  now: Date,
  address: string | null
): Promise<void> => {
  await announce(transaction, 'views.changed', {}, now)
  // What one keeps for himself is nobody's business.
  if (shared === 'own') return
  await audit(
    transaction,
    { actor, action, subjectKind: 'member', subjectId: actor.memberId, detail: { shared }, address },
    now
  )
}

/** Keeps a view and pins it above the list of who made it. Refused where he could not ask by it himself. */
export const createView = async (
  transaction: Transaction,
  actor: Actor,
  input: ViewInput,
  { now, today }: Moment,
  { language, address }: Readonly<{ language: Language; address: string | null }>
): Promise<Readonly<{ id: string; version: number }>> => {
  if ((await countViewsOf(transaction, actor.memberId)) >= MOST_VIEWS)
    throw new AppError('conflict', 'views.tooMany', { most: MOST_VIEWS })
  const filter = keptFilter(input.filter)
  const problem = problemOfView(
    { filter, sort: input.sort },
    { actor, today, language, playbook: await playbookOf(transaction) }
  )
  if (problem !== null) throw new AppError('invalid', 'views.unaskable', { problem }, 'filter')
  const id = newId(now.getTime())
  const departmentId = await departmentFor(transaction, input.shared, actor.memberId)
  const view = { ...input, id, filter, departmentId }
  if (!(await insertView(transaction, actor.memberId, view, now))) throw nameTaken(input.name)
  const places = await listChoices(transaction, actor.memberId)
  const place = Math.max(-1, ...places.map((choice) => choice.place)) + 1
  await saveChoice(transaction, actor.memberId, { view: id, pinned: 'top', place, is_default: false })
  await tell(transaction, actor, 'view.shared', input.shared, now, address)
  return { id, version: 1 }
}

/** Changes a view; who had another version before him is told, and changes nothing. */
export const changeView = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  changes: ViewChanges,
  { now, today }: Moment,
  {
    ifMatch,
    language,
    address
  }: Readonly<{ ifMatch: number | null; language: Language; address: string | null }>
): Promise<Readonly<{ id: string; version: number }>> => {
  const row = await requireEditable(transaction, actor, id)
  const changed = (): AppError => new AppError('precondition', 'views.changedMeanwhile', { name: row.name })
  if (ifMatch !== null && ifMatch !== row.version) throw changed()
  const shared = changes.shared ?? row.shared
  const asked = {
    filter: changes.filter === undefined ? row.filter : keptFilter(changes.filter),
    sort: changes.sort ?? row.sort
  }
  const asksAnew = changes.filter !== undefined || changes.sort !== undefined
  const problem = asksAnew
    ? problemOfView(asked, { actor, today, language, playbook: await playbookOf(transaction) })
    : null
  if (problem !== null) throw new AppError('invalid', 'views.unaskable', { problem }, 'filter')
  const view = {
    id,
    ...asked,
    name: changes.name ?? row.name,
    columns: changes.columns === undefined ? row.columns : changes.columns,
    widths: changes.widths ?? row.widths,
    shared,
    departmentId:
      changes.shared === undefined
        ? row.department_id
        : await departmentFor(transaction, shared, row.author_id)
  }
  if (await isNameTaken(transaction, row.author_id, view)) throw nameTaken(view.name)
  const version = await updateView(transaction, view, row.version, now)
  if (version === null) throw changed()
  await tell(transaction, actor, 'view.changed', shared === 'own' ? row.shared : shared, now, address)
  return { id, version }
}

/** Takes a view away, for everybody who saw it. */
export const deleteView = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Pick<Moment, 'now'>,
  address: string | null
): Promise<void> => {
  const row = await requireEditable(transaction, actor, id)
  await removeView(transaction, id)
  await tell(transaction, actor, 'view.removed', row.shared, now, address)
}

const isBuiltIn = (view: string): boolean => builtInViews.some((one) => one === view)

/** Pins a view, makes it the one that the list opens with, or moves it: for this person alone. */
export const chooseView = async (
  transaction: Transaction,
  actor: Actor,
  view: string,
  input: ViewChoiceInput,
  { now }: Pick<Moment, 'now'>
): Promise<void> => {
  if (!isBuiltIn(view)) await requireView(transaction, actor, view)
  const choices = await listChoices(transaction, actor.memberId)
  const before = choices.find((choice) => choice.view === view)
  const last = Math.max(-1, ...choices.map(({ place }) => place)) + 1
  await saveChoice(transaction, actor.memberId, {
    view,
    // The product's own stand above the list until they are taken away.
    pinned:
      input.pinned === undefined
        ? (before?.pinned ?? (isBuiltIn(view) && !before ? 'top' : null))
        : input.pinned,
    place: input.place ?? before?.place ?? last,
    is_default: input.isDefault ?? before?.is_default ?? false
  })
  await announce(transaction, 'views.changed', {}, now)
}
