import { defaultImportOptions } from '#contracts/collection'
import { addDays, type Day } from '#kernel/day'
import { audit } from '#modules/audit'
import { getPreparation } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { announce } from '#platform/jobs'
import {
  columnOfField,
  createListDuplicates,
  createListSoFar,
  createOwners,
  listMapping,
  writesIntoOthers
} from '../../core/import/index.ts'
import { createFirstRows, createListLinks } from '../../core/related/index.ts'
import { insertBatch, packRows, removeBatches } from '../../io/store/import-batches.ts'
import { removePieces } from '../../io/store/import-pieces.ts'
import { setChecked, setDone, setProgress, settleCustomers } from '../../io/store/import-work.ts'
import { getRelated } from '../../io/store/related.ts'
import { preferIndexes } from '../../io/store/same-customers.ts'
import { countStepLoad } from '../../io/store/step-load.ts'
import { listTeamMembers } from '../../io/store/team.ts'
import { applyRows, hiddenFieldsOf, prepareRows, type Applying, type ReadyRows } from './apply-rows.ts'
import type { ImportWork, Taken } from './import-work.ts'
import { createLeveller } from './level-first-steps.ts'
import { NoLongerOurs } from './no-longer-ours.ts'
import { planRows, type Flying, type PlanContext, type RowPlan } from './plan-rows.ts'
import { relateRows } from './relate-rows.ts'
import { readByOf, rowsOfCheck, rowsOfFile, type ListToRead, type SourceBatch } from './row-source.ts'
import { shareWork, type SharedWork } from './share-work.ts'
import { createTally } from './tally.ts'

/** Everything that the batches of one import have in common. */
const prepare = (work: ImportWork, { run, actor, state }: Taken, share: SharedWork) =>
  work.database.inWorkspace(work.workspaceId, async (transaction) => {
    const { options, asOf } = run
    const { headerRow, sources } = await getRelated(transaction, run.id)
    const mapping = listMapping(run.mapping, sources)
    const playbook = await playbookOf(transaction)
    const team = await listTeamMembers(transaction)
    const from: Day = options.levelFrom ?? addDays(dayInZone(work.clock(), actor.timeZone), 1)
    const load = await countStepLoad(transaction, from)
    const columns = columnOfField(mapping)
    const context: Omit<PlanContext, 'list' | 'flying' | 'soFar'> = {
      importId: run.id,
      isRun: state === 'running',
      actor,
      options: { ...defaultImportOptions, ...options },
      columns,
      verification: { playbook, asOf, scenario: 'list', columnOf: () => null },
      hiddenFields: hiddenFieldsOf(actor)
    }
    const applying: Applying = {
      importId: run.id,
      actor,
      historical: options.historical,
      columns,
      ownerOf: createOwners(options, team),
      firstStepOn: createLeveller(from, (ownerId, day) => load.get(`${ownerId} ${day}`) ?? 0),
      prepare: share.prepare
    }
    // Of an earlier check.
    if (state === 'checking') await removeBatches(transaction, run.id)
    return { context, applying, mapping, headerRow, sources }
  })

const finish = async (
  transaction: Transaction,
  { run, actor, runner }: Taken,
  counts: Readonly<Record<string, number>>,
  now: Date
): Promise<void> => {
  if (!(await setDone(transaction, run.id, runner, now))) throw new NoLongerOurs()
  await removePieces(transaction, run.id)
  await removeBatches(transaction, run.id)
  await audit(
    transaction,
    { actor, action: 'import.finished', subjectKind: 'import', subjectId: run.id, detail: { ...counts } },
    now
  )
  await announce(transaction, 'customers.changed', { count: counts['created'] ?? 0 }, now)
}

/** From so many new customers on the database is told to take stock: fewer change nothing of how it looks things up. */
const MANY = 500

/** Batches that are planned and not in the workspace yet: one that is written, two with the second thread, one with this. */
const MOST_AHEAD = 4

/** A batch of the list, planned; in a run with its new customers ready to be written. */
type Batch = Readonly<{
  plans: readonly RowPlan[]
  /** Made ready while others are planned and written. */
  ready: Promise<ReadyRows> | null
  /** Of a check: the rows for the run to come. */
  packed: Promise<Uint8Array> | null
  flying: Flying
  lastRow: number
  bytes: number
  share: number
}>

/** Whoever awaits it later hears of its failure; until then nobody does. */
const heardLater = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined)
  return promise
}

/**
 * Goes through the list batch by batch: a check reads the file and keeps what it read, a run takes that. While the database writes
 * one, the next ones are read, planned and made ready, in two threads: what the database does not have yet, `flying` knows. They
 * are written in the order of the list.
 */
export const workThrough = async (
  work: ImportWork,
  taken: Taken,
  openFile: () => Promise<string>
): Promise<void> => {
  const share = shareWork()
  try {
    await workWith(work, taken, openFile, share)
  } finally {
    await share.close()
  }
}

const workWith = async (
  work: ImportWork,
  taken: Taken,
  openFile: () => Promise<string>,
  share: SharedWork
): Promise<void> => {
  const { database, workspaceId, clock, signal } = work
  const { run, actor, runner, state } = taken
  const { context, applying, mapping, headerRow, sources } = await prepare(work, taken, share)
  const isRun = state === 'running'
  const updates = writesIntoOthers(context.options)
  const tally = createTally(isRun ? run.counts : {}, isRun ? run.unknownOwners : [])
  const wholeList = createListDuplicates()
  const wholeSoFar = createListSoFar()
  const ofFirstRows = createFirstRows(sources)
  const isRelated = sources.some(({ use }) => use)
  // A check makes no customers; what hangs on them is told by the list.
  const links = isRelated && !isRun ? createListLinks() : null
  const doneBefore = isRun ? run.doneRows : 0
  const toRead: ListToRead = { ...run, mapping, headerRow }
  const readBy = readByOf(toRead)
  const source =
    isRun && run.readBy === readBy
      ? rowsOfCheck(work, toRead, doneBefore)
      : rowsOfFile(toRead, doneBefore, openFile)

  const plan = async (read: SourceBatch, flying: readonly Flying[]): Promise<Batch> => {
    const { lastRow, bytes } = read
    const packing = isRun
      ? null
      : packRows(
          read.rows.map(({ record: { row, sheetRow, cells }, file }) => ({
            row,
            sheetRow,
            file,
            cells: file === null ? cells : null
          }))
        )
    const rows = read.rows.map(({ record, file }) => {
      if (file !== null) links?.add(file)
      return { record, file: file === null || !updates ? file : ofFirstRows(file) }
    })
    // In a run, batches before those that are ahead are customers of the workspace already.
    const list = isRun ? createListDuplicates() : wholeList
    const soFar = isRun ? createListSoFar() : wholeSoFar
    const owners = rows.map(({ file }) => (file === null ? null : applying.ownerOf(file.owner).ownerId))
    const { plans, preparation } = await database.inWorkspace(workspaceId, async (transaction) => {
      await preferIndexes(transaction)
      return {
        plans: await planRows(transaction, rows, { ...context, list, flying, soFar }),
        preparation: isRun ? await getPreparation(transaction, owners) : null
      }
    })
    const shareOfFile = run.fileBytes === 0 ? 1 : Math.min(1, bytes / run.fileBytes)
    if (shareOfFile > 0) share.expect(lastRow / shareOfFile)
    const now = clock()
    const moment = { now, today: dayInZone(now, actor.timeZone) }
    const ready = preparation && heardLater(prepareRows(plans, preparation, moment, applying))
    return {
      plans,
      ready,
      packed: packing && heardLater(packing),
      flying: { list, soFar },
      lastRow,
      bytes,
      share: shareOfFile
    }
  }

  const keep = async ({ plans, lastRow, bytes, share: shareOfFile, ...coming }: Batch): Promise<void> => {
    if (signal.aborted) throw new NoLongerOurs()
    const [ready, packed] = [await coming.ready, await coming.packed]
    const tallied = await database.inWorkspace(workspaceId, async (transaction) => {
      const now = clock()
      const done = ready ? await applyRows(transaction, ready, applying) : plans
      const result = tally.with(done, ({ file }) =>
        file === null ? null : applying.ownerOf(file.owner).unknown
      )
      const { counts, unknownOwners } = result
      if (packed) await insertBatch(transaction, run.id, { lastRow, bytes, content: packed })
      const progress = { counts, unknownOwners, rows: lastRow, bytes }
      if (!(await setProgress(transaction, run.id, runner, progress, now))) throw new NoLongerOurs()
      await announce(transaction, 'import.progress', { id: run.id }, now)
      return result
    })
    tallied.keep()
    work.onBatch?.(tally.counts().rows, shareOfFile)
  }

  /** In the order of the list, each until it is in the workspace. */
  const ahead: Readonly<{ flying: Flying; kept: Promise<void> }>[] = []
  const next = async (): Promise<void> => {
    await ahead[0]?.kept
    ahead.shift()
  }
  let kept: Promise<void> = Promise.resolve()
  try {
    for await (const read of source) {
      if (signal.aborted) throw new NoLongerOurs()
      // Which texts a customer lacks is known when the batches before are written.
      while (ahead.length >= (updates ? 1 : MOST_AHEAD)) await next()
      const batch = await plan(read, isRun ? ahead.map(({ flying }) => flying) : [])
      kept = heardLater(kept.then(() => keep(batch)))
      ahead.push({ flying: batch.flying, kept })
    }
    await kept
  } finally {
    await kept.catch(() => undefined)
  }
  if (isRelated) await relateRows(work, taken, await openFile(), links)
  await database.inWorkspace(workspaceId, async (transaction) => {
    const now = clock()
    if (isRun) await finish(transaction, taken, tally.counts(), now)
    else await setChecked(transaction, run.id, runner, tally.notices(), readBy, now)
    await announce(transaction, 'import.progress', { id: run.id }, now)
  })
  if (isRun && tally.counts().created >= MANY) await database.inWorkspace(workspaceId, settleCustomers)
}
