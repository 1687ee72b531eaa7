import type { Readable } from 'node:stream'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { translate, type Language } from '#lang'
import { audit } from '#modules/audit'
import type { Database, Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { announce, enqueue } from '#platform/jobs'
import {
  EXPORT_DAYS,
  MOST_WRITTEN_WITHIN,
  type ExportRun,
  type ExportRunInput,
  type ExportRunList
} from '../../contract.ts'
import { stillReaches } from '../../core/export-reach.ts'
import { fromPieces } from '../../io/export/pieces.ts'
import {
  findExportPiece,
  insertExport,
  listExports,
  removeExport,
  removeOldExports,
  type ExportRow
} from '../../io/export/run-store.ts'
import { countRows } from '../../io/facets/count-rows.ts'
import type { Moment } from '../moment.ts'
import { planExport } from './plan-export.ts'
import { queryOf, writeExport } from './write-run.ts'

export const EXPORT_TASK = 'customers.export'

const DAY_MS = 86_400_000
/** Whoever exports more at a time than he can look at fills the disk: the oldest go. */
const MOST_KEPT = 20
/** So many of one person are written at a time. */
const MOST_AT_WORK = 3

export const keptSince = (now: Date): Date => new Date(now.getTime() - EXPORT_DAYS * DAY_MS)

const told = (row: ExportRow, language: Language): ExportRun => ({
  id: row.id,
  state: row.state,
  format: row.input.format,
  fileName: row.file_name,
  total: row.total,
  done: row.done,
  bytes: row.bytes,
  problem: row.problem && translate(language, row.problem),
  createdAt: row.created_at.toISOString(),
  keptUntil: new Date(row.created_at.getTime() + EXPORT_DAYS * DAY_MS).toISOString()
})

/** The files of whoever asks, the newest first; nobody sees another's. */
export const listExportRuns = async (
  transaction: Transaction,
  actor: Actor,
  { now }: Pick<Moment, 'now'>,
  language: Language
): Promise<ExportRunList> => ({
  exports: (await listExports(transaction, actor.memberId, keptSince(now))).map((row) => told(row, language))
})

const requireExport = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Pick<Moment, 'now'>
): Promise<ExportRow> => {
  const [row] = await listExports(transaction, actor.memberId, keptSince(now), id)
  if (!row) throw new AppError('notFound', 'exports.notFound', { days: EXPORT_DAYS })
  return row
}

const makeRoom = async (transaction: Transaction, actor: Actor, now: Date): Promise<void> => {
  await removeOldExports(transaction, keptSince(now))
  const kept = await listExports(transaction, actor.memberId, keptSince(now))
  if (kept.filter(({ state }) => state === 'running').length >= MOST_AT_WORK)
    throw new AppError('conflict', 'exports.tooMany', { most: MOST_AT_WORK })
  for (const { id } of kept.filter(({ state }) => state !== 'running').slice(MOST_KEPT - 1))
    await removeExport(transaction, id)
}

/**
 * Begins to write a file (COL-16): of few customers it is there with the answer, of many it is written in the background
 * and its author told. What he may not ask is refused here, before anything is written.
 */
export const startExport = async (
  transaction: Transaction,
  actor: Actor,
  input: ExportRunInput,
  moment: Moment,
  { language, address }: Readonly<{ language: Language; address: string | null }>
): Promise<ExportRun> => {
  await makeRoom(transaction, actor, moment.now)
  const { conditions } = await planExport(transaction, actor, queryOf(input), moment, language)
  const id = newId(moment.now.getTime())
  await insertExport(transaction, { id, memberId: actor.memberId, input, language, address }, moment.now)
  if ((await countRows(transaction, conditions, MOST_WRITTEN_WITHIN + 1)) > MOST_WRITTEN_WITHIN)
    await enqueue(transaction, EXPORT_TASK, { id }, { key: id })
  else
    await writeExport(
      {
        actor,
        moment,
        within: (work) => work(transaction),
        reading: (work) => work(transaction),
        isOver: () => false
      },
      id
    )
  await announce(transaction, 'export.progress', { id }, moment.now)
  return told(await requireExport(transaction, actor, id, moment), language)
}

/** Stops one that is being written, or removes its file before its time. */
export const removeExportRun = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Pick<Moment, 'now'>
): Promise<void> => {
  await requireExport(transaction, actor, id, moment)
  await removeExport(transaction, id)
  await announce(transaction, 'export.progress', { id }, moment.now)
}

/**
 * The file itself, for its author alone, and only while he may still see all that is in it. The audit has each time that it
 * is fetched.
 */
export const fetchExport = async (
  database: Database,
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Pick<Moment, 'now'>,
  address: string | null
): Promise<Readonly<{ stream: Readable; fileName: string; format: ExportRunInput['format'] }>> => {
  const row = await requireExport(transaction, actor, id, { now })
  if (row.state !== 'done' || row.reach === null) throw new AppError('conflict', 'exports.notReady')
  if (!stillReaches(actor, row.reach)) throw new AppError('forbidden', 'exports.reachesLess')
  await audit(
    transaction,
    {
      actor,
      action: 'customer.exportFetched',
      subjectKind: 'export',
      subjectId: id,
      detail: { rows: row.done },
      address
    },
    now
  )
  const stream = fromPieces((ordinal) =>
    database.inWorkspace(actor.workspaceId, (reading) => findExportPiece(reading, id, ordinal))
  )
  return { stream, fileName: row.file_name ?? `${id}.${row.input.format}`, format: row.input.format }
}
