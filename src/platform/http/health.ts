import type { FastifyInstance } from 'fastify'

/**
 * `/health`: the process answers. `/ready`: it can serve, which needs its database; 503 while that is away, so that a
 * load balancer waits.
 */
export const serveHealth = (
  server: FastifyInstance,
  isReady: () => Promise<boolean>,
  /** What else is worth a look, as a word: `backup: failed`. It never makes the process unhealthy. */
  conditions: () => Promise<Readonly<Record<string, string>>> = () => Promise.resolve({})
): void => {
  const config = { access: 'public', rateLimit: false } as const
  server.get('/health', { config }, async (_, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send({ status: 'ok', ...(await conditions().catch(() => ({}))) })
  )
  server.get('/ready', { config }, async (_, reply) => {
    const ready = await isReady().catch(() => false)
    return reply
      .code(ready ? 200 : 503)
      .headers({ 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '2' }) })
      .send({ status: ready ? 'ready' : 'waiting' })
  })
}
