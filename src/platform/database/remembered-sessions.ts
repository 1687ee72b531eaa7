import type { Row } from './transaction.ts'

/** What the database says of a session: one text, which is compared as it stands, and the row that it is. */
export type Session = Readonly<{ said: string; row: Row }>

export const ENTER_SESSION = 'select to_json(s)::text as said from app_enter_session($1) s'

/** The answer to it; null where the session is over. */
export const sessionOf = (answer: unknown): Session | null => {
  const said = typeof answer === 'object' && answer !== null && 'said' in answer ? answer.said : null
  // The function's own columns, as it declares them.
  return typeof said === 'string' ? { said, row: JSON.parse(said) as Row } : null
}

/** Sessions that are remembered, the longest unused forgotten first; a row is some hundred bytes. */
const MOST = 5000

/** What was remembered of a session is no longer what the database says of it: the work begins anew, without it. */
export class SessionChanged extends Error {}

/**
 * What the database last said of a session, by the hash of its token. Nobody relies on it: who works by it asks again
 * beside his first question, and hears nothing where the answer is another (`confirms`).
 */
export const rememberSessions = () => {
  const known = new Map<string, Session>()
  const keyOf = (tokenHash: Uint8Array): string => Buffer.from(tokenHash).toString('latin1')
  return {
    find: (tokenHash: Uint8Array): Session | null => {
      const key = keyOf(tokenHash)
      const session = known.get(key)
      if (session === undefined) return null
      known.delete(key)
      known.set(key, session)
      return session
    },
    keep: (tokenHash: Uint8Array, session: Session | null): void => {
      const key = keyOf(tokenHash)
      known.delete(key)
      if (session === null) return
      const [oldest] = known.keys()
      if (known.size >= MOST && oldest !== undefined) known.delete(oldest)
      known.set(key, session)
    }
  }
}

/** Whether the database says now what it said then. */
export const confirms = ({ said }: Session, now: unknown): boolean =>
  typeof now === 'object' && now !== null && 'said' in now && now.said === said
