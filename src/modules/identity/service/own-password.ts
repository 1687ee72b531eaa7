import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import type { Passwords } from '../io/passwords.ts'
import { getPasswordHash } from '../io/store/members.ts'
import type { Moment } from './deps.ts'

const FREE_TRIES = 5
const WAIT_MS = 15 * 60_000

/**
 * Asks somebody who is logged in for his password again, before what an unwatched screen must not allow. Wrong tries are
 * counted in this process: a transaction that refuses keeps nothing.
 */
export const createOwnPassword = (passwords: Passwords) => {
  const wrong = new Map<string, Readonly<{ tries: number; until: number }>>()

  const requireOwn = async (
    transaction: Transaction,
    actor: Actor,
    password: string,
    field: string,
    { now }: Moment
  ): Promise<void> => {
    const time = now.getTime()
    for (const [id, { until }] of wrong) if (until <= time) wrong.delete(id)
    const before = wrong.get(actor.memberId)
    if (before !== undefined && before.tries >= FREE_TRIES)
      throw new AppError('tooMany', 'identity.slowed', { seconds: Math.ceil((before.until - time) / 1000) })
    // Counted before it is looked at: many at once are not one.
    wrong.set(actor.memberId, { tries: (before?.tries ?? 0) + 1, until: time + WAIT_MS })
    const hash = await getPasswordHash(transaction, actor.memberId)
    if (!(await passwords.matches(hash, password)))
      throw new AppError('invalid', 'identity.wrongPassword', {}, field)
    wrong.delete(actor.memberId)
  }

  return { require: requireOwn }
}
export type OwnPassword = ReturnType<typeof createOwnPassword>
