import type { Transaction } from '#platform/database'
import type { Moment } from './moment.ts'
import {
  getPreparation,
  insertPrepared,
  prepareCustomers,
  type FileToInsert,
  type InsertOptions
} from './prepare-customers.ts'

/** So many are made ready at once; more would only hold more memory. */
const BATCH = 250

/**
 * Many new customers at once, with all that follows from them: facts, findings, search, the first step of each plan and
 * an entry in the history. The same comes out as entering them one by one; the ids come back in the order of the files.
 * Audit and event are the caller's, one for the whole run.
 */
export const insertCustomers = async (
  transaction: Transaction,
  files: readonly FileToInsert[],
  moment: Moment,
  options: InsertOptions
): Promise<readonly string[]> => {
  if (files.length === 0) return []
  const preparation = await getPreparation(
    transaction,
    files.map(({ ownerId }) => ownerId)
  )
  const ids: string[] = []
  for (let at = 0; at < files.length; at += BATCH) {
    const prepared = await prepareCustomers(files.slice(at, at + BATCH), preparation, moment, options)
    await insertPrepared(transaction, prepared, moment)
    ids.push(...prepared.ids)
  }
  return ids
}
