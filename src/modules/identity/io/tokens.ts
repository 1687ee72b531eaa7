import { createHash, randomBytes } from 'node:crypto'

/** The database knows sessions, links and tries by this hash only. */
export const hashOf = (text: string): Uint8Array => createHash('sha256').update(text).digest()

/** 256 bits of chance as a person's browser carries them, and their hash. */
export const newToken = (): Readonly<{ token: string; hash: Uint8Array }> => {
  const token = randomBytes(32).toString('base64url')
  return { token, hash: hashOf(token) }
}
