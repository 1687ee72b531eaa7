import type { ImportState } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import { findImport, type StoredImport } from '../io/store/import-runs.ts'

/** Others' imports show others' customers: they are seen by whoever sees everybody's. */
export const seesAll = ({ visibleOwners }: Actor): boolean => visibleOwners === null

/** An import that this actor may see; others are not found. */
export const reachImport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  lock = false
): Promise<StoredImport> => {
  const found = await findImport(transaction, id, lock)
  if (!found || (!seesAll(actor) && found.createdBy !== actor.memberId))
    throw new AppError('notFound', 'import.notFound')
  return found
}

const changeable: ReadonlySet<ImportState> = new Set(['draft', 'checked', 'failed', 'cancelled'])

/** Columns and options are settled before it runs. */
export const requireChangeable = ({ state }: StoredImport): void => {
  if (!changeable.has(state)) throw new AppError('conflict', `import.is.${state}`)
}
