import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { ProgramLine } from './line.ts'
import type { ServerProcess } from './processes.ts'

const LIVE_USERS = 50

const listen = async (port: number, cookie: string): Promise<IncomingMessage> => {
  const asked = get({ host: '127.0.0.1', port, path: '/api/v1/events', headers: { cookie }, agent: false })
  // The event's own argument.
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  if (answer.statusCode !== 200) throw new Error(`/events answered ${answer.statusCode}`)
  answer.on('error', () => undefined)
  answer.resume()
  return answer
}

/** Resident memory of the server after everything that it was asked, while fifty people listen to what changes. */
export const measureMemory = async (
  server: ServerProcess,
  bare: ServerProcess,
  cookies: readonly string[],
  rows: number
): Promise<ProgramLine | null> => {
  const listeners = await Promise.all(
    cookies.slice(0, LIVE_USERS).map((cookie) => listen(server.port, cookie))
  )
  const resident = server.residentMiB()
  for (const listener of listeners) listener.destroy()
  if (resident === null) return null
  return {
    job: `server memory, ${listeners.length} live users`,
    rows,
    unit: 'MiB',
    ours: resident,
    bare: bare.residentMiB(),
    alone: null,
    roundTrips: null,
    peakMiB: null,
    bar: '≤ 350 MiB'
  }
}
