import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { AppError } from '#kernel/app-error'
import { type Account, accountOf, unprivilegedAccount } from './account.ts'

/** Where the database lies, and as whom it runs; `account` is null where it runs as us. */
export type Place = Readonly<{ folder: string; account: Account | null; isElsewhere: boolean }>

/** In the data folder: says where the database lies instead. */
const POINTER = 'database-is-in.txt'
/** For root, whose home and checkouts no other account can enter. */
export const SYSTEM_FOLDER = '/var/lib/huike'
export const CLUSTER = 'postgres'

const hashOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 12)

const canEnter = (folder: string, { uid, gid }: Account): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0

/** Where an earlier start has put it, or null. */
const pointedTo = (dataFolder: string): string | null => {
  const pointer = join(dataFolder, POINTER)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : null
}

const ownerOf = (cluster: string): number | null => {
  try {
    return statSync(cluster).uid
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new AppError('unavailable', 'server.dataOfOther', { folder: cluster, account: 'root' })
  }
}

/** Where the database of a data folder lies by now: in the folder itself, else where its pointer says. */
export const placeOf = (dataFolder: string): string => {
  const folder = existsSync(dataFolder) ? realpathSync(dataFolder) : dataFolder
  return pointedTo(folder) ?? folder
}

/**
 * Decides where the database of a data folder lies and as whom it runs. As root it runs as `nobody` (or as whoever owns
 * the data already), and lies in `/var/lib/huike/<hash>` where that account cannot enter the data folder. Data that
 * another account owns are refused by name: starting empty beside them would look like a loss.
 */
export const choosePlace = (dataFolder: string, systemFolder = SYSTEM_FOLDER): Place => {
  mkdirSync(dataFolder, { recursive: true })
  const home = realpathSync(dataFolder)
  const pointed = pointedTo(home)
  const owner = ownerOf(join(pointed ?? home, CLUSTER))
  if (process.getuid?.() !== 0) {
    if (owner !== null && process.getuid !== undefined && owner !== process.getuid())
      throw new AppError('unavailable', 'server.dataOfOther', {
        folder: join(pointed ?? home, CLUSTER),
        account: accountOf(owner).name,
        me: userInfo().username
      })
    return { folder: pointed ?? home, account: null, isElsewhere: pointed !== null }
  }
  // A user's data that root starts stay the user's.
  const account = (owner === null || owner === 0 ? null : accountOf(owner)) ?? unprivilegedAccount()
  if (account === null || (pointed === null && canEnter(home, account)))
    return { folder: home, account, isElsewhere: false }
  const folder = pointed ?? join(systemFolder, hashOf(home))
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  writeFileSync(join(home, POINTER), `${folder}\n`)
  return { folder, account, isElsewhere: true }
}
