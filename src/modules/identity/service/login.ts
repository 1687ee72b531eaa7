import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Login } from '../contract.ts'
import { LIFTED_LIMITS, loginLimits } from '../core/index.ts'
import { updateSecondFactor } from '../io/store/second-factors.ts'
import { getMe } from '../io/store/me.ts'
import {
  countAttempt,
  endSession,
  findLogin,
  forgiveAttempts,
  type Origin,
  startSession
} from '../io/store/ways-in.ts'
import type { IdentityDeps, Moment } from './deps.ts'
import { passSecondFactor } from './second-factor.ts'
import type { SignedIn } from './set-up.ts'

export const createLogin = ({ database, passwords }: IdentityDeps) => {
  /**
   * Lets somebody in, or says no: in the same words and after the same work whether the address is unknown, the password
   * wrong or the invitation not accepted. Every try counts before it is looked at.
   */
  const login = async (input: Login, moment: Moment, origin: Origin): Promise<SignedIn> => {
    const limits = loginLimits(input.email, origin.address)
    const waitSeconds = await countAttempt(database, limits, moment.now)
    if (waitSeconds > 0) throw new AppError('tooMany', 'identity.slowed', { seconds: waitSeconds })
    const found = await findLogin(database, input.email)
    const isRight = await passwords.matches(found?.passwordHash ?? null, input.password)
    if (found === null || !isRight || found.state !== 'active')
      throw new AppError('unauthenticated', 'identity.wrongLogin')
    return database.inWorkspace(found.workspaceId, async (transaction) => {
      const factor = await passSecondFactor(transaction, found.memberId, input.code, moment)
      const tries = await forgiveAttempts(transaction, limits.slice(0, LIFTED_LIMITS))
      const token = await startSession(transaction, found.memberId, origin, moment.now)
      if (factor !== null) await updateSecondFactor(transaction, found.memberId, factor)
      await audit(
        transaction,
        {
          actor: found,
          action: 'session.started',
          subjectKind: 'session',
          detail: { tries, secondFactor: factor !== null },
          address: origin.address
        },
        moment.now
      )
      return { token, me: await getMe(transaction, found.memberId) }
    })
  }

  /** Ends the session of a token's hash; nothing where it was over. */
  const logout = async (sessionHash: Uint8Array, moment: Moment, origin: Origin): Promise<void> => {
    const ended = await endSession(database, sessionHash)
    if (ended === null) return
    await database.inWorkspace(ended.workspaceId, (transaction) =>
      audit(
        transaction,
        { actor: ended, action: 'session.ended', subjectKind: 'session', address: origin.address },
        moment.now
      )
    )
  }

  return { login, logout }
}
