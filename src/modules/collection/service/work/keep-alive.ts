import { setAlive } from '../../io/store/import-work.ts'
import type { ImportWork } from './import-work.ts'

/** Often enough that whoever looks for work without a sign of life (`import.resume`) misses some of them and still waits. */
const BEAT_MS = 5_000

/**
 * Says every few seconds that an import is being worked on, until `work` is over: on a busy machine a thread may take longer to
 * begin, or a batch to be written, than a program that has ended keeps silent.
 */
export const keepAlive = async (
  {
    database,
    workspaceId,
    importId,
    clock
  }: Pick<ImportWork, 'database' | 'workspaceId' | 'importId' | 'clock'>,
  work: () => Promise<void>
): Promise<void> => {
  const telling: { now: Promise<unknown> | null } = { now: null }
  const beat = setInterval(() => {
    telling.now ??= database
      .inWorkspace(workspaceId, (transaction) => setAlive(transaction, importId, clock()))
      // The work itself notices when the database is away.
      .catch(() => undefined)
      .finally(() => {
        telling.now = null
      })
  }, BEAT_MS)
  try {
    await work()
  } finally {
    clearInterval(beat)
    await telling.now
  }
}
