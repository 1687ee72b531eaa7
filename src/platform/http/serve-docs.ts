import type { FastifyInstance } from 'fastify'
import { acceptedLanguage } from './accept-language.ts'
import { docsPage, errorsPage, type ApiDocument } from './docs-page.ts'
import { docsStyle } from './docs-style.ts'
import { openApiOf } from './open-api.ts'
import type { Route } from './route.ts'

/** `/api/openapi.json` and the same for a reader at `/api/docs`; made when first asked for. */
export const serveDocs = (
  server: FastifyInstance,
  routes: readonly Route[],
  version: string,
  errorCodes: () => readonly string[]
): void => {
  let made: ReturnType<typeof openApiOf> | null = null
  const document = () => (made ??= openApiOf(routes, version))
  const config = { access: 'public' } as const
  const asHtml = 'text/html; charset=utf-8'
  server.get('/api/openapi.json', { config }, async (_, reply) =>
    reply.header('cache-control', 'no-cache').send(document())
  )
  server.get('/api/docs', { config }, async (request, reply) =>
    reply
      .type(asHtml)
      // The page reads what `openApiOf` wrote.
      .send(
        docsPage(document() as unknown as ApiDocument, acceptedLanguage(request.headers['accept-language']))
      )
  )
  server.get('/api/docs/errors', { config }, async (request, reply) =>
    reply.type(asHtml).send(errorsPage(errorCodes(), acceptedLanguage(request.headers['accept-language'])))
  )
  server.get('/api/docs/style.css', { config }, async (_, reply) =>
    reply.type('text/css; charset=utf-8').send(docsStyle)
  )
}
