/** Transactions that lost a race against another: certainly nothing of them stands. */
export const RACES: ReadonlySet<string> = new Set(['40001', '40P01'])

/**
 * Backends that were stopped or are starting, and transactions that lost a race, by SQLSTATE or system code: the whole
 * work may be tried again.
 */
const RETRIED = new Set([
  ...RACES,
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ENOENT'
])

/** The driver's own words, which carry no code. */
const BROKEN = /^(?:Connection terminated|Client has encountered a connection error)/

export const isRetried = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof UncertainCommit) &&
  (('code' in error && typeof error.code === 'string' && RETRIED.has(error.code)) ||
    BROKEN.test(error.message))

/**
 * The connection was lost while it committed: the work may stand or not. Whoever asked must look, or ask again with the
 * same Idempotency-Key.
 */
export class UncertainCommit extends Error {
  /** SQLSTATE "transaction resolution unknown". */
  readonly code = '08007'

  constructor(cause: unknown) {
    super('the connection was lost while committing', { cause })
    this.name = 'UncertainCommit'
  }
}

/** Whether the connection was lost rather than the work at fault: a job that met it may simply begin again. */
export const isConnectionLost = (error: unknown): boolean =>
  error instanceof UncertainCommit || isRetried(error)
