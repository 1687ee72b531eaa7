import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../bin/huike.mjs', import.meta.url))
/** A first start makes a database and may bundle the program. */
const PATIENCE_MS = 180_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const place = server.address()
  server.close()
  await once(server, 'close')
  if (typeof place !== 'object' || place === null) throw new Error('no port')
  return place.port
}

const answers = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/health`)).ok
  } catch {
    return false
  }
}

export type RunningProgram = Readonly<{ address: string; stop: () => Promise<void> }>

/** `npm start` as a stranger runs it: a new folder for the data, a port of its own, until `stop`. */
export const startProgram = async (): Promise<RunningProgram> => {
  const folder = await mkdtemp(join(tmpdir(), 'huike e2e '))
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [program, 'serve', '--port', String(port), '--data', join(folder, 'data')],
    { stdio: ['ignore', 'ignore', 'pipe'] }
  )
  let told = ''
  child.stderr.on('data', (piece: Buffer) => void (told += piece.toString()))
  const address = `http://localhost:${port}`
  const until = Date.now() + PATIENCE_MS
  while (!(await answers(address))) {
    if (child.exitCode !== null || Date.now() > until)
      throw new Error(`the program does not answer:\n${told}`)
    await sleep(200)
  }
  return {
    address,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    }
  }
}
