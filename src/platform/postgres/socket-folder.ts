import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#kernel/app-error'
import type { Account } from './account.ts'
import { isWindows } from './system.ts'

/** A socket's path ends at 107 bytes (103 on macOS); this leaves room for `/.s.PGSQL.5432.lock`. */
const MAX_BYTES = 80

/** Where the sockets of a database lie: beside it where that path is short enough, else in the system's temporary folder. */
export const socketFolderOf = (place: string): string => {
  const beside = join(place, 'run')
  if (Buffer.byteLength(beside) <= MAX_BYTES) return beside
  const name = `huike-${createHash('sha256').update(place).digest('hex').slice(0, 12)}`
  const temporary = join(tmpdir(), name)
  return Buffer.byteLength(temporary) <= MAX_BYTES ? temporary : join('/tmp', name)
}

/** Makes the folder so that nobody else can enter it; one that another account has put there is refused. */
export const makeSocketFolder = (place: string, account: Account | null): string => {
  const folder = socketFolderOf(place)
  if (isWindows) return folder
  const owner = account?.uid ?? process.getuid?.()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.()))
    throw new AppError('unavailable', 'server.dataOfOther', {
      folder,
      account: `#${found.uid}`,
      me: `#${owner}`
    })
  if (account) chownSync(folder, account.uid, account.gid)
  chmodSync(folder, 0o700)
  return folder
}
