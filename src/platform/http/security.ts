import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import { fastify, type FastifyInstance } from 'fastify'
import { AppError } from '#kernel/app-error'
import { isSameOrigin } from './same-origin.ts'

/** Headers of every answer of the web framework, safe or not. */
const ordinary = new Set(['content-type', 'content-length', 'date', 'connection'])

/** What helmet makes of its options, asked once: by itself it would put the policy together anew for every request. */
const headersOf = async (
  options: FastifyHelmetOptions
): Promise<Record<string, number | string | string[] | undefined>> => {
  const probe = fastify()
  await probe.register(helmet, options)
  probe.get('/', async () => '')
  const { headers } = await probe.inject('/')
  await probe.close()
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ordinary.has(name)))
}

/**
 * Headers that shut the page in, and the refusal of requests that other sites make with our cookie. Over plain http
 * nothing may ask for https: `upgrade-insecure-requests` would leave an empty page.
 */
export const secure = async (server: FastifyInstance, publicUrl: string | null): Promise<void> => {
  const overHttps = publicUrl?.startsWith('https:') ?? false
  const headers = await headersOf({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(overHttps ? { 'upgrade-insecure-requests': [] } : {})
      }
    },
    strictTransportSecurity: overHttps ? { maxAge: 180 * 24 * 3600, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: overHttps ? { policy: 'same-origin' } : false,
    originAgentCluster: overHttps,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' }
  })
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers(headers)
    if (!isSameOrigin(request.method, request.headers, publicUrl))
      throw new AppError('forbidden', 'http.foreignOrigin')
  })
}
