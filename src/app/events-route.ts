import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#kernel/app-error'
import type { Database } from '#platform/database'
import { API, hashOfToken, sessionTokenOf } from '#platform/http'
import type { LiveEvent, LiveEvents } from '#platform/jobs'

/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 25_000
/** How long a session that was ended may go on hearing that something changed. */
const RECHECK_MS = 60_000
/** What a slow reader may leave lying before he is cut off; his browser comes back and asks anew. */
const MAX_WAITING_BYTES = 256 * 1024

const textOf = ({ topic, payload }: LiveEvent): string =>
  `event: ${topic}\ndata: ${JSON.stringify(payload)}\n\n`

/**
 * `GET /api/v1/events`: what changes in a member's workspace, as server-sent events, while his session lasts. They carry
 * ids only; what he may see of it, he asks for. A browser that was away asks for everything anew, so nothing is kept.
 */
export const registerEvents = (server: FastifyInstance, database: Database, events: LiveEvents): void => {
  const open = new Set<ServerResponse>()
  let stopping = false
  const workspaceOf = (hash: Uint8Array): Promise<number | null> =>
    database.inSession<number | null>(hash, (transaction, session) =>
      Promise.resolve(session === null ? null : transaction.workspaceId)
    )

  server.get(`${API}/events`, { config: { access: 'member' } }, async (request, reply) => {
    const token = sessionTokenOf(request.headers.cookie)
    const hash = token === null ? null : hashOfToken(token)
    const workspaceId = hash === null ? null : await workspaceOf(hash)
    if (hash === null || workspaceId === null) throw new AppError('unauthenticated', 'http.unauthenticated')

    reply.hijack()
    const { raw } = reply
    // Gone, or the server with him, while his session was looked up: nothing would ever close what began now.
    if (raw.destroyed || stopping) {
      raw.destroy()
      return
    }
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value)
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no'
    })
    raw.write('retry: 3000\n\n')
    open.add(raw)
    const write = (text: string): void => {
      if (raw.writableLength > MAX_WAITING_BYTES) raw.destroy()
      else raw.write(text)
    }
    const deafen = events.listen(workspaceId, (event) => write(textOf(event)))
    const beat = setInterval(() => write(': \n\n'), HEARTBEAT_MS)
    const recheck = setInterval(() => {
      workspaceOf(hash).then(
        (still) => {
          if (still === null) raw.end()
        },
        // The database is away: the session may well live.
        () => undefined
      )
    }, RECHECK_MS)
    raw.on('close', () => {
      clearInterval(beat)
      clearInterval(recheck)
      deafen()
      open.delete(raw)
    })
  })
  // A stopping server does not wait for streams that never end.
  server.addHook('preClose', async () => {
    stopping = true
    for (const raw of open) raw.end()
  })
}
