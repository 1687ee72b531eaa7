import { type Database, sql, type Transaction } from '#platform/database'
import { type LoginLimit, SESSION_MS } from '../../core/index.ts'
import { hashOf, newToken } from '../tokens.ts'
import { newId } from '#platform/ids'

/** All that is known of an address before its owner is in. */
export type FoundLogin = Readonly<{
  workspaceId: number
  memberId: string
  state: string
  passwordHash: string | null
  language: string
  secondFactor: boolean
}>

export const findLogin = async (database: Database, email: string): Promise<FoundLogin | null> => {
  const [found] = await database.beforeWorkspace<FoundLogin>(
    sql`select workspace_id as "workspaceId", member_id as "memberId", state, password_hash as "passwordHash", language,
               second_factor as "secondFactor"
          from identity_find_login(${email})`
  )
  return found ?? null
}

const keysOf = (limits: readonly LoginLimit[]): readonly Uint8Array[] => limits.map(({ key }) => hashOf(key))

/** Seconds to wait before the next try, 0 where this one was counted and may go on. */
export const countAttempt = async (
  database: Database,
  limits: readonly LoginLimit[],
  now: Date
): Promise<number> => {
  const [answer] = await database.beforeWorkspace<{ wait: number }>(
    sql`select identity_attempt(${keysOf(limits)}::bytea[], ${limits.map(({ free }) => free)}::int[],
                                ${limits.map(({ longestS }) => longestS)}::int[], ${now}) as wait`
  )
  return answer?.wait ?? 0
}

/** How many tries it took. */
export const forgiveAttempts = async (
  transaction: Transaction,
  limits: readonly LoginLimit[]
): Promise<number> => {
  const answer = await transaction.row<{ tries: number }>(
    sql`select identity_forgive(${keysOf(limits)}::bytea[]) as tries`
  )
  return answer?.tries ?? 0
}

/** Where a request came from, kept beside the session for its owner to recognise. */
export type Origin = Readonly<{ address: string | null; agent: string | null }>

/** Answers with the token, which is nowhere but in the browser from now on. */
export const startSession = async (
  transaction: Transaction,
  memberId: string,
  origin: Origin,
  now: Date
): Promise<string> => {
  const { token, hash } = newToken()
  const expires = new Date(now.getTime() + SESSION_MS)
  await transaction.rows(
    sql`select identity_start_session(${hash}, ${newId()}, ${memberId}, ${now}, ${expires},
                                      ${origin.address}, ${origin.agent})`
  )
  return token
}

export const endSession = async (
  database: Database,
  hash: Uint8Array
): Promise<Readonly<{ workspaceId: number; memberId: string }> | null> => {
  const [ended] = await database.beforeWorkspace<{ workspaceId: number; memberId: string }>(
    sql`select workspace_id as "workspaceId", member_id as "memberId" from identity_end_session(${hash})`
  )
  return ended ?? null
}

/** Removes sessions, links and tries that are over. */
export const sweepWaysIn = async (database: Database, now: Date): Promise<void> => {
  await database.beforeWorkspace(sql`select identity_sweep(${now})`)
}
