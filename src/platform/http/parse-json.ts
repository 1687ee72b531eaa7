import type { FastifyInstance } from 'fastify'
import { AppError } from '#kernel/app-error'

/** A key that would reach into every object of the program. */
const FORBIDDEN = /"__proto__"\s*:/

/** Reads JSON bodies, and YAML as the text that it is; a request may come without one whatever type it claims. */
export const parseJson = (server: FastifyInstance): void => {
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'string' }, async (_: unknown, text: string) => {
    if (text === '') return undefined
    if (FORBIDDEN.test(text)) throw new AppError('invalid', 'http.badBody')
    try {
      return JSON.parse(text) as unknown
    } catch {
      throw new AppError('invalid', 'http.badBody')
    }
  })
  // A text as it is, for routes whose contract takes one.
  server.addContentTypeParser(
    ['application/yaml', 'text/yaml'],
    { parseAs: 'string' },
    async (_: unknown, text: string) => text
  )
}
