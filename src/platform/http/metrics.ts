import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { AppError } from '#kernel/app-error'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

const isAllowed = (request: FastifyRequest, token: string | null): boolean => {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (token !== null && given !== undefined) {
    const [a, b] = [Buffer.from(given), Buffer.from(token)]
    return a.length === b.length && timingSafeEqual(a, b)
  }
  // Behind a proxy everybody comes from loopback; a proxy says so.
  return LOOPBACK.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined
}

/** Figures that the program counts beside its requests. */
export type Gauges = Readonly<Record<string, Readonly<{ help: string; read: () => number }>>>

/** `/metrics` in the format of Prometheus: from this computer, or with the token of the settings. */
export const serveMetrics = (server: FastifyInstance, token: string | null, gauges: Gauges = {}): void => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'huike_' })
  const duration = new Histogram({
    name: 'huike_request_seconds',
    help: 'Time to answer requests, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers: [registry]
  })
  for (const [name, { help, read }] of Object.entries(gauges))
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        collect() {
          this.set(read())
        }
      })
    )
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
  })
  server.get('/metrics', { config: { access: 'public' } }, async (request, reply) => {
    if (!isAllowed(request, token)) throw new AppError('notFound', 'http.notFound')
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
