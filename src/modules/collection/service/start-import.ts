import type { ImportState } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce, enqueue } from '#platform/jobs'
import { listMapping, namesSomebody, writesIntoOthers } from '../core/import/index.ts'
import { setAtWork, setCancelled, setUndoing } from '../io/store/import-runs.ts'
import { getRelated, resetRelated } from '../io/store/related.ts'
import { reachImport, requireChangeable } from './reach-import.ts'
import type { Moment } from './take-file.ts'

const undoable: ReadonlySet<ImportState> = new Set(['done', 'failed', 'cancelled'])

/** The name of the background work that `import-job.ts` does. */
export const IMPORT_TASK = 'import.work'

/**
 * Asks for the check or the run of an import, which happens in the background with the reach that the actor has now. A
 * run that failed or was cancelled begins anew: rows that are customers already stay as they are.
 */
export const startImport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  work: 'checking' | 'running',
  { now }: Moment,
  { address = null, queue = true }: Readonly<{ address?: string | null; queue?: boolean }> = {}
): Promise<void> => {
  const found = await reachImport(transaction, actor, id, true)
  requireChangeable(found)
  const { sources } = await getRelated(transaction, id)
  if (!namesSomebody(listMapping(found.mapping, sources)))
    throw new AppError('invalid', 'import.noName', {}, 'columns')
  const { onDuplicate } = found.options
  if (writesIntoOthers(found.options) && !actor.permissions.includes('customer.write'))
    throw new AppError('forbidden', 'import.mayNotChange', {}, 'options')
  await setAtWork(transaction, id, work, actor, now)
  await resetRelated(transaction, id)
  if (work === 'running')
    await audit(
      transaction,
      {
        actor,
        action: 'import.started',
        subjectKind: 'import',
        subjectId: id,
        detail: { onDuplicate, owner: found.options.owner.kind },
        address
      },
      now
    )
  if (queue) await enqueue(transaction, IMPORT_TASK, { id }, { key: id })
  await announce(transaction, 'import.progress', { id }, now)
}

/**
 * Asks for an import to be taken back. Needs the right to remove customers, for that is what it does, and to change them
 * where it had written into some; what somebody has worked on since stays.
 */
export const startUndo = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Moment,
  { address = null, queue = true }: Readonly<{ address?: string | null; queue?: boolean }> = {}
): Promise<void> => {
  const found = await reachImport(transaction, actor, id, true)
  const { created = 0, updated = 0 } = found.counts
  const { counts } = await getRelated(transaction, id)
  const added = counts.reduce((sum, { created: parts }) => sum + parts, 0)
  if (!undoable.has(found.state) || created + updated + added === 0)
    throw new AppError('conflict', 'import.nothingToUndo')
  if (!actor.permissions.includes('customer.remove')) throw new AppError('forbidden', 'import.mayNotUndo')
  if (updated + added > 0 && !actor.permissions.includes('customer.write'))
    throw new AppError('forbidden', 'import.mayNotChange')
  await setUndoing(transaction, id, actor, now)
  await audit(
    transaction,
    { actor, action: 'import.undoStarted', subjectKind: 'import', subjectId: id, address },
    now
  )
  if (queue) await enqueue(transaction, IMPORT_TASK, { id }, { key: id })
  await announce(transaction, 'import.progress', { id }, now)
}

/** Stops a check or a run; customers that are there already stay. */
export const cancelImport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Moment,
  address: string | null = null
): Promise<void> => {
  const found = await reachImport(transaction, actor, id, true)
  if ((await setCancelled(transaction, id, now)) === 0)
    throw new AppError('conflict', `import.is.${found.state}`)
  await audit(
    transaction,
    {
      actor,
      action: 'import.cancelled',
      subjectKind: 'import',
      subjectId: id,
      detail: { rows: found.doneRows },
      address
    },
    now
  )
  await announce(transaction, 'import.progress', { id }, now)
}
