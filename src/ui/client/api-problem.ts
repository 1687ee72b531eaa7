import type { Params } from '#kernel/result'

/** What a server answers where it says no (RFC 9457), with our code and the place in the request that is at fault. */
export type ProblemDetails = Readonly<{
  title?: string
  detail?: string
  code?: string
  params?: Params
  field?: string | null
}>

/** No answer came at all: the server is stopped, or there is no way to it. */
export const UNREACHED = 0

/**
 * A request that came to nothing. `message` is a sentence in the reader's language where the server gave one; `status`
 * is `UNREACHED` where no answer came. Pages show it by `ErrorState`, forms by `problemOfField`.
 */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Params
  readonly field: string | null

  constructor(status: number, details: ProblemDetails) {
    super(details.detail ?? details.title ?? details.code ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.code = details.code ?? (status === UNREACHED ? 'ui.unreached' : 'ui.failed')
    this.params = details.params ?? {}
    this.field = details.field ?? null
  }
}

/** Whether trying again can help without changing anything: nothing answered, or the server is busy starting. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.status === UNREACHED || error.status === 502 || error.status === 503)

/** Somebody else changed the record first (If-Match), or both changed the same field. */
export const isConflict = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.status === 409 || error.status === 412)

/** What a notice says of a failure: the server's sentence where it refused, `otherwise` where it could not be asked. */
export const problemText = (error: unknown, otherwise: string): string =>
  error instanceof ApiProblem && error.status >= 400 && error.status < 500 ? error.message : otherwise

/** The sentence for one field of a form, null where the failure is not about it. */
export const problemOfField = (error: unknown, field: string): string | null =>
  error instanceof ApiProblem && error.field === field ? error.message : null

/** Somebody else gave this field another text meanwhile; one of both must be chosen. */
export type ChangedMeanwhile = Readonly<{ field: string; yours: string; theirs: string; version: number }>

export const conflictOf = (error: unknown): ChangedMeanwhile | null => {
  if (!(error instanceof ApiProblem) || error.status !== 412 || error.field === null) return null
  const { yours, theirs, version } = error.params
  return {
    field: error.field,
    yours: String(yours ?? ''),
    theirs: String(theirs ?? ''),
    version: Number(version)
  }
}
