import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from '#platform/config'

export type Log = Logger

/** What must never stand in a log, wherever it turns up. */
const SECRETS = [
  'cookie',
  'authorization',
  'password',
  'token',
  'tokenHash',
  'connectionString',
  'databaseUrl',
  'metricsToken'
]

/** An error as far as it may be told: a driver's error carries its whole connection, password and all. */
const errorForLog = (error: unknown): unknown => {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const cause = error.cause instanceof Error ? { cause: error.cause.message } : {}
  return { type: error.name, message: error.message, ...code, ...cause, stack: error.stack }
}

/**
 * The program's log: one JSON object a line on stderr, so that stdout stays for the person. Fields by the name of a
 * secret are blotted out up to two levels deep; a person's words and addresses with tokens are not logged at all.
 */
export const createLog = (
  { logLevel }: Pick<Config, 'logLevel'>,
  destination: DestinationStream = pino.destination({ dest: 2, sync: false })
): Log =>
  pino(
    {
      level: logLevel,
      base: null,
      serializers: { err: errorForLog },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '…'
      }
    },
    destination
  )
