import { pipeline, type Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#kernel/app-error'
import { limitStream } from './limit-stream.ts'
import type { Upload } from './route.ts'

/** A type that stands for bytes of any kind; the file's content says what it is. */
const BYTES = 'application/octet-stream'
const LIMIT_BYTES = 200 * 1024 * 1024

const nameInQuery = (query: unknown): string =>
  typeof query === 'object' && query !== null && 'fileName' in query && typeof query.fileName === 'string'
    ? query.fileName
    : ''

const isStream = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && 'pipe' in body

const limited = (stream: Readable, limit: number): Readable =>
  // What breaks on the way is seen by whoever reads the result.
  pipeline(stream, limitStream(limit), () => undefined)

/** Lets routes of this scope take any body as a stream, or a form with a file in it. */
export const acceptUploads = async (scope: FastifyInstance): Promise<void> => {
  scope.removeAllContentTypeParsers()
  await scope.register(multipart, { throwFileSizeLimit: false, limits: { fileSize: Infinity, files: 1 } })
  scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
}

/** The file of a request: the first file of a form, or the whole body under the name in `?fileName=`. */
export const uploadOf = async (request: FastifyRequest, limit = LIMIT_BYTES): Promise<Upload> => {
  if (request.isMultipart()) {
    const part = await request.file()
    if (part === undefined) throw new AppError('invalid', 'http.noFile')
    return { fileName: part.filename, contentType: part.mimetype, stream: limited(part.file, limit) }
  }
  const body: unknown = request.body
  if (!isStream(body)) throw new AppError('invalid', 'http.noFile')
  return {
    fileName: nameInQuery(request.query),
    contentType: request.headers['content-type'] ?? BYTES,
    stream: limited(body, limit)
  }
}
