import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { FieldChanges } from '#contracts/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { activeContacts, openNeeds } from '../core/together.ts'
import type { Told } from '../core/traces.ts'
import { applyFields, isIdentified, textsOf } from '../edit/apply-fields.ts'
import { changedTexts } from '../edit/changed-texts.ts'
import { hearTexts } from '../edit/hear-texts.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import { mayNotSee } from '../masking/masked-fields.ts'
import {
  changeCustomer,
  changeCustomers,
  notFound,
  toldAsEdited,
  toldAsHeard,
  type Edited
} from './change-customers.ts'
import { requireDefined } from './custom-fields.ts'
import type { Moment } from './moment.ts'
import { refuseConflicts } from './refuse-conflicts.ts'
import { toldBy } from './told-by.ts'

export type ChangeOptions = Readonly<{
  /** The version that the person had before him; null where he does not say. */
  ifMatch?: number | null
  address?: string | null
}>

const requireSeen = (actor: Actor, fields: FieldChanges): void => {
  const hidden = mayNotSee(actor, Object.keys(fields))
  if (hidden !== null) throw new AppError('forbidden', 'customers.masked', {}, hidden)
}

/** The customer with other texts; null where they are what stands there already. */
const editOf = (
  before: LoadedCustomer,
  fields: FieldChanges,
  { today }: Moment,
  told: Told,
  heard: FieldChanges = {}
): Edited | null => {
  const change = changedTexts(textsOf(before.stored), fields)
  const isChanged = Object.keys(change.after).length > 0
  const changed = isChanged
    ? applyFields(before.stored, change, { recorded: before.recorded, today, newId, told })
    : before.stored
  const stored = told.source === null ? changed : hearTexts(changed, heard, told.source)
  if (stored === before.stored) return null
  if (!isIdentified(stored)) throw new AppError('invalid', 'customers.nameless', {}, 'name')
  return isChanged ? toldAsEdited(before, stored, change) : toldAsHeard(before, stored, Object.keys(heard))
}

/** Changes texts of a customer's fields, its primary contact's and first need's among them (COL-15). */
export const changeFields = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  fields: FieldChanges,
  moment: Moment,
  { ifMatch = null, address = null }: ChangeOptions = {}
): Promise<number> => {
  requireSeen(actor, fields)
  return changeCustomer(
    transaction,
    actor,
    id,
    moment,
    async (before, playbook) => {
      requireDefined(playbook, fields)
      if (before.state === 'deleted') throw notFound()
      if (before.state === 'merged') throw new AppError('conflict', 'customers.mergedAway')
      const edited = editOf(before, fields, moment, toldBy(before, actor.memberId, moment))
      if (edited) {
        const parts = [activeContacts(before.stored)[0], openNeeds(before.stored)[0]]
        const wanted = changedTexts(textsOf(before.stored), fields).after
        await refuseConflicts(transaction, before, ifMatch, wanted, {
          own: true,
          partIds: parts.flatMap((part) => (part ? [part.id] : []))
        })
      }
      return edited
    },
    address
  )
}

export type FieldsOfOne = Readonly<{
  id: string
  fields: FieldChanges
  /** Texts that stand beside the customer's own as another voice (COL-3). */
  heard?: FieldChanges
}>

/**
 * The same for many customers at once, as an import fills or overwrites them: the statements of one change, however many.
 * Of two changes of one customer the later wins where they meet. Gives the versions, of those changed the new ones;
 * who is out of reach or in the recycle bin is not among them or stays as it is.
 */
export const changeFieldsOfMany = async (
  transaction: Transaction,
  actor: Actor,
  changes: readonly FieldsOfOne[],
  moment: Moment,
  { runId = null, address = null }: Readonly<{ runId?: string | null; address?: string | null }> = {}
): Promise<ReadonlyMap<string, number>> => {
  const wanted = new Map<string, Required<Omit<FieldsOfOne, 'id'>>>()
  for (const { id, fields, heard = {} } of changes) {
    requireSeen(actor, { ...fields, ...heard })
    const known = wanted.get(id)
    wanted.set(id, { fields: { ...known?.fields, ...fields }, heard: { ...known?.heard, ...heard } })
  }
  return changeCustomers(
    transaction,
    actor,
    [...wanted.keys()],
    moment,
    (before) => {
      if (before.state === 'deleted' || before.state === 'merged') return null
      const { fields, heard } = wanted.get(before.id) ?? { fields: {}, heard: {} }
      return editOf(before, fields, moment, toldBy(before, actor.memberId, moment, runId), heard)
    },
    address,
    runId
  )
}
