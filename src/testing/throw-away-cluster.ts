import { type SpawnOptions } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unprivilegedAccount } from '../platform/postgres/account.ts'
import { launch, type Launched } from '../platform/postgres/launch.ts'
import { connectionUrl } from '../platform/postgres/connection-url.ts'
import { freePort } from '../platform/postgres/until-ready.ts'
import { findRuntime, type Runtime } from '../platform/postgres/runtime.ts'
import { cleanEnvironment, isWindows, OWNER } from '../platform/postgres/system.ts'

/** A socket's path must stay below 107 bytes. */
const MAX_FOLDER = 60
export const temporaryRoot = (): string =>
  tmpdir().length > MAX_FOLDER && existsSync('/tmp') ? '/tmp' : tmpdir()

const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=40']

export type Cluster = Launched &
  Readonly<{
    folder: string
    data: string
    /** The connection of one of its users. */
    urlOf: (user: string) => string
    /** Ends the server and leaves its folder; `stop` removes that too. */
    end: () => Promise<void>
  }>

/**
 * Starts a PostgreSQL that forgets safety (no fsync) for speed, in a folder of its own that `stop` removes; it goes
 * when this process dies, too. `fill` makes the data folder.
 */
export const startThrowAwayCluster = async (
  fill: (data: string, runtime: Runtime, options: SpawnOptions) => void | Promise<void>,
  settings: readonly string[] = []
): Promise<Cluster> => {
  const account = unprivilegedAccount()
  const folder = mkdtempSync(join(temporaryRoot(), 'huike-pg-'))
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  const options: SpawnOptions = {
    cwd: isWindows ? folder : '/',
    env: cleanEnvironment(),
    ...(account ? { uid: account.uid, gid: account.gid } : {})
  }
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  try {
    const runtime = findRuntime(join(folder, 'native'), options)
    const data = join(folder, 'data')
    await fill(data, runtime, options)
    const port = isWindows ? await freePort() : 5432
    const urlOf = (user: string): string =>
      connectionUrl({ user, socketFolder: folder, port, password: null })
    const server = await launch({
      port,
      ownerUrl: urlOf(OWNER),
      runtime,
      data,
      socketFolder: folder,
      settings: [...careless, ...settings],
      spawn: options,
      left: folder
    })
    const stop = async (): Promise<void> => {
      await server.stop()
      remove()
    }
    return { ...server, urlOf, stop, folder, data, end: server.stop }
  } catch (error) {
    remove()
    throw error
  }
}
