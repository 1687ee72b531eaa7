import type { Transaction } from '#platform/database'
import type { HandedLink } from '../contract.ts'
import { INVITATION_MS, RESET_MS } from '../core/index.ts'
import { insertTicket, type TicketKind } from '../io/store/tickets.ts'

/** A link for a person to hand over: the page of the app that `/tickets/{token}` belongs to. */
export const makeLink = async (
  transaction: Transaction,
  kind: TicketKind,
  memberId: string,
  now: Date
): Promise<HandedLink> => {
  const expiresAt = new Date(now.getTime() + (kind === 'invitation' ? INVITATION_MS : RESET_MS))
  const token = await insertTicket(transaction, kind, memberId, now, expiresAt)
  return { path: `/ticket/${token}`, expiresAt: expiresAt.toISOString() }
}
