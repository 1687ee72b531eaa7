import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#kernel/app-error'
import { hashOfToken, sessionTokenOf } from './session-cookie.ts'

/** Requests a minute of one member, or of one address where nobody is known. */
const GENERAL_PER_MINUTE = 1200

/** Whose requests are counted together. A token that nobody has would be a fresh count each: by the address too. */
const whoAsks = (request: FastifyRequest): string => {
  const token = sessionTokenOf(request.headers.cookie)
  const isTight = request.routeOptions.config.rateLimit !== undefined
  if (token === null || isTight) return request.ip
  return `${request.ip} ${Buffer.from(hashOfToken(token)).toString('base64url').slice(0, 16)}`
}

/** Slows who asks too often; the answer's headers say how much is left. */
export const limitRates = async (
  server: FastifyInstance,
  perMinute: number = GENERAL_PER_MINUTE
): Promise<void> => {
  await server.register(rateLimit, {
    global: true,
    max: perMinute,
    timeWindow: 60_000,
    cache: 20_000,
    enableDraftSpec: true,
    keyGenerator: whoAsks,
    errorResponseBuilder: (_, { ttl }) =>
      new AppError('tooMany', 'http.tooMany', { seconds: Math.ceil(ttl / 1000) })
  })
}
