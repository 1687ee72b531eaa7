import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import { findMember, passReportsOn, updateMember } from '../io/store/members.ts'
import { lockRights } from '../io/store/roles.ts'
import { removeSecondFactor } from '../io/store/second-factors.ts'
import { shutOut } from '../io/store/sessions.ts'
import type { Origin } from '../io/store/ways-in.ts'
import type { HandOver, Moment } from './deps.ts'
import { lockedMember, requireAdministrator, requireAuthority } from './guards.ts'

/**
 * Somebody leaves (PPL-2): in one step and one transaction he is shut out everywhere and everything he held is another's.
 * Only an invitation that nobody accepted needs no successor.
 */
export const createLeave =
  (handOver: HandOver) =>
  async (
    transaction: Transaction,
    actor: Actor,
    id: string,
    to: string | null,
    moment: Moment,
    origin: Origin
  ): Promise<void> => {
    if (id === actor.memberId) throw new AppError('conflict', 'identity.leave.self')
    await lockRights(transaction)
    const member = await lockedMember(transaction, id, null)
    if (member.state === 'left') throw new AppError('conflict', 'identity.member.left')
    await requireAuthority(transaction, actor, member)
    const after = { ...member, state: 'left', leftAt: moment.now } as const
    await requireAdministrator(transaction, { member: after })
    if (to === null && member.state === 'active')
      throw new AppError('invalid', 'identity.leave.noSuccessor', {}, 'handOverTo')
    if (to !== null) {
      const successor = await findMember(transaction, to)
      if (successor?.state !== 'active' || to === id)
        throw new AppError('invalid', 'identity.leave.badSuccessor', {}, 'handOverTo')
    }
    await shutOut(transaction, id)
    if (to !== null) await handOver(transaction, actor, id, to, moment)
    const reports = await passReportsOn(transaction, id, member.managerId)
    await removeSecondFactor(transaction, id)
    await updateMember(transaction, id, after)
    await audit(
      transaction,
      {
        actor,
        action: 'member.left',
        subjectKind: 'member',
        subjectId: id,
        detail: { handOverTo: to, reports },
        address: origin.address
      },
      moment.now
    )
    await announce(transaction, 'member.changed', { id }, moment.now)
  }
