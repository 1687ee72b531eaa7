import { randomBytes } from 'node:crypto'
import { AppError } from '#kernel/app-error'

/** Hashes passwords and compares them; a test may give a cheaper one. */
export type Passwords = Readonly<{
  hash: (password: string) => Promise<string>
  /** With no hash to compare (nobody has the address) it takes as long, and is false. */
  matches: (passwordHash: string | null, password: string) => Promise<boolean>
}>

export type PasswordCost = Readonly<{ memoryKiB: number; passes: number }>

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 30 ms. The algorithm is argon2id by default. */
const OWASP: PasswordCost = { memoryKiB: 19_456, passes: 2 }

/** At once, so that a flood of logins takes neither the memory nor the threads of everybody else. */
const AT_ONCE = 2
const WAITING = 60

const createGate = () => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running === AT_ONCE) {
      if (waiting.length >= WAITING) throw new AppError('unavailable', 'identity.busy')
      // The one before hands its place over: `running` stays.
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** Loaded by the first who needs it: commands that have nothing to do with passwords start without it. */
const argon2 = () => import('@node-rs/argon2')

/** The same password typed on another keyboard may come in another form of Unicode (SP 800-63B). */
const normal = (password: string): string => password.normalize('NFKC')

export const createPasswords = ({ memoryKiB, passes }: PasswordCost = OWASP): Passwords => {
  const options = { memoryCost: memoryKiB, timeCost: passes, parallelism: 1 }
  const gate = createGate()
  const hashed = (password: string): Promise<string> =>
    gate(async () => (await argon2()).hash(normal(password), options))
  let nobodys: Promise<string> | null = null
  return {
    hash: hashed,
    matches: async (passwordHash, password) => {
      nobodys ??= hashed(randomBytes(16).toString('hex'))
      const compared = passwordHash ?? (await nobodys)
      const same = await gate(async () => (await argon2()).verify(compared, normal(password)))
      return same && passwordHash !== null
    }
  }
}
