import { spawn, type SpawnOptions } from 'node:child_process'
import { executable, type Runtime } from './runtime.ts'
import { isWindows } from './system.ts'
import { untilReady } from './until-ready.ts'
import { endWithUs } from './watch.ts'

/** A running server. */
export type Launched = Readonly<{
  pid: number
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
  port: number
  /** To see whether it is ready. */
  ownerUrl: string
  settings: readonly string[]
  spawn: SpawnOptions
  /** A throw-away folder, removed when this process dies. */
  left?: string
  onLine?: (line: string) => void
}>

const MAX_LOG = 4000
const LAST_WORDS_MS = 300

/** Starts `postgres` on a data folder and waits until it answers. It is detached: Ctrl-C reaches us first, not it. */
export const launch = async (options: LaunchOptions): Promise<Launched> => {
  const { runtime, data, socketFolder, port, settings } = options
  const place = isWindows
    ? ['listen_addresses=127.0.0.1']
    : ['listen_addresses=', `unix_socket_directories=${socketFolder}`, 'unix_socket_permissions=0700']
  const server = spawn(
    executable(runtime.folder, 'postgres'),
    ['-D', data, '-p', String(port), ...[...place, ...settings].flatMap((setting) => ['-c', setting])],
    { ...options.spawn, stdio: ['ignore', 'ignore', 'pipe'], detached: !isWindows }
  )
  let log = ''
  server.stderr?.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-MAX_LOG)
    for (const line of chunk.toString().split('\n')) if (line !== '') options.onLine?.(line)
  })
  let over = false
  let dismissWatch = (): void => undefined
  const ended = new Promise<string>((resolve) => {
    const end = (words: string): void => {
      over = true
      // The number of an ended process may soon be another's.
      dismissWatch()
      resolve(words)
    }
    server.once('close', () => end(log))
    // Its last words come a moment after its end.
    server.once('exit', () => setTimeout(() => end(log), LAST_WORDS_MS).unref())
    server.once('error', (error) => end(String(error)))
  })
  const { pid } = server
  if (pid === undefined) throw new Error(`PostgreSQL does not start: ${await ended}`)
  if (!over) dismissWatch = endWithUs(pid, options.left)
  const stop = async (): Promise<void> => {
    // We do wait for its end, whatever else there is to do.
    server.ref()
    if (!over) server.kill('SIGINT')
    await ended
  }
  try {
    await untilReady(options.ownerUrl, () => (over ? log : null))
  } catch (error) {
    await stop()
    throw error
  }
  // A database must not keep alive a process that has nothing else to do.
  server.unref()
  if (server.stderr && 'unref' in server.stderr && typeof server.stderr.unref === 'function')
    server.stderr.unref()
  return { pid, stop, ended }
}
