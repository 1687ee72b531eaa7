import { createHash, randomBytes } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import pg from 'pg'
import type { Actor } from '#kernel/actor'
import { newId } from '#platform/ids'
import type { Route } from '#platform/http'
import { createLiveEvents, type LiveEvents } from '#platform/jobs'
import { createLog, type Log } from '#platform/log'
import { buildServer } from '../app/server.ts'
import { createServices, type Services } from '../app/services.ts'
import { startTestDatabase, type TestDatabase, type TestDatabaseOptions } from './database.ts'

export type TestAnswer<T> = Readonly<{
  status: number
  /** The JSON that came, taken for what the test says it is; text where it is none. */
  body: T
  /** The same as it came: a file. */
  bytes: Buffer
  headers: OutgoingHttpHeaders
}>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Fields = Readonly<Record<string, unknown>>

/** `await ask('POST', '/session', { email, password })`: below `/api/v1`, or anywhere for a path that begins with `/api`. */
export type Ask = <T = Fields>(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>
) => Promise<TestAnswer<T>>

export type TestServer = Readonly<{
  /** The whole server, for what `ask` does not reach. */
  server: Awaited<ReturnType<typeof buildServer>>
  services: Services
  database: TestDatabase
  /** Asks as nobody. */
  ask: Ask
  /** Asks as this member, who is signed in: `const ask = await as(actor)`. */
  as: (actor: Pick<Actor, 'workspaceId' | 'memberId'>) => Promise<Ask>
  /** The instant that requests see from now on; at first it is the real one. */
  setNow: (now: Date) => void
  stop: () => Promise<void>
}>

export type TestServerOptions = TestDatabaseOptions &
  Readonly<{
    /** Instead of the program's own. */
    routes?: readonly Route[]
    requestsPerMinute?: number
    publicUrl?: string
    events?: LiveEvents
    /** Where the log goes; only errors, on stderr, where none is given. */
    log?: Log
  }>

const DAY_MS = 86_400_000

const signIn = async (
  ownerUrl: string,
  { workspaceId, memberId }: Pick<Actor, 'workspaceId' | 'memberId'>
): Promise<string> => {
  const token = randomBytes(32).toString('base64url')
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const now = new Date()
  await owner.query(
    `insert into session (token_hash, id, workspace_id, member_id, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [
      createHash('sha256').update(token).digest(),
      newId(),
      workspaceId,
      memberId,
      now,
      new Date(now.getTime() + 30 * DAY_MS)
    ]
  )
  await owner.end()
  return token
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const askOn =
  (server: TestServer['server'], token: string | null): Ask =>
  async <T>(
    method: Method,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {}
  ): Promise<TestAnswer<T>> => {
    const answer = await server.inject({
      method,
      url: path.startsWith('/api') ? path : `/api/v1${path}`,
      headers: { ...(token === null ? {} : { cookie: `huike_session=${token}` }), ...headers },
      ...(body === undefined ? {} : { payload: body as object })
    })
    // The test says what it expects there; the server has checked the answer by its contract.
    return {
      status: answer.statusCode,
      body: parsed(answer.payload) as T,
      bytes: answer.rawPayload,
      headers: answer.headers
    }
  }

/** The whole program on a throw-away database, asked without a port. One a test file. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const database = await startTestDatabase(options)
  const services = createServices({
    database: database.database,
    publicUrl: options.publicUrl ?? null
  })
  let fixed: Date | null = null
  const server = await buildServer({
    database: database.database,
    services,
    log: options.log ?? createLog({ logLevel: 'error' }),
    config: { publicUrl: options.publicUrl ?? null, trustProxy: false, metricsToken: null },
    clock: () => fixed ?? new Date(),
    checkAnswers: true,
    events: options.events ?? createLiveEvents(),
    requestsPerMinute: options.requestsPerMinute ?? 1_000_000,
    ...(options.routes === undefined ? {} : { routes: options.routes })
  })
  return {
    server,
    services,
    database,
    ask: askOn(server, null),
    as: async (actor) => askOn(server, await signIn(database.ownerUrl, actor)),
    setNow: (now) => {
      fixed = now
    },
    stop: async () => {
      await server.close()
      await database.stop()
    }
  }
}
