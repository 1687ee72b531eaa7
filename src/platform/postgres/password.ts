import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isWindows } from './system.ts'

/** How those who connect are known: `null` by the private folder of the socket, else by a password. */
export type Access = Readonly<{ password: string | null; initdb: readonly string[] }>

/**
 * Unix sockets lie in a folder that only we can enter, so nothing more is asked. Windows has none for node: there the
 * database listens on localhost, and a password made at the first start lies beside the data.
 */
export const accessOf = (place: string): Access => {
  if (!isWindows) return { password: null, initdb: ['--auth=trust'] }
  const file = join(place, 'database-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return {
    password: readFileSync(file, 'utf8').trim(),
    initdb: ['--auth=scram-sha-256', `--pwfile=${file}`]
  }
}
