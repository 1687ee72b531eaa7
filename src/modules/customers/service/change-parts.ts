import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { ContactInput, NeedInput } from '#contracts/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { traced } from '../edit/apply-fields.ts'
import { changeContact, changeNeed, newContact, newNeed } from '../edit/change-part.ts'
import { changedTexts } from '../edit/changed-texts.ts'
import { textsOfContact, textsOfNeed } from '../edit/part-texts.ts'
import { primaryOf, withPrimary } from '../edit/primary-contact.ts'
import type { StoredFile } from '../core/stored.ts'
import { activeContacts, openNeeds } from '../core/together.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import { mayNotSee } from '../masking/masked-fields.ts'
import { changeCustomer, type Edited } from './change-customers.ts'
import { requireDefined } from './custom-fields.ts'
import type { Moment } from './moment.ts'
import { refuseConflicts } from './refuse-conflicts.ts'
import { toldBy } from './told-by.ts'

export type PartChanged = Readonly<{ id: string; version: number; partId: string }>

export const noSuchPart = (): AppError => new AppError('notFound', 'customers.partNotFound')

/** Contacts, needs and orders of an archived or removed customer stay as they are until it is restored. */
export const requireActive = ({ state }: LoadedCustomer): void => {
  if (state === 'deleted') throw new AppError('conflict', 'customers.deletedBin')
  if (state === 'merged') throw new AppError('conflict', 'customers.mergedAway')
}

const requireSeen = (actor: Actor, fields: object): void => {
  const hidden = mayNotSee(actor, Object.keys(fields))
  if (hidden !== null) throw new AppError('forbidden', 'customers.masked', {}, hidden)
}

const placed = <T extends Readonly<{ id: string }>>(list: readonly T[], part: T): readonly T[] =>
  list.some(({ id }) => id === part.id)
    ? list.map((one) => (one.id === part.id ? part : one))
    : [...list, part]

type Part = 'contact' | 'need'

const edited = (
  before: LoadedCustomer,
  stored: StoredFile,
  part: Part,
  partId: string,
  change: Readonly<{ before: unknown; after: unknown; verb: 'added' | 'changed' | 'removed' }>
): Edited => ({
  after: { ...before, stored },
  history: [
    {
      kind: part,
      before: change.before === null ? null : { id: partId, ...Object(change.before) },
      after:
        change.after === null ? null : { id: partId, ...Object(change.after), version: before.version + 1 }
    }
  ],
  action: `customer.${part}${change.verb === 'added' ? 'Added' : change.verb === 'changed' ? 'Changed' : 'Removed'}`,
  detail: { partId }
})

/**
 * Adds a contact (`partId` null) or changes one: texts by field, whether it is the primary one, whether it has left. With
 * the version that the person has seen (`ifMatch`) others' changes of the same field are not lost.
 */
export const putContact = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  partId: string | null,
  input: ContactInput,
  moment: Moment,
  address: string | null = null,
  ifMatch: number | null = null
): Promise<PartChanged> => {
  requireSeen(actor, input.fields)
  const id = partId ?? newId(moment.now.getTime())
  const version = await changeCustomer(
    transaction,
    actor,
    customerId,
    moment,
    async (before, playbook) => {
      requireActive(before)
      requireDefined(playbook, input.fields, 'contact')
      const { contacts } = before.stored
      const ordinal = Math.max(-1, ...contacts.map((one) => one.ordinal)) + 1
      const known = contacts.find((one) => one.id === id)
      if (partId !== null && !known) throw noSuchPart()
      const base = known ?? newContact(id, ordinal)
      const change = changedTexts(textsOfContact(base), input.fields)
      await refuseConflicts(transaction, before, ifMatch, change.after, {
        own: activeContacts(before.stored)[0]?.id === id,
        partIds: [id]
      })
      const state = input.state ?? base.state
      const told = toldBy(before, actor.memberId, moment)
      const next = { ...traced(changeContact(base, change, moment.today), change, told), state }
      const isPrimary =
        input.isPrimary === true ||
        (!known && !contacts.some((one) => one.isPrimary && one.state === 'active'))
      const list = placed(contacts, next)
      if (known && Object.keys(change.after).length === 0 && state === known.state && !isPrimary) return null
      return edited(
        before,
        { ...before.stored, contacts: isPrimary ? withPrimary(list, id) : list },
        'contact',
        id,
        {
          verb: known ? 'changed' : 'added',
          before: known ? { fields: change.before, state: known.state } : null,
          after: {
            fields: change.after,
            state,
            // With whom it was before, so that the past can be told.
            ...(isPrimary ? { isPrimary, formerPrimary: primaryOf(contacts) } : {})
          }
        }
      )
    },
    address
  )
  return { id: customerId, version, partId: id }
}

/** Takes a contact away for good; one who has left is marked so instead (`state: 'left'`). */
export const removeContact = (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  partId: string,
  moment: Moment,
  address: string | null = null
): Promise<number> =>
  changeCustomer(
    transaction,
    actor,
    customerId,
    moment,
    (before) => {
      requireActive(before)
      const gone = before.stored.contacts.find(({ id }) => id === partId)
      if (!gone) throw noSuchPart()
      const rest = before.stored.contacts.filter(({ id }) => id !== partId)
      const contacts = gone.isPrimary && rest[0] ? withPrimary(rest, rest[0].id) : rest
      return edited(before, { ...before.stored, contacts }, 'contact', partId, {
        verb: 'removed',
        before: { fields: textsOfContact(gone), state: gone.state, isPrimary: gone.isPrimary },
        after: null
      })
    },
    address
  )

/** Adds a need (`partId` null) or changes one, the same way: texts by field, whether it is met or dropped. */
export const putNeed = async (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  partId: string | null,
  input: NeedInput,
  moment: Moment,
  address: string | null = null,
  ifMatch: number | null = null
): Promise<PartChanged> => {
  requireSeen(actor, input.fields)
  const id = partId ?? newId(moment.now.getTime())
  const version = await changeCustomer(
    transaction,
    actor,
    customerId,
    moment,
    async (before, playbook) => {
      requireActive(before)
      requireDefined(playbook, input.fields, 'need')
      const { needs } = before.stored
      const known = needs.find((one) => one.id === id)
      if (partId !== null && !known) throw noSuchPart()
      const base = known ?? newNeed(id)
      const change = changedTexts(textsOfNeed(base), input.fields)
      await refuseConflicts(transaction, before, ifMatch, change.after, {
        own: openNeeds(before.stored)[0]?.id === id,
        partIds: [id]
      })
      const state = input.state ?? base.state
      if (known && Object.keys(change.after).length === 0 && state === known.state) return null
      const told = toldBy(before, actor.memberId, moment)
      const next = { ...traced(changeNeed(base, change, moment.today), change, told), state }
      return edited(before, { ...before.stored, needs: placed(needs, next) }, 'need', id, {
        verb: known ? 'changed' : 'added',
        before: known ? { fields: change.before, state: known.state } : null,
        after: { fields: change.after, state }
      })
    },
    address
  )
  return { id: customerId, version, partId: id }
}

export const removeNeed = (
  transaction: Transaction,
  actor: Actor,
  customerId: string,
  partId: string,
  moment: Moment,
  address: string | null = null
): Promise<number> =>
  changeCustomer(
    transaction,
    actor,
    customerId,
    moment,
    (before) => {
      requireActive(before)
      const gone = before.stored.needs.find(({ id }) => id === partId)
      if (!gone) throw noSuchPart()
      const needs = before.stored.needs.filter(({ id }) => id !== partId)
      return edited(before, { ...before.stored, needs }, 'need', partId, {
        verb: 'removed',
        before: { fields: textsOfNeed(gone), state: gone.state },
        after: null
      })
    },
    address
  )
