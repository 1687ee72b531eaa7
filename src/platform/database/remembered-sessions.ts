import type { Row } from './transaction.ts'

/** Sessions that are remembered, the longest unused forgotten first; a row is some hundred bytes. */
const MOST = 5000

/** What was remembered of a session is no longer what the database says of it: the work begins anew, without it. */
export class SessionChanged extends Error {}

/**
 * What the database last said of a session, by the hash of its token. Nobody relies on it: who works by it asks again
 * beside his first question, and hears nothing where the answer is another (`confirms`).
 */
export const rememberSessions = () => {
  const known = new Map<string, Row>()
  const keyOf = (tokenHash: Uint8Array): string => Buffer.from(tokenHash).toString('latin1')
  return {
    find: (tokenHash: Uint8Array): Row | null => {
      const key = keyOf(tokenHash)
      const row = known.get(key)
      if (row === undefined) return null
      known.delete(key)
      known.set(key, row)
      return row
    },
    keep: (tokenHash: Uint8Array, row: Row | null): void => {
      const key = keyOf(tokenHash)
      known.delete(key)
      if (row === null) return
      const [oldest] = known.keys()
      if (known.size >= MOST && oldest !== undefined) known.delete(oldest)
      known.set(key, row)
    }
  }
}

/** Whether the database says now what it said then: rows of `app_enter_session`, which hold texts, numbers and lists. */
export const confirms = (remembered: Row, now: unknown): boolean =>
  JSON.stringify(remembered) === JSON.stringify(now)
