import { sql, type Transaction } from '#platform/database'

export type StoredSession = Readonly<{
  id: string
  createdAt: Date
  lastSeenAt: Date
  address: string | null
  agent: string | null
}>

export const listSessions = (
  transaction: Transaction,
  memberId: string,
  now: Date
): Promise<readonly StoredSession[]> =>
  transaction.rows<StoredSession>(
    sql`select id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, agent
          from identity_list_sessions(${memberId}, ${now})`
  )

/** How many ended: one session, all but one, or all of a member. */
export const endSessions = async (
  transaction: Transaction,
  memberId: string,
  which: Readonly<{ only: string }> | Readonly<{ but: string | null }>
): Promise<number> => {
  const [only, but] = 'only' in which ? [which.only, null] : [null, which.but]
  const answer = await transaction.row<{ ended: number }>(
    sql`select identity_end_sessions(${memberId}, ${only}, ${but}) as ended`
  )
  return answer?.ended ?? 0
}

/** False where the address belongs to somebody, here or in another workspace. */
export const insertLogin = async (
  transaction: Transaction,
  email: string,
  memberId: string
): Promise<boolean> => {
  const answer = await transaction.row<{ added: boolean }>(
    sql`select identity_add_login(${email}, ${memberId}) as added`
  )
  return answer?.added ?? false
}

/** Ends every session, link and login of one who leaves. */
export const shutOut = async (transaction: Transaction, memberId: string): Promise<void> => {
  await transaction.rows(sql`select identity_shut_out(${memberId})`)
}
