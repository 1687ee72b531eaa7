import type { AppError, FailureKind } from '#kernel/app-error'
import type { Params } from '#kernel/result'
import { translate, type Language } from '#lang'

/** The body of a refused request (RFC 9457), with the code that texts and programs go by. */
export type Problem = Readonly<{
  type: string
  title: string
  status: number
  detail: string
  code: string
  params: Params
  field?: string
}>

export const statusOf: Readonly<Record<FailureKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  precondition: 412,
  tooLarge: 413,
  tooMany: 429,
  unavailable: 503
}

/** A key that stands for another request is no fault of the request's form. */
const statusOfCode: Readonly<Record<string, number>> = { 'http.idempotencyReuse': 422 }

/** Where the codes are explained, one anchor each. */
const typeOf = (code: string): string => `/api/docs/errors#${code}`

/** The problem that an error is told as, in the reader's language. */
export const problemOf = (error: AppError, language: Language): Problem => ({
  type: typeOf(error.code),
  title: translate(language, { code: `http.kind.${error.kind}`, params: {} }),
  status: statusOfCode[error.code] ?? statusOf[error.kind],
  detail: translate(language, error),
  code: error.code,
  params: error.params,
  ...(error.field === null ? {} : { field: error.field })
})

/** What went wrong in the program itself: the person gets the request's number, never the reason. */
export const defectProblem = (requestId: string, language: Language): Problem => {
  const params = { request: requestId }
  return {
    type: typeOf('http.defect'),
    title: translate(language, { code: 'http.kind.defect', params: {} }),
    status: 500,
    detail: translate(language, { code: 'http.defect', params }),
    code: 'http.defect',
    params
  }
}
