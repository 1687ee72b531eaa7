import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import { announce } from '#platform/jobs'
import { checkPassword, LIFTED_LIMITS, loginLimits } from '../core/index.ts'
import { findMember, setPassword } from '../io/store/members.ts'
import { removeSecondFactor } from '../io/store/second-factors.ts'
import { endSessions, insertLogin } from '../io/store/sessions.ts'
import { findTicket, type FoundTicket, takeTicket } from '../io/store/tickets.ts'
import { findLogin, forgiveAttempts, type Origin, startSession } from '../io/store/ways-in.ts'
import type { HandedLink } from '../contract.ts'
import type { IdentityDeps, Moment } from './deps.ts'
import { makeLink } from './links.ts'
import { granted } from './refuse.ts'

const gone = (): AppError => new AppError('notFound', 'identity.ticketGone')

export const createTickets = ({ database, passwords }: IdentityDeps) => {
  /** What a link is for; over, used and never made are alike. */
  const getTicket = async (token: string, moment: Moment): Promise<FoundTicket> => {
    const ticket = await findTicket(database, token, moment.now)
    if (ticket === null) throw gone()
    return ticket
  }

  /**
   * Chooses the password by a link, which is over then like every older session. Answers with the token of a new session,
   * or null where a second factor is still to be shown.
   */
  const takeLink = async (
    token: string,
    password: string,
    moment: Moment,
    origin: Origin
  ): Promise<string | null> => {
    const ticket = await getTicket(token, moment)
    granted(checkPassword(password, [ticket.email, ticket.name, ticket.workspace]), 'invalid', 'password')
    const passwordHash = await passwords.hash(password)
    return database.inWorkspace(ticket.workspaceId, async (transaction) => {
      const { memberId } = ticket
      const member = await findMember(transaction, memberId)
      if (member === null || !(await takeTicket(transaction, token))) throw gone()
      await endSessions(transaction, memberId, { but: null })
      await forgiveAttempts(transaction, loginLimits(ticket.email, origin.address).slice(0, LIFTED_LIMITS))
      const session = member.secondFactor
        ? null
        : await startSession(transaction, memberId, origin, moment.now)
      if ((await setPassword(transaction, memberId, passwordHash)) === 0) throw gone()
      // Who never could log in, as nobody of the sample, can from now on.
      await insertLogin(transaction, ticket.email, memberId)
      await audit(
        transaction,
        {
          actor: { memberId },
          action: ticket.kind === 'invitation' ? 'member.joined' : 'member.passwordReset',
          subjectKind: 'member',
          subjectId: memberId,
          address: origin.address
        },
        moment.now
      )
      await announce(transaction, 'member.changed', { id: memberId }, moment.now)
      return session
    })
  }

  /**
   * The link that whoever runs the server hands over, when no administrator can; null for an unknown address. The second
   * factor goes only where that is asked for.
   */
  const makeLinkFor = async (
    email: string,
    moment: Moment,
    { dropSecondFactor = false }: Readonly<{ dropSecondFactor?: boolean }> = {}
  ): Promise<HandedLink | null> => {
    const found = await findLogin(database, email)
    if (found === null || found.state === 'left') return null
    const kind = found.state === 'invited' ? 'invitation' : 'reset'
    return database.inWorkspace(found.workspaceId, async (transaction) => {
      const link = await makeLink(transaction, kind, found.memberId, moment.now)
      const dropped = dropSecondFactor && (await removeSecondFactor(transaction, found.memberId)) > 0
      await audit(
        transaction,
        {
          actor: null,
          action: 'member.linkMade',
          subjectKind: 'member',
          subjectId: found.memberId,
          detail: { kind, by: 'command', secondFactorDropped: dropped }
        },
        moment.now
      )
      return link
    })
  }

  return { getTicket, takeLink, makeLinkFor }
}
