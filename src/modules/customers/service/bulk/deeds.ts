import type { Actor, Permission } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { PlaybookDocument } from '#contracts/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import type { BulkDeed, CustomerState, TagMark } from '../../contract.ts'
import { applyFields, textsOf } from '../../edit/apply-fields.ts'
import { changedTexts } from '../../edit/changed-texts.ts'
import type { LoadedCustomer } from '../../io/store/load.ts'
import { findOwner } from '../../io/store/members.ts'
import type { Edited } from '../change-customers.ts'
import { edits, ownerEdit, requireOwner, stateEdit } from '../life-cycle.ts'
import type { Moment } from '../moment.ts'
import { requireTags, tagsEdit } from '../tag-customers.ts'
import { toldBy } from '../told-by.ts'

/** What is done to one customer, and what of him was before, to be found again on the way back. */
export type Deed = Readonly<{
  edit: (before: LoadedCustomer, playbook: PlaybookDocument) => Edited | null
  snapshot: (before: LoadedCustomer, after: LoadedCustomer) => unknown
}>

/** The way back of one customer; `kept` where somebody made him other since. */
export type UndoEdit = (now: LoadedCustomer, before: unknown) => Edited | 'kept'

const rights: Readonly<Record<BulkDeed['action'], Permission>> = {
  owner: 'customer.assign',
  archive: 'customer.write',
  restore: 'customer.write',
  remove: 'customer.remove',
  tag: 'customer.write'
}

export const requireRight = (actor: Actor, { action }: BulkDeed): void => {
  const permission = rights[action]
  if (!actor.permissions.includes(permission))
    throw new AppError('forbidden', 'http.forbidden', { permission })
}

const result: Readonly<Record<'archive' | 'restore' | 'remove', CustomerState>> = {
  archive: 'archived',
  restore: 'active',
  remove: 'deleted'
}

type TagState = Readonly<{ marks: readonly TagMark[]; written: readonly string[] }>

const tagsOf = ({ stored: { profile } }: LoadedCustomer): TagState => ({
  marks: profile.tagMarks ?? [],
  written: profile.manualTags
})

/** As one text, whatever the order in which the database gives the keys back. */
const told = ({ marks, written }: TagState): string =>
  JSON.stringify([
    marks.map(({ tag, kind, by, at, until, reason }) => [tag, kind, by, at, until, reason]),
    written
  ])

/** Refused before anybody is touched where there is no such owner, or a tag is none. */
export const requireDeed = async (
  transaction: Transaction,
  actor: Actor,
  deed: BulkDeed,
  playbook: PlaybookDocument
): Promise<void> => {
  requireRight(actor, deed)
  if (deed.action === 'owner') await requireOwner(transaction, deed.ownerId)
  if (deed.action !== 'tag') return
  if (deed.add.length + deed.remove.length === 0) throw new AppError('invalid', 'bulk.noTags', {}, 'deed.add')
  requireTags(playbook, actor, deed)
}

export const deedOf = async (
  transaction: Transaction,
  actor: Actor,
  deed: BulkDeed,
  moment: Moment
): Promise<Deed> => {
  switch (deed.action) {
    case 'owner':
      return {
        edit: ownerEdit(await requireOwner(transaction, deed.ownerId)),
        snapshot: ({ ownerId }) => ({ ownerId })
      }
    case 'tag':
      return {
        edit: tagsEdit(actor, deed, moment),
        snapshot: (before, after) => ({ was: tagsOf(before), is: tagsOf(after) })
      }
    default:
      return { edit: edits[deed.action](moment), snapshot: ({ state }) => ({ state }) }
  }
}

const tagsBack =
  ({ memberId }: Actor, moment: Moment): UndoEdit =>
  (now, before) => {
    // Written by `snapshot`.
    const { was, is } = before as Readonly<{ was: TagState; is: TagState }>
    if (told(tagsOf(now)) !== told(is)) return 'kept'
    const change = changedTexts(textsOf(now.stored), { tags: was.written.join('、') })
    const stored = applyFields(now.stored, change, {
      recorded: now.recorded,
      today: moment.today,
      newId,
      told: toldBy(now, memberId, moment)
    })
    return {
      after: { ...now, stored: { ...stored, profile: { ...stored.profile, tagMarks: was.marks } } },
      history: [
        ...(Object.keys(change.after).length > 0
          ? [
              {
                kind: 'fields' as const,
                before: { fields: change.before },
                after: { fields: change.after, version: now.version + 1 }
              }
            ]
          : []),
        { kind: 'tagMark', before: { marks: is.marks }, after: { marks: was.marks } }
      ],
      action: 'customer.tagged'
    }
  }

/** Gives each back to whose he was; somebody who has left since gets nobody. */
const ownerBack = (transaction: Transaction, to: string | null) => {
  const owners = new Map<string, Awaited<ReturnType<typeof findOwner>>['owner']>()
  return {
    prepare: async (ids: readonly (string | null)[]): Promise<void> => {
      for (const id of new Set(ids))
        if (id !== null && !owners.has(id)) owners.set(id, (await findOwner(transaction, id)).owner)
    },
    edit: ((now, before) => {
      const { ownerId } = before as Readonly<{ ownerId: string | null }>
      if (now.ownerId !== to) return 'kept'
      const owner = ownerId === null ? null : (owners.get(ownerId) ?? null)
      return (ownerId !== null && owner === null ? null : ownerEdit(owner)(now)) ?? 'kept'
    }) satisfies UndoEdit
  }
}

/** What takes a deed back, of one customer after the other: his present state must still be the one that it made. */
export const undoOf = async (
  transaction: Transaction,
  actor: Actor,
  deed: BulkDeed,
  befores: readonly unknown[],
  moment: Moment
): Promise<UndoEdit> => {
  if (deed.action === 'tag') return tagsBack(actor, moment)
  if (deed.action === 'owner') {
    const back = ownerBack(transaction, deed.ownerId)
    await back.prepare(befores.map((before) => (before as Readonly<{ ownerId: string | null }>).ownerId))
    return back.edit
  }
  const made = result[deed.action]
  return (now, before) => {
    const { state } = before as Readonly<{ state: CustomerState }>
    if (now.state !== made) return 'kept'
    const action =
      state === 'active'
        ? 'customer.restored'
        : state === 'archived'
          ? 'customer.archived'
          : 'customer.removed'
    return stateEdit(state, [made], action, moment)(now) ?? 'kept'
  }
}
