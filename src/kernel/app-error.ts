import type { Message, Params } from './result.ts'

/** What kind of no a request gets; the HTTP status and the exit code follow from it. */
export const failureKinds = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'notFound',
  'conflict',
  'precondition',
  'tooLarge',
  'tooMany',
  'unavailable'
] as const
export type FailureKind = (typeof failureKinds)[number]

/**
 * The one error that services throw for what a person can be told: a code with a text in `src/lang`, its params, and
 * the kind. `field` names the place in the request where one is at fault. Anything else that is thrown is a defect.
 */
export class AppError extends Error implements Message {
  readonly kind: FailureKind
  readonly code: string
  readonly params: Params
  readonly field: string | null

  constructor(kind: FailureKind, code: string, params: Params = {}, field: string | null = null) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'AppError'
    this.kind = kind
    this.code = code
    this.params = params
    this.field = field
  }
}
