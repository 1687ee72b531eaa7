import { AppError } from '#kernel/app-error'

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : ''

/** The web framework's own refusals. */
const ofFramework: Readonly<Record<string, () => AppError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new AppError('tooLarge', 'http.bodyTooLarge'),
  FST_REQ_FILE_TOO_LARGE: () => new AppError('tooLarge', 'http.bodyTooLarge'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new AppError('invalid', 'http.mediaType'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new AppError('invalid', 'http.badBody'),
  FST_ERR_CTP_INVALID_JSON_BODY: () => new AppError('invalid', 'http.badBody'),
  FST_ERR_BAD_URL: () => new AppError('notFound', 'http.notFound'),
  FST_ERR_MAX_PARAM_LENGTH: () => new AppError('notFound', 'http.notFound'),
  FST_ERR_NOT_FOUND: () => new AppError('notFound', 'http.notFound')
}

/** The database is away, is stopping, is starting, or has no room: SQLSTATE classes and system codes. */
const AWAY =
  /^(?:08|53|57P|58)|^(?:57014|40001|40P01|55P03|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|ENOTFOUND)$/

/** A connection that ends in the middle of a query has no code. */
const BROKEN = /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered)/

/** A form that ends too early or makes no sense, in the words of its reader. */
const BAD_FORM =
  /^(?:Unexpected end of (?:multipart data|form)|Malformed (?:part header|content type)|Multipart: |Part terminated)/

/**
 * An error that is not ours as one that a person can be told; null for a defect. PostgreSQL's class 22 is text that it
 * cannot store (a NUL character, a number beyond its range), 23505 a race for something unique.
 */
export const translateForeign = (error: unknown): AppError | null => {
  const code = codeOf(error)
  const framework = ofFramework[code]
  if (framework) return framework()
  const isOfDatabase = /^[0-9A-Z]{5}$/.test(code)
  if (isOfDatabase && code.startsWith('22')) return new AppError('invalid', 'http.unstorable')
  if (code === '23505') return new AppError('conflict', 'http.conflict')
  // A file that the program itself misses (ENOENT with a path) is no database.
  if (AWAY.test(code) && !(code === 'ENOENT' && !(error instanceof Error && 'address' in error)))
    return new AppError('unavailable', 'http.unavailable')
  if (error instanceof Error && BROKEN.test(error.message))
    return new AppError('unavailable', 'http.unavailable')
  if (error instanceof Error && BAD_FORM.test(error.message)) return new AppError('invalid', 'http.badBody')
  return null
}
