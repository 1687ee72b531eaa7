import { Readable } from 'node:stream'
import type { ChangeImport, DecideDifferences, ImportRun } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import type { Database } from '#platform/database'
import { changeImport } from '../service/change-import.ts'
import { decideDifferences, showDifferences } from '../service/differences.ts'
import { showImport } from '../service/show-import.ts'
import { startImport, startUndo } from '../service/start-import.ts'
import { takeFile } from '../service/take-file.ts'
import { doImport } from '../service/work/do-import.ts'

const now = new Date('2026-03-02T02:00:00Z')
const moment = { now, today: '2026-03-02' }
const never = new AbortController().signal

/** An import in one piece, as the browser and the background work do it in several. */
export const createImporter = (database: Database, actor: Actor) => {
  const { workspaceId } = actor
  const show = (id: string): Promise<ImportRun> =>
    database.inWorkspace(workspaceId, (transaction) => showImport(transaction, actor, id, 'zh-CN'))
  const take = (content: string | Buffer, fileName = '客户.csv'): Promise<string> =>
    database.inWorkspace(workspaceId, (transaction) =>
      takeFile(transaction, actor, { fileName, stream: Readable.from([Buffer.from(content)]) }, moment)
    )
  const change = (id: string, changes: ChangeImport): Promise<void> =>
    database.inWorkspace(workspaceId, (transaction) => changeImport(transaction, actor, id, changes))
  const begin = (id: string, work: 'checking' | 'running'): Promise<void> =>
    database.inWorkspace(workspaceId, (transaction) =>
      startImport(transaction, actor, id, work, moment, { queue: false })
    )
  const work = (id: string, signal: AbortSignal = never, onBatch?: (rows: number) => void): Promise<void> =>
    doImport({
      database,
      workspaceId,
      importId: id,
      clock: () => now,
      signal,
      ...(onBatch ? { onBatch } : {})
    })
  const check = async (id: string): Promise<ImportRun> => {
    await begin(id, 'checking')
    await work(id)
    return show(id)
  }
  const run = async (id: string): Promise<ImportRun> => {
    await begin(id, 'running')
    await work(id)
    return show(id)
  }
  const undo = async (id: string): Promise<ImportRun> => {
    await database.inWorkspace(workspaceId, (transaction) =>
      startUndo(transaction, actor, id, moment, { queue: false })
    )
    await work(id)
    return show(id)
  }
  const differences = (id: string, isOpen = true) =>
    database.inWorkspace(workspaceId, (transaction) =>
      showDifferences(transaction, actor, id, { after: null, isOpen }, 'zh-CN')
    )
  const decide = (id: string, input: DecideDifferences) =>
    database.inWorkspace(workspaceId, (transaction) =>
      decideDifferences(transaction, actor, id, input, moment)
    )
  return { differences, decide, show, take, change, begin, work, check, run, undo }
}
