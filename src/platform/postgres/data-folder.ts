import { type SpawnOptions } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync
} from 'node:fs'
import { join } from 'node:path'
import { AppError } from '#kernel/app-error'
import { initialise } from './initialise.ts'
import { CLUSTER, type Place } from './place.ts'
import type { Runtime } from './runtime.ts'

const UNFINISHED = `${CLUSTER}.tmp-`

const checkVersion = (data: string, runtime: Runtime): void => {
  const version = join(data, 'PG_VERSION')
  if (!existsSync(version)) throw new AppError('unavailable', 'server.dataUnknown', { folder: data })
  const [have, need] = [readFileSync(version, 'utf8').trim(), runtime.version]
  if (Number.parseInt(have, 10) !== Number.parseInt(need, 10))
    throw new AppError('unavailable', 'server.dataOfOtherVersion', { folder: data, have, need })
}

/**
 * The data folder of the database, made where there is none: beside it and then renamed, so that an interrupted start
 * leaves nothing half. Data of another major version are refused (they move by backup and restore).
 */
export const prepareData = (
  place: Place,
  runtime: Runtime,
  options: SpawnOptions,
  auth: readonly string[]
): string => {
  for (const name of readdirSync(place.folder))
    if (name.startsWith(UNFINISHED)) rmSync(join(place.folder, name), { recursive: true, force: true })
  const data = join(place.folder, CLUSTER)
  if (existsSync(data)) {
    checkVersion(data, runtime)
    return data
  }
  const unfinished = mkdtempSync(join(place.folder, UNFINISHED))
  chmodSync(unfinished, 0o700)
  if (place.account) chownSync(unfinished, place.account.uid, place.account.gid)
  initialise(runtime, unfinished, options, auth)
  renameSync(unfinished, data)
  return data
}
