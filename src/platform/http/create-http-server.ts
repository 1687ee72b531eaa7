import { randomUUID } from 'node:crypto'
import { fastify, LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { answerErrors } from './answer-errors.ts'
import { parseJson } from './parse-json.ts'
import { limitRates } from './rate-limits.ts'
import { refuseAddress } from './refuse-address.ts'
import { secure } from './security.ts'

const MEGABYTE = 1024 * 1024
const REQUEST_TIMEOUT_MS = 300_000
const HEADERS_TIMEOUT_MS = 30_000

export type HttpServerOptions = Readonly<{
  log: FastifyBaseLogger
  publicUrl: string | null
  /** Believe a reverse proxy's `X-Forwarded-*`: only where there is one. */
  trustProxy: boolean
  tls: Readonly<{ cert: Buffer; key: Buffer }> | null
  requestsPerMinute?: number
}>

const REQUEST_ID = /^[\w.-]{8,64}$/

/** A web server that is shut in, slow to anger and speaks problem+json; routes are put into it by others. */
export const createHttpServer = async ({
  log,
  publicUrl,
  trustProxy,
  tls,
  requestsPerMinute
}: HttpServerOptions): Promise<FastifyInstance> => {
  const server = fastify({
    loggerInstance: log,
    // Addresses hold tokens of invitations: what is logged is the route.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy,
    bodyLimit: MEGABYTE,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A stopping server lets requests end and refuses new ones.
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    genReqId: (request) => {
      const given = request.headers['x-request-id']
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID()
    },
    frameworkErrors: refuseAddress,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    ...(tls === null ? {} : { https: { cert: tls.cert, key: tls.key } })
  }) as unknown as FastifyInstance
  // A route of the API that does not say who may call it ends the start.
  server.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && config?.access === undefined)
      throw new Error(`${url} does not say who may call it`)
  })
  answerErrors(server)
  parseJson(server)
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id)
  })
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime)
      },
      'request'
    )
  })
  await secure(server, publicUrl)
  await limitRates(server, requestsPerMinute)
  return server
}
