import type { SpawnOptions } from 'node:child_process'
import { join } from 'node:path'
import { AppError } from '#kernel/app-error'
import { APP_ROLE } from '#platform/database'
import { prepareData } from './data-folder.ts'
import { findHolder, holdData, type Running } from './hold.ts'
import { clearOldServer } from './old-server.ts'
import { accessOf } from './password.ts'
import { choosePlace, placeOf } from './place.ts'
import { findRuntime } from './runtime.ts'
import { settingsFor } from './settings.ts'
import { makeSocketFolder, socketFolderOf } from './socket-folder.ts'
import { supervise } from './supervise.ts'
import { cleanEnvironment, isWindows, OWNER } from './system.ts'
import type { Tell } from './tell.ts'
import { freePort } from './until-ready.ts'
import { connectionUrl } from './connection-url.ts'

export type EmbeddedOptions = Readonly<{
  /** Where the data lie, e.g. `./data`; made where it is not there. */
  dataFolder: string
  /** For the person who started it, by code: data elsewhere, an orphan stopped, the database started again. */
  tell?: Tell
  /** PostgreSQL's own log, line by line. */
  onLine?: (line: string) => void
  /** Where root's data lie when they cannot lie in the data folder: `/var/lib/huike`. */
  systemFolder?: string
}>

export type Embedded = Readonly<{
  /** The owner's connection: migrations, jobs, backups. */
  ownerUrl: string
  /** The app's, bound by policies. */
  appUrl: string
  folder: string
  version: string
  stop: () => Promise<void>
}>

/**
 * Starts the database of a data folder and keeps it running until `stop`: a second start on the same data is refused
 * naming the first, what an earlier program left behind is cleared after proof, and a server that dies is started again.
 * About 0.1 s, the first time 1.5 s.
 */
export const startEmbedded = async ({
  dataFolder,
  tell = () => undefined,
  onLine = () => undefined,
  systemFolder
}: EmbeddedOptions): Promise<Embedded> => {
  const place = choosePlace(dataFolder, systemFolder)
  if (place.isElsewhere)
    tell({
      code: 'server.dataElsewhere',
      params: { folder: place.folder, account: place.account?.name ?? '' }
    })
  const socketFolder = makeSocketFolder(place.folder, place.account)
  const access = accessOf(place.folder)
  const port = isWindows ? await freePort() : 5432
  const urlOf = (user: string): string =>
    connectionUrl({ user, socketFolder, port, password: access.password })
  const ownerUrl = urlOf(OWNER)
  // The app's role has no password: where one is asked for, the owner takes the role on.
  const appUrl =
    access.password === null
      ? urlOf(APP_ROLE)
      : `${ownerUrl}&options=${encodeURIComponent(`-c role=${APP_ROLE}`)}`
  const hold = await holdData(socketFolder, {
    pid: process.pid,
    startedAt: new Date().toISOString(),
    ownerUrl,
    appUrl
  })
  if ('pid' in hold)
    throw new AppError('unavailable', 'server.alreadyRunning', {
      pid: hold.pid,
      since: hold.startedAt,
      folder: dataFolder
    })
  try {
    const spawn: SpawnOptions = {
      cwd: isWindows ? place.folder : '/',
      env: cleanEnvironment(),
      ...(place.account ? { uid: place.account.uid, gid: place.account.gid } : {})
    }
    const runtime = findRuntime(join(place.folder, 'programs'), spawn)
    const data = prepareData(place, runtime, spawn, access.initdb)
    await clearOldServer(data, socketFolder, tell)
    const server = await supervise(
      { runtime, data, socketFolder, port, ownerUrl, settings: settingsFor(), spawn, onLine },
      tell
    )
    return {
      ownerUrl,
      appUrl,
      folder: place.folder,
      version: runtime.version,
      stop: async () => {
        await server.stop()
        await hold.release()
      }
    }
  } catch (error) {
    await hold.release()
    throw error
  }
}

/** The program that runs on a data folder now, for commands that work beside it; null where none does. */
export const findRunning = (dataFolder: string): Promise<Running | null> =>
  findHolder(socketFolderOf(placeOf(dataFolder)))
