import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { BARE_DATABASE } from './bare-server.ts'

/** A server of its own process. */
export type ServerProcess = Readonly<{
  port: number
  /** Resident memory in MiB; null where the platform does not tell. */
  residentMiB: () => number | null
  stop: () => Promise<void>
}>

const KIB_A_MIB = 1024
const ENDS_WITHIN_MS = 20_000

const residentOf = (pid: number | undefined): number | null => {
  try {
    const told = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return told === undefined ? null : Number(told) / KIB_A_MIB
  } catch {
    return null
  }
}

const portFrom = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4000)
      const port = /https?:\/\/[\w.]+:(\d+)/.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`a server ended with ${code}: ${said}`)))
  })

const started = async (
  args: readonly string[],
  env: Readonly<Record<string, string>>
): Promise<ServerProcess> => {
  const child = spawn(process.execPath, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env }
  })
  const port = await portFrom(child)
  return {
    port,
    residentMiB: () => residentOf(child.pid),
    stop: async () => {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS)
      await ended
      clearTimeout(late)
    }
  }
}

/** Where the programs lie: the command line as a user runs it, and this bundle, which is the bare server too. */
export type Programs = Readonly<{ cli: string; bench: string }>

/** The program as `npm start` runs it: on a database that is there already, or on a folder of its own. */
export const startProgram = (
  { cli }: Programs,
  store: Readonly<{ databaseUrl: string } | { folder: string }>
): Promise<ServerProcess> =>
  started([cli, 'serve', '--port', '0', '--host', '127.0.0.1'], {
    HUIKE_LOG_LEVEL: 'error',
    ...('folder' in store
      ? { HUIKE_DATA: store.folder, DATABASE_URL: '' }
      : { DATABASE_URL: store.databaseUrl })
  })

export const startBare = ({ bench }: Programs, databaseUrl: string): Promise<ServerProcess> =>
  started([bench], { [BARE_DATABASE]: databaseUrl })
