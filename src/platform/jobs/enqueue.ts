import type { Transaction } from '#platform/database'
import { JOB_TOPIC, writeOutbox } from './announce.ts'

export type JobOptions = Readonly<{
  /** Not before this instant; at once where none is given. */
  runAt?: Date
  /** Of several waiting jobs with one key only the last stays. */
  key?: string
}>

/** What stands in the outbox of a job, as the dispatcher's statement reads it. */
type JobRequest = Readonly<{
  task: string
  payload: unknown
  runAt: string | null
  key: string | null
}>

/**
 * Asks for background work in the transaction that makes it necessary: both happen or neither. It runs at least once,
 * so a task must bear being run again: `enqueue(transaction, 'import.run', { id }, { key: id })`.
 */
export const enqueue = (
  transaction: Transaction,
  task: string,
  payload: Readonly<Record<string, unknown>>,
  { runAt, key }: JobOptions = {}
): Promise<void> => {
  const request: JobRequest = { task, payload, runAt: runAt?.toISOString() ?? null, key: key ?? null }
  return writeOutbox(transaction, JOB_TOPIC, request, new Date())
}
