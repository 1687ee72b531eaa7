import { AppError } from '#kernel/app-error'
import type { Message } from '#kernel/result'
import { TableError } from '#lib/tables'
import { isConnectionLost } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { withTempFile, writeOut } from '../../io/spool-file.ts'
import { findImport } from '../../io/store/import-runs.ts'
import { setFailed, setLetGo, takeOver } from '../../io/store/import-work.ts'
import type { ImportWork, Taken } from './import-work.ts'
import { NoLongerOurs } from './no-longer-ours.ts'
import { undoImport } from './undo-import.ts'
import { workThrough } from './work-through.ts'

const begin = ({ database, workspaceId, importId, clock }: ImportWork): Promise<Taken | null> =>
  database.inWorkspace(workspaceId, async (transaction) => {
    const run = await findImport(transaction, importId, true)
    if (!run?.acting) return null
    const { state } = run
    if (state !== 'checking' && state !== 'running' && state !== 'undoing') return null
    const runner = newId()
    if (!(await takeOver(transaction, importId, state, runner, clock()))) return null
    return { run, actor: run.acting, runner, state }
  })

/** A thread that came to its limit; the program itself goes on. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const reasonOf = (error: unknown): Message | null => {
  if (error instanceof TableError || error instanceof AppError)
    return { code: error.code, params: error.params }
  return isOutOfMemory(error) ? { code: 'import.tooMuch', params: {} } : null
}

/** Tells of a list that needed more memory than its thread is given: tried again it would only end in the same way. */
export const failOutOfMemory = async (
  { database, workspaceId, importId, clock }: Omit<ImportWork, 'signal'>,
  error: unknown
): Promise<void> => {
  if (!isOutOfMemory(error)) throw error
  await fail({ database, workspaceId, importId, clock }, { code: 'import.tooMuch', params: {} })
}

const fail = (
  { database, workspaceId, importId, clock }: Omit<ImportWork, 'signal'>,
  reason: Message
): Promise<void> =>
  database.inWorkspace(workspaceId, async (transaction) => {
    await setFailed(transaction, importId, reason, clock())
    await announce(transaction, 'import.progress', { id: importId }, clock())
  })

/**
 * Checks or runs an import to its end, batch by batch, each in a transaction of its own together with how far it came:
 * whoever takes over after a crash goes on behind the last batch, and nobody does a row twice. An import that is not
 * at work, or was cancelled, is left alone.
 */
export const doImport = async (work: ImportWork): Promise<void> => {
  const { database, workspaceId, importId } = work
  const taken = await begin(work)
  if (!taken) return
  try {
    if (taken.state === 'undoing') await undoImport(work, taken)
    else
      await withTempFile(async (path) => {
        let written: Promise<string> | null = null
        await workThrough(work, taken, () => {
          written ??= writeOut(database, workspaceId, importId, path).then(() => path)
          return written
        })
      })
  } catch (error) {
    if (error instanceof NoLongerOurs) {
      if (work.signal.aborted)
        await database.inWorkspace(workspaceId, (transaction) =>
          setLetGo(transaction, importId, taken.runner)
        )
      return
    }
    // Nothing is wrong with the list: the queue tries again, and that goes on behind the last batch.
    if (isConnectionLost(error)) throw error
    await fail(work, reasonOf(error) ?? { code: 'import.broke', params: {} })
    if (reasonOf(error) === null) throw error
  }
}
