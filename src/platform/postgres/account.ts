import { readFileSync } from 'node:fs'

/** Whose process PostgreSQL is, where it must not be ours. */
export type Account = Readonly<{ name: string; uid: number; gid: number }>

/** In the order of wish. `nobody` is on every Linux and owns nothing; initdb wants an account of the passwd file. */
const CANDIDATES = ['nobody', 'postgres', 'daemon']

/**
 * PostgreSQL refuses root: the account that it runs as instead, e.g. `nobody`; null where we are not root and it simply
 * runs as us. Throws where the system has no such account.
 */
export const unprivilegedAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of CANDIDATES) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(`PostgreSQL does not run as root, and there is no account ${CANDIDATES.join(', ')}`)
}
