import { ApiProblem, UNREACHED } from './api-problem.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import { sessionReturns } from './session-end.ts'
import { currentLanguage } from '../text/language-store.ts'

const BASE = '/api/v1'

export type QueryValue = string | number | boolean | null | undefined | readonly string[]

export type CallOptions = Readonly<{
  query?: Readonly<Record<string, QueryValue>>
  signal?: AbortSignal | undefined
  /** The version that was read; the server refuses with 412 where it is no longer the last. */
  version?: number | undefined
  /** The same for every try of one submit, so that a second try has no second effect. */
  idempotencyKey?: string | undefined
}>

const queryText = (query: CallOptions['query'] = {}): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    // A type guard of the library widens read-only arrays away.
    for (const one of typeof value === 'object' ? value : [String(value)]) search.append(name, one)
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

const headersOf = (body: unknown, options: CallOptions): Headers => {
  const headers = new Headers({ accept: 'application/json', 'accept-language': currentLanguage() })
  if (body !== undefined && !(body instanceof FormData) && !(body instanceof Blob))
    headers.set('content-type', 'application/json')
  // What kind of file it is, its content says.
  if (body instanceof Blob) headers.set('content-type', 'application/octet-stream')
  if (options.version !== undefined) headers.set('if-match', `"${options.version}"`)
  if (options.idempotencyKey !== undefined) headers.set('idempotency-key', options.idempotencyKey)
  return headers
}

const bodyOf = (body: unknown): BodyInit | null => {
  if (body === undefined) return null
  return body instanceof FormData || body instanceof Blob ? body : JSON.stringify(body)
}

const problemOf = async (response: Response): Promise<ApiProblem> => {
  const details: unknown = await response.json().catch(() => ({}))
  // Every field of a problem is optional, so any object will do.
  return new ApiProblem(response.status, details ?? {})
}

const send = async (method: string, path: string, body: unknown, options: CallOptions): Promise<Response> => {
  try {
    return await fetch(`${BASE}${path}${queryText(options.query)}`, {
      method,
      headers: headersOf(body, options),
      body: bodyOf(body),
      signal: options.signal ?? null,
      credentials: 'same-origin'
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    noteSilence()
    throw new ApiProblem(UNREACHED, {})
  }
}

const call = async <T>(
  method: string,
  path: string,
  body: unknown,
  options: CallOptions = {}
): Promise<T> => {
  const response = await send(method, path, body, options)
  if (response.status === 502 || response.status === 503) noteSilence()
  else noteAnswer()
  if (!response.ok) {
    const problem = await problemOf(response)
    // A wrong password is a 401 as well, and no session has ended by it.
    if (problem.code === 'http.unauthenticated' && (await sessionReturns()))
      return call<T>(method, path, body, options)
    throw problem
  }
  // What the server answers is proved by its own tests against the same contract.
  return (response.status === 204 ? undefined : await response.json()) as T
}

/**
 * Calls below `/api/v1`, typed by the contract of the answer: `api.get<Me>('/me')`. Whatever goes wrong is an
 * `ApiProblem`, its sentence already in the reader's language.
 */
export const api = {
  get: async <T>(path: string, options?: CallOptions): Promise<T> => call<T>('GET', path, undefined, options),
  post: async <T>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('POST', path, body ?? {}, options),
  put: async <T>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PUT', path, body ?? {}, options),
  patch: async <T>(path: string, body?: unknown, options?: CallOptions): Promise<T> =>
    call<T>('PATCH', path, body ?? {}, options),
  remove: async <T>(path: string, options?: CallOptions): Promise<T> =>
    call<T>('DELETE', path, undefined, options)
}

/** Where a file can be fetched by a plain link, such as `rejected.csv`. */
export const apiUrl = (path: string, query?: CallOptions['query']): string =>
  `${BASE}${path}${queryText(query)}`
