import type { FieldConfirmationWay, FieldKey } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import type { StoredFile, Written } from '../core/stored.ts'
import { withTrace } from '../core/traces.ts'
import { textsOf } from '../edit/apply-fields.ts'
import { textsOfContact, textsOfNeed } from '../edit/part-texts.ts'
import { mayNotSee } from '../masking/masked-fields.ts'
import { changeCustomer } from './change-customers.ts'
import { requireActive } from './change-parts.ts'
import type { Moment } from './moment.ts'

/** A field of the customer itself, or of a contact or need of it. */
export type FieldToConfirm = Readonly<{ field: FieldKey; partId: string | null }>

/**
 * Somebody says of many fields at once that their present values are right, and how he knows (COL-3); as `confirmField`
 * of each, but in one change with one entry a contact, need and customer in the history. Fields for which nothing is
 * written are passed over.
 */
export const confirmFields = (
  transaction: Transaction,
  actor: Actor,
  id: string,
  fields: readonly FieldToConfirm[],
  { way, note = null }: Readonly<{ way: FieldConfirmationWay; note?: string | null }>,
  moment: Moment,
  address: string | null = null
): Promise<number> => {
  const hidden = mayNotSee(
    actor,
    fields.map(({ field }) => field)
  )
  if (hidden !== null) throw new AppError('forbidden', 'customers.masked', {}, hidden)
  return changeCustomer(
    transaction,
    actor,
    id,
    moment,
    (before) => {
      requireActive(before)
      const said = note === null || note.trim() === '' ? {} : { note: note.trim() }
      const now = { at: moment.now.toISOString(), by: actor.memberId, way, ...said }
      const confirmed = new Map<string | null, Partial<Record<FieldKey, string>>>()
      const confirm = <T extends Written>(
        part: T,
        partId: string | null,
        texts: Readonly<Partial<Record<FieldKey, string>>>
      ): T => {
        let { traces } = part
        for (const { field, partId: wanted } of fields) {
          const text = texts[field]
          if (wanted !== partId || text === undefined) continue
          const from = traces?.[field]?.from
          traces = withTrace(traces, field, { ...(from ? { from } : {}), confirmed: now })
          confirmed.set(partId, { ...confirmed.get(partId), [field]: text })
        }
        return traces === part.traces ? part : { ...part, traces }
      }
      const { stored } = before
      const after: StoredFile = {
        ...stored,
        profile: confirm(stored.profile, null, textsOf(stored)),
        contacts: stored.contacts.map((one) => confirm(one, one.id, textsOfContact(one))),
        needs: stored.needs.map((one) => confirm(one, one.id, textsOfNeed(one)))
      }
      if (confirmed.size === 0) return null
      return {
        after: { ...before, stored: after },
        history: [...confirmed].map(([partId, texts]) => ({
          kind: 'confirmed' as const,
          after: { fields: texts, way, ...said, ...(partId === null ? {} : { id: partId }) }
        })),
        action: 'customer.confirmed',
        detail: { fields: [...new Set([...confirmed.values()].flatMap((texts) => Object.keys(texts)))], way }
      }
    },
    address
  )
}
