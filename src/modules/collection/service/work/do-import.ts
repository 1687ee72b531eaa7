import { createReader } from '#core/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { addDays, type Day } from '#kernel/day'
import type { Message } from '#kernel/result'
import { cellText, readRecords, TableError, type TableRecord } from '#lib/tables'
import { audit } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import { isConnectionLost, type Database, type Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { columnOfField, createListDuplicates, createOwners } from '../../core/import/index.ts'
import { withTempFile, writeOut } from '../../io/spool-file.ts'
import { removePieces } from '../../io/store/import-pieces.ts'
import { findImport, type StoredImport } from '../../io/store/import-runs.ts'
import {
  setChecked,
  setDone,
  setFailed,
  setLetGo,
  setProgress,
  takeOver
} from '../../io/store/import-work.ts'
import { countStepLoad } from '../../io/store/step-load.ts'
import { listTeamMembers } from '../../io/store/team.ts'
import { applyRows, hiddenFieldsOf } from './apply-rows.ts'
import { NoLongerOurs } from './no-longer-ours.ts'
import { undoImport } from './undo-import.ts'
import { createLeveller } from './level-first-steps.ts'
import { planRows, type PlanContext } from './plan-rows.ts'
import { createTally, type Tallied } from './tally.ts'

export type ImportWork = Readonly<{
  database: Database
  workspaceId: number
  importId: string
  clock: () => Date
  signal: AbortSignal
  /** Called after each batch that has been committed. */
  onBatch?: (rows: number, share: number) => void
}>

export type Taken = Readonly<{
  run: StoredImport
  actor: Actor
  runner: string
  state: 'checking' | 'running' | 'undoing'
}>

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

/** Everything that the batches of one import have in common. */
const prepare = (work: ImportWork, { run, actor, state }: Taken) =>
  work.database.inWorkspace(work.workspaceId, async (transaction) => {
    const { options, mapping, asOf } = run
    const playbook = await playbookOf(transaction)
    const team = await listTeamMembers(transaction)
    const from: Day = options.levelFrom ?? addDays(dayInZone(work.clock(), actor.timeZone), 1)
    const load = await countStepLoad(transaction, from)
    const columns = columnOfField(mapping)
    const context: Omit<PlanContext, 'list'> = {
      importId: run.id,
      isRun: state === 'running',
      actor,
      onDuplicate: options.onDuplicate,
      columns,
      verification: { playbook, asOf, scenario: 'list', columnOf: () => null },
      hiddenFields: hiddenFieldsOf(actor)
    }
    return {
      context,
      ownerOf: createOwners(options, team),
      firstStepOn: createLeveller(from, (ownerId, day) => load.get(`${ownerId} ${day}`) ?? 0),
      read: createReader(mapping, asOf)
    }
  })

const finish = async (
  transaction: Transaction,
  { run, actor, runner }: Taken,
  counts: Readonly<Record<string, number>>,
  now: Date
): Promise<void> => {
  if (!(await setDone(transaction, run.id, runner, now))) throw new NoLongerOurs()
  await removePieces(transaction, run.id)
  await audit(
    transaction,
    { actor, action: 'import.finished', subjectKind: 'import', subjectId: run.id, detail: { ...counts } },
    now
  )
  await announce(transaction, 'customers.changed', { count: counts['created'] ?? 0 }, now)
}

const workThrough = async (work: ImportWork, taken: Taken, path: string): Promise<void> => {
  const { database, workspaceId, clock, signal } = work
  const { run, actor, runner, state } = taken
  const { context, ownerOf, firstStepOn, read } = await prepare(work, taken)
  const isRun = state === 'running'
  const tally = createTally(isRun ? run.counts : {}, isRun ? run.unknownOwners : [])
  const wholeList = createListDuplicates()
  const records = await readRecords(path, { sheet: run.sheet === '' ? undefined : run.sheet })
  const doneBefore = isRun ? run.doneRows : 0

  const workOn = (batch: readonly TableRecord[]): Promise<Tallied> =>
    database.inWorkspace(workspaceId, async (transaction) => {
      const now = clock()
      const rows = batch.map(({ row, sheetRow, cells }) => {
        const record = { row, sheetRow, cells: cells.map(cellText) }
        return { record, file: read(record) }
      })
      // In a run, earlier batches are customers of the workspace already.
      const list = isRun ? createListDuplicates() : wholeList
      const planned = await planRows(transaction, rows, { ...context, list })
      const moment = { now, today: dayInZone(now, actor.timeZone) }
      const done = isRun
        ? await applyRows(transaction, run.id, planned, { actor, moment, ownerOf, firstStepOn })
        : planned
      const tallied = tally.with(done, ({ file }) => (file === null ? null : ownerOf(file.owner).unknown))
      const progress = {
        counts: tallied.counts,
        unknownOwners: tallied.unknownOwners,
        rows: batch.at(-1)?.row ?? 0,
        bytes: records.progress().bytesRead
      }
      if (!(await setProgress(transaction, run.id, runner, progress, now))) throw new NoLongerOurs()
      await announce(transaction, 'import.progress', { id: run.id }, now)
      return tallied
    })

  try {
    for await (const batch of records.batches()) {
      const open = batch.filter(({ row }) => row > doneBefore)
      if (open.length === 0) continue
      if (signal.aborted) throw new NoLongerOurs()
      const tallied = await workOn(open)
      tallied.keep()
      const { bytesRead, totalBytes } = records.progress()
      work.onBatch?.(tally.counts().rows, totalBytes === 0 ? 1 : bytesRead / totalBytes)
    }
  } finally {
    await records.close()
  }
  await database.inWorkspace(workspaceId, async (transaction) => {
    const now = clock()
    if (isRun) await finish(transaction, taken, tally.counts(), now)
    else await setChecked(transaction, run.id, runner, tally.notices(), now)
    await announce(transaction, 'import.progress', { id: run.id }, now)
  })
}

const reasonOf = (error: unknown): Message | null =>
  error instanceof TableError || error instanceof AppError ? { code: error.code, params: error.params } : null

/**
 * Checks or runs an import to its end, batch by batch, each in a transaction of its own together with how far it came:
 * whoever takes over after a crash goes on behind the last batch, and nobody does a row twice. An import that is not
 * at work, or was cancelled, is left alone.
 */
export const doImport = async (work: ImportWork): Promise<void> => {
  const { database, workspaceId, importId, clock } = work
  const taken = await begin(work)
  if (!taken) return
  try {
    if (taken.state === 'undoing') await undoImport(work, taken)
    else
      await withTempFile(async (path) => {
        await writeOut(database, workspaceId, importId, path)
        await workThrough(work, taken, path)
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
    await database.inWorkspace(workspaceId, async (transaction) => {
      const reason = reasonOf(error) ?? { code: 'import.broke', params: {} }
      await setFailed(transaction, importId, reason, clock())
      await announce(transaction, 'import.progress', { id: importId }, clock())
    })
    if (reasonOf(error) === null) throw error
  }
}
