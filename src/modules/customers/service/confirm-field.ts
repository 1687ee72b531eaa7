import type { ConfirmationInput, FieldKey } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import { partOf } from '../core/apart.ts'
import type { StoredContact, StoredFile, StoredNeed, Written } from '../core/stored.ts'
import { activeContacts, openNeeds } from '../core/together.ts'
import { withTrace } from '../core/traces.ts'
import { textsOf } from '../edit/apply-fields.ts'
import { textsOfContact, textsOfNeed } from '../edit/part-texts.ts'
import { mayNotSee } from '../masking/masked-fields.ts'
import { changeCustomer } from './change-customers.ts'
import { noSuchPart, requireActive } from './change-parts.ts'
import type { Moment } from './moment.ts'

type Confirmed = Readonly<{ stored: StoredFile; text: string | undefined; partId: string | null }>

/** The contact or need that keeps the field; null where the customer itself does. */
const partAt = (
  stored: StoredFile,
  field: FieldKey,
  partId: string | undefined
): StoredContact | StoredNeed | null => {
  if (partId !== undefined) {
    const part = [...stored.contacts, ...stored.needs].find(({ id }) => id === partId)
    if (!part) throw noSuchPart()
    return part
  }
  const kind = partOf(field)
  const part = kind === 'contact' ? activeContacts(stored)[0] : kind === 'need' ? openNeeds(stored)[0] : null
  return part ?? null
}

const confirmed = (
  stored: StoredFile,
  field: FieldKey,
  partId: string | undefined,
  confirm: <T extends Written>(part: T) => T
): Confirmed => {
  const part = partAt(stored, field, partId)
  if (part === null)
    return {
      stored: { ...stored, profile: confirm(stored.profile) },
      text: textsOf(stored)[field],
      partId: null
    }
  const placed = <T extends Readonly<{ id: string }> & Written>(list: readonly T[]): readonly T[] =>
    list.map((one) => (one.id === part.id ? confirm(one) : one))
  return {
    stored: { ...stored, contacts: placed(stored.contacts), needs: placed(stored.needs) },
    text: ('contact' in part ? textsOfContact(part) : textsOfNeed(part))[field],
    partId: part.id
  }
}

/**
 * Somebody says that the present value of a field is right, and how he knows (COL-3): it stands with his name and day,
 * and what other channels say of it no longer contradicts it. The value itself does not change.
 */
export const confirmField = (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { field: key, partId, way, note }: ConfirmationInput,
  moment: Moment,
  address: string | null = null
): Promise<number> => {
  const hidden = mayNotSee(actor, [key])
  if (hidden !== null) throw new AppError('forbidden', 'customers.masked', {}, hidden)
  return changeCustomer(
    transaction,
    actor,
    id,
    moment,
    (before) => {
      requireActive(before)
      // A key that is no field has no text, and is refused below.
      const field = key as FieldKey
      const said = note === null || note.trim() === '' ? {} : { note: note.trim() }
      const confirm = <T extends Written>(part: T): T => {
        const from = part.traces?.[field]?.from
        const now = { at: moment.now.toISOString(), by: actor.memberId, way, ...said }
        return {
          ...part,
          traces: withTrace(part.traces, field, { ...(from ? { from } : {}), confirmed: now })
        }
      }
      const { stored, text, partId: part } = confirmed(before.stored, field, partId, confirm)
      if (text === undefined) throw new AppError('invalid', 'customers.nothingToConfirm', {}, field)
      return {
        after: { ...before, stored },
        history: [
          {
            kind: 'confirmed',
            after: { fields: { [field]: text }, way, ...said, ...(part === null ? {} : { id: part }) }
          }
        ],
        action: 'customer.confirmed',
        detail: { fields: [field], way }
      }
    },
    address
  )
}
