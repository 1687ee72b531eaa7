import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '#kernel/app-error'

const YEAR_S = 31_536_000

/**
 * Serves the web app of a folder: files under `/assets` never change under their name, every other address that a
 * browser opens is the page itself, which knows the way. Without the folder there are no pages.
 */
export const servePages = async (server: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return
  await server.register(staticFiles, {
    root: folder,
    preCompressed: true,
    index: false,
    wildcard: false,
    cacheControl: false,
    serve: false,
    decorateReply: true
  })
  server.get('/assets/*', { config: { rateLimit: false } }, (request, reply) =>
    reply
      .header('cache-control', `public, max-age=${YEAR_S}, immutable`)
      .sendFile(request.url.split('?')[0] ?? '')
  )
  server.get('/*', { config: { rateLimit: false } }, (request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    if (path.startsWith('/api/')) throw new AppError('notFound', 'http.notFound')
    // A file of the folder, such as the icon; any other address is the page's to know.
    return /\.\w{2,5}$/.test(path)
      ? reply.header('cache-control', 'no-cache').sendFile(path)
      : reply.header('cache-control', 'no-cache').sendFile('index.html')
  })
}
