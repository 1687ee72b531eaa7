import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { freePort } from '../../testing/free-port.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const PATIENCE_MS = 360_000
const LOOK_EVERY_MS = 25

/** The server as a process of its own on a throw-away data folder, made to be killed. */
export type Program = Readonly<{
  address: string
  dataFolder: string
  /** Starts it and waits until it answers. */
  start: (options?: readonly string[]) => Promise<void>
  /** Starts `huike worker` beside it; gives what ends it as a power cut does. */
  startWorker: () => () => Promise<void>
  /** Ends it as a power cut does: no signal that it could hear. */
  kill: () => Promise<void>
  remove: () => Promise<void>
}>

/** The program and the threads of its imports as they are shipped, without the pages; in `dist`, where it finds its packages. */
const bundleInto = (folder: string): Promise<unknown> =>
  build({
    absWorkingDir: root,
    entryPoints: {
      cli: join(root, 'src/app/cli.ts'),
      'import-worker': join(root, 'src/modules/collection/io/import-thread/import-worker.ts'),
      'prepare-worker': join(root, 'src/modules/collection/io/import-thread/prepare-worker.ts')
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error'
  })

/** Waits until `what` holds; throws with `name` where it never does. */
export const until = async (
  name: string,
  what: () => boolean | Promise<boolean>,
  patienceMs = PATIENCE_MS
): Promise<void> => {
  const last = Date.now() + patienceMs
  while (!(await what())) {
    if (Date.now() > last) throw new Error(`waited in vain: ${name}`)
    await sleep(LOOK_EVERY_MS)
  }
}

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/ready`)).status === 200
  } catch {
    return false
  }
}

export const createProgram = async (): Promise<Program> => {
  mkdirSync(join(root, 'dist'), { recursive: true })
  const bundle = mkdtempSync(join(root, 'dist', 'draft-survival-'))
  const folder = mkdtempSync(join(tmpdir(), 'huike-survival-'))
  // The database's account must be able to enter.
  chmodSync(folder, 0o755)
  await bundleInto(bundle)
  const port = await freePort()
  const [address, dataFolder] = [`http://localhost:${port}`, join(folder, 'data')]
  let child: ChildProcess | null = null
  const workers: ChildProcess[] = []
  const run = (args: readonly string[]): ChildProcess => {
    const { DATABASE_URL: _, ...inherited } = process.env
    return spawn(process.execPath, [join(bundle, 'cli.mjs'), ...args, '--data', dataFolder], {
      env: { ...inherited, HUIKE_LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'ignore', 'pipe']
    })
  }
  const endOne = async (one: ChildProcess | null, signal: NodeJS.Signals): Promise<void> => {
    if (one === null || one.exitCode !== null || one.signalCode !== null) return
    one.kill(signal)
    await once(one, 'exit')
  }
  return {
    address,
    dataFolder,
    start: async (options = []) => {
      const started = run(['serve', '--port', String(port), ...options])
      child = started
      let said = ''
      started.stderr?.on('data', (chunk: Buffer) => void (said += chunk.toString()))
      await until('the server answers', () => {
        if (started.exitCode !== null) throw new Error(`the server ended by itself: ${said}`)
        return answers(address)
      })
    },
    startWorker: () => {
      const worker = run(['worker'])
      worker.stderr?.resume()
      workers.push(worker)
      return () => endOne(worker, 'SIGKILL')
    },
    kill: () => endOne(child, 'SIGKILL'),
    remove: async () => {
      for (const one of [...workers, child]) await endOne(one, 'SIGINT')
      for (const each of [bundle, folder]) rmSync(each, { recursive: true, force: true, maxRetries: 3 })
    }
  }
}
