import type { Moment } from '#modules/customers'
import { announce, enqueue } from '#platform/jobs'
import type { Database, Transaction } from '#platform/database'
import { listCandidates } from '../io/store/candidates.ts'
import { lockRunning, setRegradingProgress } from '../io/store/regradings.ts'
import { regradeBatch } from './regrade-batch.ts'
import { REGRADE_TASK } from './start-regrading.ts'
import { waitsFor } from './waits-for.ts'

const BATCH = 200

const LOOK_AGAIN_MS = { soonest: 1000, latest: 60_000 }

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
    const count = run.filed + run.effective + done.filed + done.effective
    await announce(transaction, 'customers.changed', { count }, moment.now)
  }
  return !isOver
}

/** Where something holds it up, it is asked for again a little later. */
const waits = async (transaction: Transaction, moment: Moment): Promise<boolean> => {
  const run = await lockRunning(transaction)
  if (run === null || (await waitsFor(transaction, run, moment)) === null) return false
  const { now } = moment
  const waited = now.getTime() - run.started_at.getTime()
  const again = Math.min(LOOK_AGAIN_MS.latest, Math.max(LOOK_AGAIN_MS.soonest, waited / 4))
  await enqueue(transaction, REGRADE_TASK, {}, { key: 'regrade', runAt: new Date(now.getTime() + again) })
  return true
}

/** Does the regrading that was begun to its end; where none is at work it does nothing. */
export const runRegrading = async ({
  database,
  workspaceId,
  moment,
  signal
}: RegradingRun): Promise<void> => {
  if (await database.inWorkspace(workspaceId, (transaction) => waits(transaction, moment()))) return
  for (let goesOn = true; goesOn && !signal.aborted;)
    goesOn = await database.inWorkspace(workspaceId, (transaction) => batch(transaction, moment()))
}
