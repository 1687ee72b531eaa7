import { type Database, sql, type Transaction } from '#platform/database'
import { hashOf, newToken } from '../tokens.ts'

export type TicketKind = 'invitation' | 'reset'

/** Makes a link's token; the older ones of the member are worthless from now on. */
export const insertTicket = async (
  transaction: Transaction,
  kind: TicketKind,
  memberId: string,
  now: Date,
  expiresAt: Date
): Promise<string> => {
  const { token, hash } = newToken()
  await transaction.rows(sql`select identity_add_ticket(${hash}, ${kind}, ${memberId}, ${now}, ${expiresAt})`)
  return token
}

export type FoundTicket = Readonly<{
  kind: TicketKind
  workspaceId: number
  workspace: string
  memberId: string
  name: string
  email: string
  expiresAt: Date
}>

export const findTicket = async (
  database: Database,
  token: string,
  now: Date
): Promise<FoundTicket | null> => {
  const [found] = await database.beforeWorkspace<FoundTicket>(
    sql`select kind, workspace_id as "workspaceId", workspace, member_id as "memberId", name, email,
               expires_at as "expiresAt"
          from identity_find_ticket(${hashOf(token)}, ${now})`
  )
  return found ?? null
}

/** True for the one who used it; everybody after him gets false. */
export const takeTicket = async (transaction: Transaction, token: string): Promise<boolean> => {
  const answer = await transaction.row<{ taken: boolean }>(
    sql`select identity_take_ticket(${hashOf(token)}) as taken`
  )
  return answer?.taken ?? false
}
