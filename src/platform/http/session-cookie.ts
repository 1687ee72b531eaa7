import { createHash } from 'node:crypto'

const NAME = 'huike_session'
/** The server ends sessions (thirty days after their last request); the browser keeps the token as long as it may. */
const MAX_AGE_S = 400 * 24 * 3600
/** A token of ours has 43 letters; what is longer is not looked at. */
const TOKEN = /^[\w-]{20,200}$/

/** The session's token in a `Cookie` header; null where there is none that could be ours. */
export const sessionTokenOf = (header: string | undefined): string | null => {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== NAME) continue
    const value = part.slice(at + 1).trim()
    return TOKEN.test(value) ? value : null
  }
  return null
}

/** The database knows sessions by this hash only. */
export const hashOfToken = (token: string): Uint8Array => createHash('sha256').update(token).digest()

/** The header that gives the browser a session, or takes it away. `secure` where people come by https. */
export const sessionCookie = (token: string | null, secure: boolean): string =>
  [
    `${NAME}=${token ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
    `Max-Age=${token === null ? 0 : MAX_AGE_S}`
  ].join('; ')
