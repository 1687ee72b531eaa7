import { EventEmitter, once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#platform/database'
import { createLiveEvents, type LiveEvents } from '#platform/jobs'
import { registerEvents } from './events-route.ts'

/** A session that is looked up as long as the test says. */
const slowSession = () => {
  const told = new EventEmitter()
  const asked = once(told, 'asked')
  const found = once(told, 'found')
  const inSession = async (): Promise<number> => {
    told.emit('asked')
    await found
    return 1
  }
  // The route only wants to know whose session it is.
  return { asked, found: () => told.emit('found'), database: { inSession } as unknown as Database }
}

let server: FastifyInstance
let events: LiveEvents
let session: ReturnType<typeof slowSession>
const stops = new EventEmitter()

beforeEach(async () => {
  server = Fastify({ forceCloseConnections: false })
  events = createLiveEvents()
  session = slowSession()
  registerEvents(server, session.database, events)
  server.addHook('preClose', async () => void stops.emit('begun'))
  await server.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(() => server.close())

const ask = () =>
  get({
    host: '127.0.0.1',
    port: (server.server.address() as AddressInfo).port,
    path: '/api/v1/events',
    headers: { cookie: `huike_session=${'a'.repeat(43)}` }
  })
const answered = async (request: ReturnType<typeof ask>): Promise<IncomingMessage> => {
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  return answer.resume()
}

test('who listens hears, until he leaves', async () => {
  session.found()
  const answer = await answered(ask())
  expect(events.count()).toBe(1)
  answer.destroy()
  await expect.poll(() => events.count()).toBe(0)
})

test('who left while his session was looked up leaves nothing behind', async () => {
  const connected = once(server.server, 'connection') as Promise<[Socket]>
  const left = ask().on('error', () => undefined)
  const [socket] = await connected
  await session.asked
  left.destroy()
  await once(socket, 'close')
  session.found()
  await answered(ask())
  expect(events.count()).toBe(1)
})

test('who comes while the server stops does not keep it', async () => {
  const late = answered(ask()).then(
    () => 'answered',
    () => 'cut off'
  )
  await session.asked
  const begun = once(stops, 'begun')
  const stopped = server.close()
  await begun
  session.found()
  expect(await late).toBe('cut off')
  await stopped
  expect(events.count()).toBe(0)
})
