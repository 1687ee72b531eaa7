import type { Moment } from '#modules/customers'
import { announce } from '#platform/jobs'
import type { Database, Transaction } from '#platform/database'
import { listCandidates } from '../io/store/candidates.ts'
import { lockRunning, setRegradingProgress } from '../io/store/regradings.ts'
import { regradeBatch } from './regrade-batch.ts'

const BATCH = 200

export type RegradingRun = Readonly<{
  database: Database
  workspaceId: number
  moment: () => Moment
  signal: AbortSignal
}>

const nothing = { pending: 0, filed: 0, effective: 0 }

/** One batch and how far it came, in one transaction: whoever takes over goes on behind it. False where it is over. */
const batch = async (transaction: Transaction, moment: Moment): Promise<boolean> => {
  const run = await lockRunning(transaction)
  if (run === null) return false
  const { quarter, origin, after_id: after } = run
  const ids = await listCandidates(transaction, quarter, after, BATCH)
  const isOver = ids.length < BATCH
  const done = ids.length === 0 ? nothing : await regradeBatch(transaction, ids, moment, { origin, quarter })
  await setRegradingProgress(
    transaction,
    quarter,
    { ...done, after: ids.at(-1) ?? after, isOver },
    moment.now
  )
  if (isOver) {
    await announce(transaction, 'grades.changed', {}, moment.now)
    await announce(transaction, 'customers.changed', { count: run.filed + run.effective }, moment.now)
  }
  return !isOver
}

/** Does the regrading that was begun to its end; where none is at work it does nothing. */
export const runRegrading = async ({
  database,
  workspaceId,
  moment,
  signal
}: RegradingRun): Promise<void> => {
  for (let goesOn = true; goesOn && !signal.aborted;)
    goesOn = await database.inWorkspace(workspaceId, (transaction) => batch(transaction, moment()))
}
