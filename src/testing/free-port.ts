import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below those that systems hand out by themselves: none is taken by a connection of somebody else in the meantime. */
const LOWEST = 20_000
const HIGHEST = 32_000

const isFree = async (port: number): Promise<boolean> => {
  // On every address of this machine: a program may listen on one of them only.
  const probe = createServer().listen(port)
  try {
    await once(probe, 'listening')
  } catch {
    return false
  }
  probe.close()
  await once(probe, 'close')
  return true
}

/** A port that a program of a test may be told to listen on, also again after it was stopped. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (await isFree(port)) return port
  }
}
