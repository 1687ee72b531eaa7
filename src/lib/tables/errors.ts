import type { Message, Params } from '#kernel/result'

/**
 * A file that cannot be read or written, for a person: `code` and `params` have a text in every language
 * (`tables.missing`, `tables.encrypted`, …). Anything else thrown by this library is a defect.
 */
export class TableError extends Error implements Message {
  readonly code: string
  readonly params: Params

  constructor(code: string, params: Params = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'TableError'
    this.code = code
    this.params = params
  }
}

/** Stops reading when the person has cancelled. */
export const requireNotCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new TableError('tables.cancelled')
}

// Codes of Node for a file that is held, guarded or of a wrong kind.
const CODE_OF_SYSTEM_ERROR: Readonly<Record<string, string>> = {
  ENOENT: 'tables.missing',
  ENOTDIR: 'tables.missing',
  EISDIR: 'tables.folder',
  EBUSY: 'tables.locked',
  EPERM: 'tables.locked',
  EACCES: 'tables.unreadable',
  ENOSPC: 'tables.diskFull'
}

/** A failure of the file system as a TableError; another error comes back as it is. */
export const asTableError = (error: unknown, path: string): unknown => {
  if (error instanceof TableError || !(error instanceof Error) || !('code' in error)) return error
  const code = CODE_OF_SYSTEM_ERROR[String(error.code)]
  return code === undefined ? error : new TableError(code, { path }, { cause: error })
}
