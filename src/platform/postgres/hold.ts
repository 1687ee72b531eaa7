import { once } from 'node:events'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { isWindows } from './system.ts'

/** What a running program tells of itself to others who ask on the same data. */
export const runningSchema = z.object({
  pid: z.number(),
  startedAt: z.string(),
  ownerUrl: z.string(),
  appUrl: z.string()
})
export type Running = z.infer<typeof runningSchema>

const ANSWER_MS = 2000

/** A name that only one process can listen on; unlike a number in a file it says by itself whether that one lives. */
const nameOf = (socketFolder: string): string =>
  isWindows
    ? `\\\\.\\pipe\\huike-${createHash('sha256').update(socketFolder).digest('hex').slice(0, 16)}`
    : join(socketFolder, 'huike.sock')

const ask = async (name: string): Promise<Running | null> => {
  const socket = connect(name)
  try {
    const timer = setTimeout(() => socket.destroy(), ANSWER_MS)
    await once(socket, 'connect')
    let text = ''
    for await (const chunk of socket) text += String(chunk)
    clearTimeout(timer)
    return runningSchema.parse(JSON.parse(text))
  } catch {
    // Refused or not there: who listened has ended.
    return null
  } finally {
    socket.destroy()
  }
}

/** Who runs on the data of this socket folder now, or null. */
export const findHolder = (socketFolder: string): Promise<Running | null> => ask(nameOf(socketFolder))

const listen = async (name: string, running: Running): Promise<Server | null> => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.end(JSON.stringify(running))
  })
  server.listen(name)
  try {
    await once(server, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return null
    throw error
  }
  server.unref()
  return server
}

/** Clears the name of one who has ended. Renamed first: of two that do so, only one holds it in its hand. */
const clear = async (name: string): Promise<Running | null> => {
  const mine = `${name}.${process.pid}`
  try {
    renameSync(name, mine)
  } catch {
    return null
  }
  const alive = await ask(mine)
  if (alive !== null && !existsSync(name)) renameSync(mine, name)
  else rmSync(mine, { force: true })
  return alive
}

export type Hold = Readonly<{ release: () => Promise<void> }>

/** Takes the data for this process, or says who has them. */
export const holdData = async (socketFolder: string, running: Running): Promise<Hold | Running> => {
  const name = nameOf(socketFolder)
  for (let attempt = 0; attempt < 3; attempt++) {
    const server = await listen(name, running)
    if (server !== null)
      return {
        release: () =>
          new Promise((resolve) => {
            server.close(() => resolve())
          })
      }
    const holder = (await ask(name)) ?? (isWindows ? null : await clear(name))
    if (holder !== null) return holder
  }
  throw new Error(`${name} is in use and does not answer`)
}
