import { randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const HOUR_MS = 3_600_000

/** All that an analysis puts aside in the folder of its reports begins like this. */
const ASIDE = /^\.huike-/

/** Where the customers of one analysis are put aside; two that run into one folder do not meet. */
export const spoolPath = (folder: string): string => join(folder, `.huike-${randomUUID()}.ndjson`)

/**
 * Removes what an analysis that was killed has left in the folder. What was written to within the last hour may
 * belong to one that runs.
 */
export const removeLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!ASIDE.test(name)) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    // One that cannot be removed is in nobody's way.
    if (Date.now() - mtimeMs > HOUR_MS)
      await rm(path, { recursive: true, force: true }).catch(() => undefined)
  }
}
