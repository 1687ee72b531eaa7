import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../src/testing/free-port.ts'

const program = fileURLToPath(new URL('../../bin/huike.mjs', import.meta.url))
/** A first start makes a database, on a machine that may do much else besides. */
const PATIENCE_MS = 180_000

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/health`)).ok
  } catch {
    return false
  }
}

export type RunningProgram = Readonly<{ address: string; stop: () => Promise<void> }>

/** Bundles the program where its sources changed, so that the patience with its start does not have to cover that too. */
const bundled = async (): Promise<void> => {
  const child = spawn(process.execPath, [program, '--version'], { stdio: 'ignore' })
  await once(child, 'exit')
}

/** `npm start` as a stranger runs it: a new folder for the data, a port of its own, until `stop`. */
export const startProgram = async (): Promise<RunningProgram> => {
  await bundled()
  const folder = await mkdtemp(join(tmpdir(), 'huike e2e '))
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [program, 'serve', '--port', String(port), '--data', join(folder, 'data')],
    { stdio: ['ignore', 'ignore', 'pipe'] }
  )
  let told = ''
  child.stderr.on('data', (piece: Buffer) => void (told += piece.toString()))
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM')
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS)
      const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
      clearTimeout(late)
      if (signal === 'SIGKILL') throw new Error(`the program does not stop:\n${told}`)
    }
    await rm(folder, { recursive: true, force: true })
  }
  const address = `http://localhost:${port}`
  const until = Date.now() + PATIENCE_MS
  while (!(await answers(address))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop()
      throw new Error(`the program does not answer:\n${told}`)
    }
    await sleep(200)
  }
  return { address, stop }
}
