import type { Actor } from '#kernel/actor'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import type { BulkDeed } from '../../contract.ts'
import {
  lockRun,
  nextCustomers,
  saveOutcomes,
  saveWayBack,
  setRunState,
  type Outcome,
  type RunRow,
  type WayBack
} from '../../io/bulk/store.ts'
import { moveOpenSteps } from '../../io/store/steps.ts'
import { changeCustomers } from '../change-customers.ts'
import type { Moment } from '../moment.ts'
import { deedOf, requireRight, undoOf } from './deeds.ts'

/** So many in one transaction: whoever else wants one of them waits for less than a second. */
const BATCH = 200

/** Open steps go with the customers to whom they belong now. */
const moveSteps = async (
  transaction: Transaction,
  { action }: BulkDeed,
  moved: ReadonlyMap<string, string | null>
): Promise<void> => {
  if (action !== 'owner') return
  for (const owner of new Set(moved.values()))
    await moveOpenSteps(
      transaction,
      [...moved].flatMap(([id, to]) => (to === owner ? [id] : [])),
      owner
    )
}

const forwards = async (
  transaction: Transaction,
  actor: Actor,
  run: RunRow,
  ids: readonly string[],
  moment: Moment
): Promise<void> => {
  const { edit, snapshot } = await deedOf(transaction, actor, run.input, moment)
  const befores = new Map<string, unknown>()
  const moved = new Map<string, string | null>()
  const versions = await changeCustomers(
    transaction,
    actor,
    ids,
    moment,
    (before, playbook) => {
      const edited = edit(before, playbook)
      if (edited === null) return null
      befores.set(before.id, snapshot(before, edited.after))
      moved.set(before.id, edited.after.ownerId)
      return edited
    },
    null,
    run.id
  )
  await moveSteps(transaction, run.input, moved)
  const outcomes = ids.map((id): Outcome => ({
    id,
    outcome: befores.has(id) ? 'changed' : versions.has(id) ? 'unchanged' : 'gone',
    before: befores.get(id) ?? null
  }))
  await saveOutcomes(transaction, run.id, outcomes, moment.now)
}

const backwards = async (
  transaction: Transaction,
  actor: Actor,
  run: RunRow,
  next: readonly Readonly<{ id: string; before: unknown }>[],
  moment: Moment
): Promise<void> => {
  const befores = new Map(next.map(({ id, before }) => [id, before]))
  const undo = await undoOf(transaction, actor, run.input, [...befores.values()], moment)
  const moved = new Map<string, string | null>()
  const versions = await changeCustomers(
    transaction,
    actor,
    [...befores.keys()],
    moment,
    (now) => {
      const edited = undo(now, befores.get(now.id))
      if (edited === 'kept') return null
      moved.set(now.id, edited.after.ownerId)
      return edited
    },
    null,
    run.id
  )
  await moveSteps(transaction, run.input, moved)
  const backs = next.map(({ id }): WayBack => ({
    id,
    back: moved.has(id) ? 'takenBack' : versions.has(id) ? 'kept' : 'gone'
  }))
  await saveWayBack(transaction, run.id, backs, moment.now)
}

/**
 * The next customers of a run, forwards or on the way back; whether there may be more. It may be called again after a
 * crash: who had his turn is marked in the transaction that changed him. Whoever lost the right meanwhile stops it.
 */
export const runBatch = async (
  transaction: Transaction,
  actor: Actor,
  runId: string,
  moment: Moment
): Promise<boolean> => {
  const run = await lockRun(transaction, runId)
  if (run === null || (run.state !== 'running' && run.state !== 'undoing')) return false
  requireRight(actor, run.input)
  const isBack = run.state === 'undoing'
  const next = await nextCustomers(transaction, runId, isBack, BATCH)
  if (next.length > 0) {
    if (isBack) await backwards(transaction, actor, run, next, moment)
    else
      await forwards(
        transaction,
        actor,
        run,
        next.map(({ id }) => id),
        moment
      )
  }
  const isOver = next.length < BATCH
  if (isOver) await setRunState(transaction, runId, isBack ? 'undone' : 'done', moment.now)
  await announce(transaction, 'bulk.progress', { id: runId }, moment.now)
  return !isOver
}
