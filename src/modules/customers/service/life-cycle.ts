import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { BulkInput, CustomerState } from '#contracts/customers'
import type { Transaction } from '#platform/database'
import { isOwnerChangedSince } from '../io/store/history.ts'
import type { LoadedCustomer } from '../io/store/load.ts'
import { findOwner, type OwnerRow } from '../io/store/members.ts'
import { moveOpenSteps } from '../io/store/steps.ts'
import { changeCustomer, changeCustomers, type Edited } from './change-customers.ts'
import type { ChangeOptions } from './change-fields.ts'
import type { Moment } from './moment.ts'

export const stateEdit =
  (state: CustomerState, from: readonly CustomerState[], action: string, { now }: Moment) =>
  (before: LoadedCustomer): Edited | null =>
    from.includes(before.state)
      ? {
          after: { ...before, state, removedAt: state === 'active' ? null : now.toISOString() },
          history: [{ kind: 'state', before: { state: before.state }, after: { state } }],
          action
        }
      : null

/** Leaves the lists and keeps its history. */
const archived = (moment: Moment) => stateEdit('archived', ['active'], 'customer.archived', moment)
/** Into the recycle bin, from which it can be restored for 30 days. */
const removed = (moment: Moment) => stateEdit('deleted', ['active', 'archived'], 'customer.removed', moment)
const restored = (moment: Moment) => stateEdit('active', ['archived', 'deleted'], 'customer.restored', moment)

export const edits = { archive: archived, remove: removed, restore: restored } as const
export type LifeStep = keyof typeof edits

/** Archives, removes or restores one customer with everything of it; where it is so already nothing happens. */
export const changeState = (
  transaction: Transaction,
  actor: Actor,
  id: string,
  step: LifeStep,
  moment: Moment,
  address: string | null = null
): Promise<number> => changeCustomer(transaction, actor, id, moment, edits[step](moment), address)

export const ownerEdit =
  (owner: OwnerRow | null) =>
  (before: LoadedCustomer): Edited | null => {
    const ownerId = owner?.id ?? null
    if (before.ownerId === ownerId) return null
    return {
      after: { ...before, ownerId, ownerName: owner?.name ?? null },
      history: [
        {
          kind: 'owner',
          before: { ownerId: before.ownerId },
          after: { ownerId, version: before.version + 1 }
        }
      ],
      action: 'customer.assigned',
      detail: { from: before.ownerId, to: ownerId }
    }
  }

export const requireOwner = async (
  transaction: Transaction,
  ownerId: string | null
): Promise<OwnerRow | null> => {
  if (ownerId === null) return null
  const { owner } = await findOwner(transaction, ownerId)
  if (!owner) throw new AppError('invalid', 'customers.noSuchOwner', {}, 'ownerId')
  return owner
}

/** Refused where somebody gave it to another person after the version that was seen. */
const refuseGivenAway = async (
  transaction: Transaction,
  { id, version, ownerId, ownerName }: LoadedCustomer,
  wanted: string | null,
  asked: number | null
): Promise<void> => {
  if (asked === null || asked === version || ownerId === wanted) return
  if (!(await isOwnerChangedSince(transaction, id, asked))) return
  throw new AppError(
    'precondition',
    'customers.ownerChangedMeanwhile',
    { version, theirs: ownerName ?? '—' },
    'ownerId'
  )
}

/** Gives a customer to another owner, and with it the open steps that were the old one's. */
export const changeOwner = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  ownerId: string | null,
  moment: Moment,
  { ifMatch = null, address = null }: ChangeOptions = {}
): Promise<number> => {
  const owner = await requireOwner(transaction, ownerId)
  const edit = ownerEdit(owner)
  const version = await changeCustomer(
    transaction,
    actor,
    id,
    moment,
    async (before) => {
      await refuseGivenAway(transaction, before, ownerId, ifMatch)
      return edit(before)
    },
    address
  )
  await moveOpenSteps(transaction, [id], ownerId)
  return version
}

export type BulkOutcome = Readonly<{
  changed: number
  results: { id: string; result: 'changed' | 'unchanged' | 'notFound' }[]
}>

/** The same for up to a thousand at once; each tells what became of it, who is out of reach is not found. */
export const changeMany = async (
  transaction: Transaction,
  actor: Actor,
  input: BulkInput,
  moment: Moment,
  address: string | null = null
): Promise<BulkOutcome> => {
  const edit =
    input.action === 'owner'
      ? ownerEdit(await requireOwner(transaction, input.ownerId))
      : edits[input.action](moment)
  const changed = new Set<string>()
  const versions = await changeCustomers(
    transaction,
    actor,
    input.ids,
    moment,
    (before) => {
      const edited = edit(before)
      if (edited) changed.add(before.id)
      return edited
    },
    address
  )
  if (input.action === 'owner') await moveOpenSteps(transaction, [...changed], input.ownerId)
  return {
    changed: changed.size,
    results: input.ids.map((id) => ({
      id,
      result: changed.has(id) ? 'changed' : versions.has(id) ? 'unchanged' : 'notFound'
    }))
  }
}
