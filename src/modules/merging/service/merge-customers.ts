import type { FieldKey } from '#contracts/customers'
import type { Merged, MergeInput } from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { changeCustomers, maskedFieldsOf, type LoadedCustomer, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { planMerge, type MergePlan } from '../core/plan-merge.ts'
import { listSameOrders } from '../io/store/merge-sides.ts'
import { insertMerge } from '../io/store/merges.ts'
import {
  moveParts,
  moveRecords,
  renameInRecords,
  setFormerCodes,
  setMergedInto
} from '../io/store/move-records.ts'
import { movePairs } from '../io/store/moved-pairs.ts'
import { bothSides, type BothSides } from './sides.ts'
import { textsOf } from './texts.ts'

const nameOf = ({ stored }: LoadedCustomer): string => stored.name ?? stored.shortName ?? ''

/** Whoever changed one of the two meanwhile was seen by nobody here: look again. */
const requireUnchanged = ({ survivor, merged }: BothSides, input: MergeInput): void => {
  for (const [one, seen] of [
    [survivor, input.survivor],
    [merged, input.merged]
  ] as const)
    if (one.version !== seen.version)
      throw new AppError('conflict', 'merging.changedMeanwhile', { name: nameOf(one) })
}

const requireAllowed = (actor: Actor, { choices }: MergeInput, { survivor, merged }: BothSides): void => {
  const hidden = maskedFieldsOf(actor).find((field) => choices.fields[field] !== undefined)
  if (hidden !== undefined) throw new AppError('forbidden', 'customers.masked', {}, hidden)
  const changesOwner = choices.owner === 'merged' && survivor.ownerId !== merged.ownerId
  if (changesOwner && !actor.permissions.includes('customer.assign'))
    throw new AppError('forbidden', 'customers.mayNotAssign', {}, 'owner')
}

type Fields = Partial<Record<FieldKey, string | null>>

/** Texts of the survivor that are others now, for its history and for who edits it at this moment. */
const changedTexts = (before: LoadedCustomer, plan: MergePlan, { today }: Moment) => {
  const [was, is] = [textsOf(before, today), textsOf({ stored: plan.stored }, today)]
  const fields: Readonly<{ before: Fields; after: Fields }> = { before: {}, after: {} }
  // The keys of `raw` are field keys by its type.
  for (const key of new Set([...Object.keys(was.raw), ...Object.keys(is.raw)]) as Set<FieldKey>) {
    const [old, fresh] = [was.raw[key] ?? was.text(key), is.raw[key] ?? is.text(key)]
    if (old === fresh) continue
    fields.before[key] = old
    fields.after[key] = fresh
  }
  return fields
}

/**
 * Makes two customers one (COL-19), in the transaction of the request: fields as chosen, contacts united, everything that
 * was recorded of the merged one moved (an order that both have stays with the merged one), its names and code kept as former ones, facts and search computed anew. The
 * merged one stays as it was, no longer active, and leads to the survivor. Both are locked: of two who merge at once the
 * second is told.
 */
export const mergeCustomers = async (
  transaction: Transaction,
  actor: Actor,
  input: MergeInput,
  moment: Moment,
  address: string | null = null
): Promise<Merged> => {
  const both = await bothSides(transaction, actor, { survivor: input.survivor.id, merged: input.merged.id })
  requireUnchanged(both, input)
  requireAllowed(actor, input, both)
  const { survivor, merged, sides } = both
  const plan = planMerge(sides.survivor, sides.merged, input.choices)
  const id = newId(moment.now.getTime())
  await moveParts(transaction, survivor.id, {
    contacts: plan.movedContacts,
    needs: plan.movedNeeds,
    united: plan.united
  })
  const same = input.choices.uniteOrders ? await listSameOrders(transaction, survivor.id, merged.id) : []
  const moved = await moveRecords(
    transaction,
    merged.id,
    survivor.id,
    same.map((order) => order.id)
  )
  await renameInRecords(
    transaction,
    moved.records,
    plan.united.map(({ kept, gone }) => ({ from: gone, to: kept }))
  )
  await setFormerCodes(transaction, survivor.id, plan.formerCodes)
  const pairs = await movePairs(transaction, merged.id, survivor.id, moment.now)
  await insertMerge(
    transaction,
    {
      id,
      survivorId: survivor.id,
      mergedId: merged.id,
      by: actor.memberId,
      undo: {
        files: {
          survivor: survivor.stored,
          merged: merged.stored,
          result: plan.stored,
          united: plan.united
        },
        owners: { survivor: survivor.ownerId, merged: merged.ownerId, result: plan.ownerId },
        formerCodes: { survivor: survivor.formerCodes ?? [], result: plan.formerCodes },
        pairs,
        ...moved
      }
    },
    moment.now
  )
  const texts = changedTexts(survivor, plan, moment)
  const versions = await changeCustomers(
    transaction,
    actor,
    [survivor.id, merged.id],
    moment,
    (before) =>
      before.id === survivor.id
        ? {
            after: {
              ...before,
              stored: plan.stored,
              ownerId: plan.ownerId,
              ownerName: plan.ownerId === merged.ownerId ? merged.ownerName : survivor.ownerName
            },
            history: [
              {
                kind: 'state',
                before: { state: 'active' },
                after: { state: 'absorbed', merge: id, id: merged.id, name: nameOf(merged) }
              },
              ...(Object.keys(texts.after).length > 0
                ? [
                    {
                      kind: 'fields' as const,
                      before: { fields: texts.before },
                      after: { fields: texts.after, version: before.version + 1 }
                    }
                  ]
                : []),
              ...(plan.ownerId === survivor.ownerId
                ? []
                : [
                    {
                      kind: 'owner' as const,
                      before: { ownerId: survivor.ownerId },
                      after: { ownerId: plan.ownerId, version: before.version + 1 }
                    }
                  ])
            ],
            action: 'customer.merged',
            detail: {
              merge: id,
              merged: merged.id,
              contacts: plan.movedContacts.length + plan.united.length,
              needs: plan.movedNeeds.length,
              orders: moved.orders.length,
              sameOrders: same.length,
              records: moved.records.length,
              steps: moved.steps.length
            }
          }
        : {
            after: {
              ...before,
              state: 'merged',
              removedAt: moment.now.toISOString(),
              stored: { ...merged.stored, contacts: [], needs: [] }
            },
            history: [
              {
                kind: 'state',
                before: { state: 'active' },
                after: { state: 'merged', merge: id, id: survivor.id, name: nameOf(survivor) }
              }
            ],
            action: 'customer.mergedAway',
            detail: { merge: id, into: survivor.id }
          },
    address
  )
  await setMergedInto(transaction, merged.id, survivor.id)
  await announce(transaction, 'duplicates.changed', { found: 0 }, moment.now)
  return { id, survivorId: survivor.id, version: versions.get(survivor.id) ?? survivor.version + 1 }
}
