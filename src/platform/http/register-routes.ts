import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerRoute, type Answer } from './answer-route.ts'
import { dispositionOf, isFileAnswer } from './file-answer.ts'
import type { HttpEnvironment } from './http-environment.ts'
import type { Route } from './route.ts'
import { sessionCookie } from './session-cookie.ts'
import { acceptUploads, uploadOf } from './upload.ts'

export const API = '/api/v1'

/** `/customers/{id}` as the router wants it. */
const patternOf = (path: string): string => `${API}${path.replace(/\{(\w+)\}/g, ':$1')}`

const send = (
  reply: FastifyReply,
  { status, body, draft }: Answer,
  environment: HttpEnvironment
): FastifyReply => {
  const secure = environment.publicUrl?.startsWith('https:') ?? false
  void reply.code(status).header('cache-control', 'no-store').headers(draft.headers)
  if (draft.session !== undefined) void reply.header('set-cookie', sessionCookie(draft.session, secure))
  if (isFileAnswer(body)) {
    if (body.fileName !== null) void reply.header('content-disposition', dispositionOf(body.fileName))
    return reply.type(body.contentType).send(body.content)
  }
  return status === 204 ? reply.send() : reply.send(body ?? null)
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route: every route of the API says it. */
    access?: Route['access']
  }
}

/** How many requests a minute a route takes; undefined leaves it to the server's general limit. */
export type RateOf = (route: Route) => number | undefined

/** Puts the modules' routes below `/api/v1`. */
export const registerRoutes = async (
  server: FastifyInstance,
  routes: readonly Route[],
  environment: HttpEnvironment,
  rateOf: RateOf
): Promise<void> => {
  const put = (scope: FastifyInstance, route: Route): void => {
    const max = rateOf(route)
    scope.route({
      method: route.method,
      url: patternOf(route.path),
      ...(route.bodyLimit === undefined ? {} : { bodyLimit: route.bodyLimit }),
      config: { access: route.access, ...(max === undefined ? {} : { rateLimit: { max } }) },
      handler: async (request: FastifyRequest, reply: FastifyReply) => {
        const openUpload = route.upload === true ? () => uploadOf(request, route.bodyLimit) : null
        return send(reply, await answerRoute({ route, request, environment, openUpload }), environment)
      }
    })
  }
  for (const route of routes) if (route.upload !== true) put(server, route)
  await server.register(async (scope) => {
    await acceptUploads(scope)
    for (const route of routes) if (route.upload === true) put(scope, route)
  })
}
