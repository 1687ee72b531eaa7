import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import type { ChangeMe, ChangePassword, ChangeWorkspace, Me, SessionItem } from '../contract.ts'
import { checkPassword } from '../core/index.ts'
import type { Passwords } from '../io/passwords.ts'
import { getMe } from '../io/store/me.ts'
import { setPassword, updateMember } from '../io/store/members.ts'
import { endSessions, listSessions } from '../io/store/sessions.ts'
import type { Origin } from '../io/store/ways-in.ts'
import { getWorkspace, updateWorkspace } from '../io/store/workspaces.ts'
import type { Moment } from './deps.ts'
import { lockedMember } from './guards.ts'
import type { OwnPassword } from './own-password.ts'
import { granted } from './refuse.ts'

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

/** What somebody may do to his own account, and to the workspace that he administers. */
export const createMe = (passwords: Passwords, ownPassword: OwnPassword) => {
  const me = (transaction: Transaction, actor: Actor): Promise<Me> => getMe(transaction, actor.memberId)

  const changeMe = async (
    transaction: Transaction,
    actor: Actor,
    input: ChangeMe,
    moment: Moment,
    origin: Origin
  ): Promise<Me> => {
    const before = await lockedMember(transaction, actor.memberId, null)
    const after = {
      ...before,
      name: input.name ?? before.name,
      language: input.language === undefined ? before.language : input.language
    }
    await updateMember(transaction, actor.memberId, after)
    await audit(
      transaction,
      {
        actor,
        action: 'member.changed',
        subjectKind: 'member',
        subjectId: actor.memberId,
        detail: { fields: Object.keys(input) },
        address: origin.address
      },
      moment.now
    )
    await announce(transaction, 'member.changed', { id: actor.memberId }, moment.now)
    return me(transaction, actor)
  }

  /** A new password ends every other session: whoever had the old one is out. */
  const changePassword = async (
    transaction: Transaction,
    actor: Actor,
    { current, next }: ChangePassword,
    moment: Moment,
    origin: Origin
  ): Promise<void> => {
    await ownPassword.require(transaction, actor, current, 'current', moment)
    const { email, name, workspace } = await me(transaction, actor)
    granted(checkPassword(next, [email, name, workspace.name]), 'invalid', 'next')
    const passwordHash = await passwords.hash(next)
    const ended = await endSessions(transaction, actor.memberId, { but: actor.sessionId })
    await setPassword(transaction, actor.memberId, passwordHash)
    await audit(
      transaction,
      {
        actor,
        action: 'member.passwordChanged',
        subjectKind: 'member',
        subjectId: actor.memberId,
        detail: { sessionsEnded: ended },
        address: origin.address
      },
      moment.now
    )
  }

  const sessions = async (
    transaction: Transaction,
    actor: Actor,
    moment: Moment
  ): Promise<{ items: SessionItem[] }> => ({
    items: (await listSessions(transaction, actor.memberId, moment.now)).map((session) => ({
      ...session,
      current: session.id === actor.sessionId,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString()
    }))
  })

  /** Ends one of one's own sessions, or with null every other one. */
  const endOwnSessions = async (
    transaction: Transaction,
    actor: Actor,
    id: string | null,
    moment: Moment,
    origin: Origin
  ): Promise<void> => {
    const which = id === null ? { but: actor.sessionId } : { only: id }
    const ended = await endSessions(transaction, actor.memberId, which)
    if (id !== null && ended === 0) throw new AppError('notFound', 'identity.session.unknown')
    await audit(
      transaction,
      {
        actor,
        action: 'session.revoked',
        subjectKind: 'session',
        subjectId: id,
        detail: { ended },
        address: origin.address
      },
      moment.now
    )
  }

  const changeWorkspace = async (
    transaction: Transaction,
    actor: Actor,
    input: ChangeWorkspace,
    moment: Moment,
    origin: Origin
  ): Promise<Me> => {
    const before = await getWorkspace(transaction)
    if (input.timeZone !== undefined && !isTimeZone(input.timeZone))
      throw new AppError('invalid', 'identity.timeZone', { timeZone: input.timeZone }, 'timeZone')
    await updateWorkspace(transaction, {
      name: input.name ?? before.name,
      timeZone: input.timeZone ?? before.timeZone,
      language: input.language ?? before.language,
      idleHours: input.idleHours === undefined ? before.idleHours : input.idleHours
    })
    await audit(
      transaction,
      {
        actor,
        action: 'workspace.changed',
        subjectKind: 'workspace',
        detail: { fields: Object.keys(input) },
        address: origin.address
      },
      moment.now
    )
    await announce(transaction, 'member.changed', {}, moment.now)
    return me(transaction, actor)
  }

  return { me, changeMe, changePassword, sessions, endOwnSessions, changeWorkspace }
}
