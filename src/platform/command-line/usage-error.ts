import type { Message, Params } from '#kernel/result'

/** The command was written wrongly: shown in the person's language, exit code 2, nothing was done. */
export class UsageError extends Error implements Message {
  readonly code: string
  readonly params: Params

  constructor(code: string, params: Params = {}) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'UsageError'
    this.code = code
    this.params = params
  }
}
