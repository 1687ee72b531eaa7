import { actorOf, type SessionRow } from '#modules/identity'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import {
  createHttpServer,
  registerRoutes,
  serveDocs,
  serveHealth,
  serveMetrics,
  servePages,
  type RateOf,
  type Route
} from '#platform/http'
import { sql } from '#platform/database'
import type { LiveEvents } from '#platform/jobs'
import type { Log } from '#platform/log'
import { documentedErrorCodes } from './error-codes.ts'
import { registerEvents } from './events-route.ts'
import { createRoutes } from './routes.ts'
import type { Services } from './services.ts'
import { VERSION } from './version.ts'

export type ServerParts = Readonly<{
  database: Database
  services: Services
  log: Log
  config: Pick<Config, 'publicUrl' | 'trustProxy' | 'metricsToken'>
  tls?: Readonly<{ cert: Buffer; key: Buffer }> | null
  /** The built web app; a server without one has only its API. */
  pages?: string | null
  clock?: () => Date
  /** Parse answers by their contracts too: tests and development. */
  checkAnswers?: boolean
  requestsPerMinute?: number
  onCommit?: () => void
  /** All routes of the program; a test of the adapter brings its own. */
  routes?: readonly Route[]
  /** What changes in the workspaces, for browsers that listen. */
  events?: LiveEvents
}>

const BUSINESS_TIME_ZONE = 'Asia/Shanghai'

/** Ways in, where guessing would pay: requests a minute of one address. */
const TIGHT_PER_MINUTE = 30
const tight = /^\/(?:session|setup|tickets)\b/

/** The whole server without a port: tests ask it by `inject`, `serve` lets it listen. */
export const buildServer = async (parts: ServerParts) => {
  const { database, services, log, config } = parts
  const server = await createHttpServer({
    log,
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy,
    tls: parts.tls ?? null,
    ...(parts.requestsPerMinute === undefined ? {} : { requestsPerMinute: parts.requestsPerMinute })
  })
  const rateOf: RateOf = ({ path, method }) =>
    tight.test(path) && method !== 'GET'
      ? Math.max(TIGHT_PER_MINUTE, parts.requestsPerMinute ?? 0)
      : undefined
  serveHealth(
    server,
    async () => (await database.beforeWorkspace(sql`select 1 as one`)).length === 1,
    async () => ({ backup: await services.backups.state() })
  )
  const { events } = parts
  serveMetrics(server, config.metricsToken, {
    huike_live_listeners: { help: 'Browsers that listen to changes', read: () => events?.count() ?? 0 }
  })
  const routes = parts.routes ?? createRoutes(services)
  serveDocs(server, routes, VERSION, documentedErrorCodes)
  if (events) registerEvents(server, database, events)
  await registerRoutes(
    server,
    routes,
    {
      database,
      // The function `app_enter_session` and this type are both the identity module's.
      identify: (session) => actorOf(session as unknown as SessionRow),
      clock: parts.clock ?? (() => new Date()),
      publicUrl: config.publicUrl,
      checkAnswers: parts.checkAnswers ?? false,
      onCommit: parts.onCommit ?? (() => undefined),
      timeZone: BUSINESS_TIME_ZONE
    },
    rateOf
  )
  if (parts.pages) await servePages(server, parts.pages)
  return server
}
