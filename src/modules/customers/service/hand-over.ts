import type { Actor } from '#kernel/actor'
import { audit, recordChanges } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { moveOwnership } from '../io/store/hand-over.ts'
import { findOwner } from '../io/store/members.ts'
import type { Moment } from './moment.ts'

/** So many entries of the history are written in one statement. */
const BATCH = 1000

/**
 * Gives everything that one member holds to another, when he leaves: his customers, those in the recycle bin among them,
 * and the open steps that were his. Set-based: five statements, however many customers. Facts that rules take from the
 * owner's name follow with the next recomputation, which it makes due at once. Gives how many customers there were.
 */
export const handOver = async (
  transaction: Transaction,
  actor: Actor,
  from: string,
  to: string,
  { now, today }: Moment
): Promise<number> => {
  const { owner } = await findOwner(transaction, to)
  const ids = await moveOwnership(transaction, {
    from,
    to,
    toName: owner?.name ?? null,
    by: actor.memberId,
    now,
    today
  })
  for (let at = 0; at < ids.length; at += BATCH)
    await recordChanges(
      transaction,
      ids.slice(at, at + BATCH).map((customerId) => ({
        customerId,
        actorId: actor.memberId,
        kind: 'owner' as const,
        before: { ownerId: from },
        after: { ownerId: to }
      })),
      now
    )
  await audit(
    transaction,
    {
      actor,
      action: 'customer.handedOver',
      subjectKind: 'member',
      subjectId: from,
      detail: { to, customers: ids.length }
    },
    now
  )
  if (ids.length > 0) await announce(transaction, 'customers.changed', { count: ids.length }, now)
  return ids.length
}
