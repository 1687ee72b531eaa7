import { spawn, type SpawnOptions } from 'node:child_process'
import { executable, type Runtime } from './runtime.ts'
import { isWindows, OWNER } from './system.ts'
import { freePort, untilReady } from './until-ready.ts'
import { endWithUs } from './watch.ts'

/** A running server. `urlOf('huike_app')` is the connection of one of its users. */
export type Launched = Readonly<{
  pid: number
  urlOf: (user: string, database?: string) => string
  /** SIGINT, which ends open connections instead of waiting for them; comes back when it has ended. */
  stop: () => Promise<void>
  /** Comes when the process has ended, whoever ended it, with its last words. */
  ended: Promise<string>
}>

export type LaunchOptions = Readonly<{
  runtime: Runtime
  data: string
  /** Where the socket lies; its path must stay below 107 bytes. */
  socketFolder: string
  settings: readonly string[]
  spawn: SpawnOptions
  /** A throw-away folder, removed when this process dies. */
  left?: string
  onLine?: (line: string) => void
}>

const MAX_LOG = 4000

/** Starts `postgres` on a data folder and waits until it answers. It is detached: Ctrl-C reaches us first, not it. */
export const launch = async (options: LaunchOptions): Promise<Launched> => {
  const { runtime, data, socketFolder, settings } = options
  const port = isWindows ? await freePort() : 5432
  const place = isWindows
    ? ['listen_addresses=127.0.0.1']
    : ['listen_addresses=', `unix_socket_directories=${socketFolder}`]
  const server = spawn(
    executable(runtime.folder, 'postgres'),
    ['-D', data, '-p', String(port), ...[...place, ...settings].flatMap((setting) => ['-c', setting])],
    { ...options.spawn, stdio: ['ignore', 'ignore', 'pipe'], detached: !isWindows }
  )
  let log = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-MAX_LOG)
    options.onLine?.(chunk.toString())
  })
  let over = false
  const ended = new Promise<string>((resolve) => {
    const end = (words: string): void => {
      over = true
      resolve(words)
    }
    server.once('close', () => end(log))
    server.once('error', (error) => end(String(error)))
  })
  const { pid } = server
  if (pid === undefined) throw new Error(`PostgreSQL does not start: ${await ended}`)
  const dismissWatch = endWithUs(pid, options.left)
  const urlOf = (user: string, database = 'postgres'): string =>
    isWindows
      ? `postgresql://${user}@127.0.0.1:${port}/${database}`
      : `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`
  const stop = async (): Promise<void> => {
    // First the watch: the number of an ended process may soon be another's.
    dismissWatch()
    if (!over) server.kill('SIGINT')
    await ended
  }
  try {
    await untilReady(urlOf(OWNER), () => (over ? log : null))
  } catch (error) {
    await stop()
    throw error
  }
  // A database must not keep alive a process that has nothing else to do.
  server.unref()
  return { pid, urlOf, stop, ended }
}
