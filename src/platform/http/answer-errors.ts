import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#kernel/app-error'
import { acceptedLanguage } from './accept-language.ts'
import { translateForeign } from './foreign-error.ts'
import { defectProblem, problemOf, type Problem } from './problem.ts'

const RETRY_AFTER_S = 2

/** When asking again can help, for programs (RFC 9110): a busy server soon, a slowed person after the seconds he is told. */
const retryAfterS = ({ status, params }: Problem): number | null => {
  if (status === 503) return RETRY_AFTER_S
  const { seconds } = params
  return status === 429 && typeof seconds === 'number' ? seconds : null
}

const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  const seconds = retryAfterS(problem)
  if (seconds !== null) void reply.header('retry-after', seconds)
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}

/** Who asked, if he is known, reads his own language: the adapter leaves it at the request. */
declare module 'fastify' {
  interface FastifyRequest {
    readerLanguage: 'zh-CN' | 'zh-TW' | 'en' | null
  }
}

/** Every error leaves by this one door: as a problem (RFC 9457), in the reader's language, without its stack. */
export const answerErrors = (server: FastifyInstance): void => {
  server.decorateRequest('readerLanguage', null)
  const languageOf = (request: FastifyRequest) =>
    request.readerLanguage ?? acceptedLanguage(request.headers['accept-language'])

  server.setErrorHandler((error: FastifyError | AppError, request, reply) => {
    const told = error instanceof AppError ? error : translateForeign(error)
    if (told === null) {
      request.log.error({ err: error, route: request.routeOptions.url }, 'defect')
      return sendProblem(reply, defectProblem(request.id, languageOf(request)))
    }
    if (told !== error) request.log.warn({ err: error, route: request.routeOptions.url }, told.code)
    return sendProblem(reply, problemOf(told, languageOf(request)))
  })
  server.setNotFoundHandler((request, reply) =>
    sendProblem(reply, problemOf(new AppError('notFound', 'http.notFound'), languageOf(request)))
  )
}
