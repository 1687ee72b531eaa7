import { readFileSync } from 'node:fs'

/** Whose process PostgreSQL is, where it must not be ours. */
export type Account = Readonly<{ name: string; uid: number; gid: number }>

/** In the order of wish. `nobody` is on every Linux and owns nothing; initdb wants an account of the passwd file. */
const CANDIDATES = ['nobody', 'postgres', 'daemon']

const accounts = (): readonly Account[] => {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
      .filter(({ uid, gid }) => Number.isInteger(uid) && Number.isInteger(gid))
  } catch {
    // No such file, as on Windows.
    return []
  }
}

/** The account of a number; one that the passwd file does not know keeps its number for a name. */
export const accountOf = (uid: number): Account =>
  accounts().find((account) => account.uid === uid) ?? { name: `#${uid}`, uid, gid: uid }

/**
 * PostgreSQL refuses root: the account that it runs as instead, e.g. `nobody`; null where we are not root and it simply
 * runs as us. Throws where the system has no such account.
 */
export const unprivilegedAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null
  const known = accounts()
  for (const name of CANDIDATES) {
    const account = known.find((one) => one.name === name && one.uid !== 0)
    if (account) return account
  }
  throw new Error(`PostgreSQL does not run as root, and there is no account ${CANDIDATES.join(', ')}`)
}
