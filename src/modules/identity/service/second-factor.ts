import { AppError } from '#kernel/app-error'
import type { Actor } from '#kernel/actor'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { base32, otpAddress, stepOfCode } from '../core/index.ts'
import { hashOfRecoveryCode, hmacOf, newRecoveryCodes, newSecret } from '../io/one-time-keys.ts'
import { getMe } from '../io/store/me.ts'
import {
  lockSecondFactor,
  offerSecondFactor,
  removeSecondFactor,
  type SecondFactor,
  updateSecondFactor
} from '../io/store/second-factors.ts'
import type { Origin } from '../io/store/ways-in.ts'
import type { Moment } from './deps.ts'
import type { OwnPassword } from './own-password.ts'

const wrongCode = (): AppError => new AppError('unauthenticated', 'identity.secondFactorWrong', {}, 'code')

/** What remains of the factor after a code of the app or a recovery code was used; null where it is neither. */
const usedBy = (factor: SecondFactor, code: string, moment: Moment): SecondFactor | null => {
  const step = stepOfCode(code, moment.now.getTime(), factor.lastStep, hmacOf(factor.secret))
  if (step !== null) return { ...factor, lastStep: step }
  const hash = Buffer.from(hashOfRecoveryCode(code)).toString('hex')
  const left = factor.recoveryHashes.filter((one) => Buffer.from(one).toString('hex') !== hash)
  return left.length < factor.recoveryHashes.length ? { ...factor, recoveryHashes: left } : null
}

/**
 * The second factor at login: null where it is not in force, else what remains of it after the code, which the caller
 * writes when the session is made; a wrong or missing code is refused.
 */
export const passSecondFactor = async (
  transaction: Transaction,
  memberId: string,
  code: string | undefined,
  moment: Moment
): Promise<SecondFactor | null> => {
  const factor = await lockSecondFactor(transaction, memberId)
  if (factor === null || factor.confirmedAt === null) return null
  if (code === undefined || code === '')
    throw new AppError('unauthenticated', 'identity.secondFactorNeeded', {}, 'code')
  const used = usedBy(factor, code, moment)
  if (used === null) throw wrongCode()
  return used
}

export const createSecondFactor = (ownPassword: OwnPassword) => {
  /** A key for the authenticator app; in force only when a first code shows that it arrived. */
  const offer = async (
    transaction: Transaction,
    actor: Actor,
    password: string,
    moment: Moment
  ): Promise<{ secret: string; uri: string }> => {
    await ownPassword.require(transaction, actor, password, 'password', moment)
    const secret = newSecret()
    if ((await offerSecondFactor(transaction, actor.memberId, secret)) === 0)
      throw new AppError('conflict', 'identity.secondFactorOn')
    const { email, workspace } = await getMe(transaction, actor.memberId)
    return { secret: base32(secret), uri: otpAddress(secret, workspace.name, email) }
  }

  const confirm = async (
    transaction: Transaction,
    actor: Actor,
    code: string,
    moment: Moment,
    origin: Origin
  ): Promise<{ recoveryCodes: string[] }> => {
    const factor = await lockSecondFactor(transaction, actor.memberId)
    if (factor === null || factor.confirmedAt !== null)
      throw new AppError('conflict', 'identity.secondFactorNotOffered')
    const used = usedBy(factor, code, moment)
    // A session is known here: a wrong code is a wrong entry, not a reason to log in again.
    if (used === null) throw new AppError('invalid', 'identity.secondFactorWrong', {}, 'code')
    const recoveryCodes = newRecoveryCodes()
    await updateSecondFactor(transaction, actor.memberId, {
      ...used,
      confirmedAt: moment.now,
      recoveryHashes: recoveryCodes.map(hashOfRecoveryCode)
    })
    await tell(transaction, actor, 'on', moment, origin)
    return { recoveryCodes: [...recoveryCodes] }
  }

  const turnOff = async (
    transaction: Transaction,
    actor: Actor,
    password: string,
    moment: Moment,
    origin: Origin
  ): Promise<void> => {
    await ownPassword.require(transaction, actor, password, 'password', moment)
    await removeSecondFactor(transaction, actor.memberId)
    await tell(transaction, actor, 'off', moment, origin)
  }

  const tell = (
    transaction: Transaction,
    actor: Actor,
    state: 'on' | 'off',
    moment: Moment,
    { address }: Origin
  ): Promise<void> =>
    audit(
      transaction,
      {
        actor,
        action: 'member.secondFactor',
        subjectKind: 'member',
        subjectId: actor.memberId,
        detail: { state },
        address
      },
      moment.now
    )

  return { offerSecondFactor: offer, confirmSecondFactor: confirm, turnOffSecondFactor: turnOff }
}
