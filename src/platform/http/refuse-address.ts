import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '#kernel/app-error'
import { acceptedLanguage } from './accept-language.ts'
import { problemOf } from './problem.ts'

/** An address that the router cannot read (a broken `%`, an endless part) names nothing that is here. */
export const refuseAddress = (_: Error, { headers }: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(
    new AppError('notFound', 'http.notFound'),
    acceptedLanguage(headers['accept-language'])
  )
  void reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
