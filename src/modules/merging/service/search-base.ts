import { createHash } from 'node:crypto'
import { findDuplicates, type DuplicateReport, type MatchPair } from '#lib/matching'
import { isConnectionLost, type Database } from '#platform/database'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { clusterByIds } from '../core/clusters.ts'
import { FINDER, inOrder, type FoundPair } from '../core/found-pairs.ts'
import { comparedText } from '../core/compared.ts'
import { listCompared } from '../io/store/compared-rows.ts'
import { layFound, makePlaceForFound, replaceFound } from '../io/store/found-pairs.ts'
import { createPackedRecords } from './packed-records.ts'
import { setSearchOver, setSearchProgress, takeSearch } from '../io/store/search-run.ts'

export type SearchWork = Readonly<{
  database: Database
  workspaceId: number
  clock: () => Date
  signal: AbortSignal
  /** The name under which it is worked on. */
  runner?: string
  /** Told while names are compared, when nothing can be awaited: how many customers, and the share that is done. */
  onCompared?: (customers: number, share: number) => void
}>

const READ_BATCH = 2000
const WRITE_BATCH = 2000
/** Names that stay taken apart: up to twice as many are in memory, some 4 kB each. */
const KEPT = 8000
/** Reading is the first fifth of the work, comparing nearly all the rest. */
const READING_SHARE = 0.2
const WRITING_FROM = 0.9

/** Somebody else is at it now, or the program stops. */
class LetGo extends Error {}

export const factsHash = (a: string, b: string): string =>
  createHash('sha256').update(`${a}\n${b}`).digest('hex').slice(0, 32)

type Base = Readonly<{ ids: readonly string[]; records: ReturnType<typeof createPackedRecords> }>

const createProgress = ({ database, workspaceId, clock }: SearchWork, runner: string) => {
  let [told, toldAt] = [-1, 0]
  return async (customers: number, share: number): Promise<void> => {
    const now = clock()
    // Once a second, or a hundredth of the work.
    if (share - told < 0.01 && now.getTime() - toldAt < 1000) return
    ;[told, toldAt] = [share, now.getTime()]
    await database.inWorkspace(workspaceId, async (transaction) => {
      if (!(await setSearchProgress(transaction, runner, { customers, share }, now))) throw new LetGo()
      await announce(transaction, 'duplicates.progress', { share: Math.round(share * 100) / 100 }, now)
    })
  }
}

const readBase = async (
  { database, workspaceId, signal }: SearchWork,
  tell: (customers: number, share: number) => Promise<void>
): Promise<Base> => {
  const records = createPackedRecords()
  const ids: string[] = []
  for (;;) {
    if (signal.aborted) throw new LetGo()
    const batch = await database.inWorkspace(workspaceId, (transaction) =>
      listCompared(transaction, ids.at(-1) ?? null, READ_BATCH)
    )
    for (const { id, compared } of batch) {
      ids.push(id)
      records.add(comparedText(compared))
    }
    await tell(ids.length, READING_SHARE * (1 - 1 / (1 + ids.length / 100_000)))
    if (batch.length < READ_BATCH) return { ids, records }
  }
}

const compareAll = ({ ids, records }: Base, { onCompared }: SearchWork): DuplicateReport =>
  findDuplicates(records, {
    kept: KEPT,
    onProgress: (done, total) =>
      onCompared?.(ids.length, READING_SHARE + ((WRITING_FROM - READING_SHARE) * done) / Math.max(1, total))
  })

/** Pairs as they are kept, a statement's worth at a time; records lie in the order of their ids, so that a < b holds for both. */
function* batchesOf(
  { ids, records }: Base,
  { pairs, related }: DuplicateReport
): Generator<readonly FoundPair[]> {
  const idAt = (index: number): string => ids[index] ?? ''
  const clusters = clusterByIds(
    pairs.flatMap(({ a, b, kind }) => (kind === 'duplicate' ? [{ a: idAt(a), b: idAt(b) }] : []))
  )
  const found = ({ a, b, kind, score, because }: MatchPair): FoundPair => {
    const ordered = inOrder(idAt(a), idAt(b))
    return {
      ...ordered,
      kind,
      score,
      because,
      cluster: kind === 'duplicate' ? (clusters.get(ordered.a) ?? ordered.a) : ordered.a,
      facts: factsHash(records.textAt(Math.min(a, b)), records.textAt(Math.max(a, b)))
    }
  }
  for (const list of [pairs, related])
    for (let at = 0; at < list.length; at += WRITE_BATCH) yield list.slice(at, at + WRITE_BATCH).map(found)
}

const keep = (
  { database, workspaceId, clock }: SearchWork,
  runner: string,
  batches: Iterable<readonly FoundPair[]>
): Promise<void> =>
  database.inWorkspace(workspaceId, async (transaction) => {
    await makePlaceForFound(transaction)
    for (const batch of batches) await layFound(transaction, batch)
    const now = clock()
    const found = await replaceFound(transaction, FINDER, now)
    if (!(await setSearchOver(transaction, runner, { state: 'done', found, finder: FINDER }, now)))
      throw new LetGo()
    await announce(transaction, 'duplicates.changed', { found }, now)
  })

/**
 * Searches the whole base of a workspace for duplicates (COL-19): reads the active customers as bytes, compares them, and
 * writes what was found in one transaction. Run again after a crash it begins anew; nothing is written twice.
 */
export const searchBase = async (work: SearchWork): Promise<void> => {
  const { database, workspaceId, clock, signal } = work
  const { runner = newId() } = work
  const taken = await database.inWorkspace(workspaceId, (transaction) =>
    takeSearch(transaction, runner, clock())
  )
  if (!taken) return
  const over = (state: 'failed' | 'waiting'): Promise<unknown> =>
    database.inWorkspace(workspaceId, async (transaction) => {
      const now = clock()
      if (await setSearchOver(transaction, runner, { state, found: 0, finder: FINDER }, now))
        await announce(transaction, 'duplicates.changed', { found: 0 }, now)
    })
  const tell = createProgress(work, runner)
  try {
    const base = await readBase(work, tell)
    await tell(base.ids.length, READING_SHARE + 0.01)
    const report = compareAll(base, work)
    if (signal.aborted) throw new LetGo()
    await tell(base.ids.length, WRITING_FROM)
    await keep(work, runner, batchesOf(base, report))
  } catch (error) {
    if (error instanceof LetGo) {
      if (signal.aborted) await over('waiting')
      return
    }
    if (!isConnectionLost(error)) await over('failed')
    throw error
  }
}
