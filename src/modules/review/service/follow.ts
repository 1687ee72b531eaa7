import type { PlaybookDocument, TriggerKey } from '#contracts/playbook'
import type { Day } from '#kernel/day'
import { keyOfTrigger, nameOfTrigger, noticedIn, spokenIn } from '#core/review'
import { isListAtWork } from '#modules/collection'
import { playbookOf } from '#modules/playbook'
import { countingOf } from '#modules/verification'
import type { Database, Transaction } from '#platform/database'
import { dayInZone } from '#platform/http'
import { newId } from '#platform/ids'
import { announce } from '#platform/jobs'
import { findDueWorkspaces, setSeen, setSwept, takeClock, type Clock } from '../io/store/clock.ts'
import { listChanges, listRecords, listTouched, STRETCH, type Window } from '../io/store/notices.ts'
import { findStretchEnd, findUnplanned } from '../io/store/plans.ts'
import { insertTriggers, updateUrgency, type NewTrigger } from '../io/store/triggers.ts'
import { deadlineOf } from './deadline.ts'
import { followLists, type Following } from './follow-lists.ts'
import { planSome, waysOf } from './plan-some.ts'

/** A change is looked at as long as a transaction that began before it may still commit. */
const LAG_MS = 20_000
/** Once in so long every customer is gone through: whose value moved by time alone, who came by a long transaction. */
const SWEEP_MS = 3_600_000
/** So many customers a transaction. */
const BATCH = 5000

const before = (instant: Date, ms: number): Date => new Date(instant.getTime() - ms)

/** What of a playbook decides when reviews are due. */
const cyclesOf = ({ refresh }: PlaybookDocument): string =>
  JSON.stringify([refresh.fileHighValueDays, refresh.fileOtherDays, refresh.needsDays])

/** How far a stretch of what was written reaches; null where it is all. */
const endOf = (instants: readonly Date[]): Date | null =>
  instants.length < STRETCH ? null : (instants.at(-1) ?? null)

const earlier = (a: Date | null, b: Date | null): Date | null => (a === null || (b !== null && b < a) ? b : a)

/** Raises what was noticed in a stretch; says how many, and where the next one begins. */
const notice = async (
  transaction: Transaction,
  window: Window,
  { playbook, timeZone, today }: Readonly<{ playbook: PlaybookDocument; timeZone: string; today: Day }>
): Promise<Readonly<{ raised: number; until: Date | null }>> => {
  const known = new Set(playbook.refresh.triggers.map(({ name }) => name))
  const [changes, records] = [await listChanges(transaction, window), await listRecords(transaction, window)]
  if (changes.length + records.length === 0) return { raised: 0, until: null }
  const ways = { counting: await countingOf(transaction), timeZone }
  const { hours } = playbook.slas.majorChange
  const raise = (
    source: Readonly<{ id: string; customer_id: string; at: Date; by: string | null }>,
    origin: NewTrigger['origin'],
    noticed: Readonly<{ kind: string; key?: TriggerKey; quote?: string; fields?: readonly string[] }>
  ): NewTrigger => ({
    id: newId(),
    customer_id: source.customer_id,
    kind: noticed.kind,
    key: noticed.key ?? keyOfTrigger(playbook.refresh, noticed.kind),
    origin,
    quote: noticed.quote ?? null,
    fields: noticed.fields ?? [],
    source_id: source.id,
    raised_by: source.by,
    raised_at: source.at.toISOString(),
    due_at: deadlineOf(source.at, hours, ways).toISOString()
  })
  const triggers = [
    ...changes.flatMap((change) =>
      noticedIn(change).flatMap(({ key, fields }) => {
        const kind = nameOfTrigger(playbook.refresh, key)
        return kind === null
          ? []
          : [raise({ ...change, by: change.actor_id }, 'change', { kind, key, fields })]
      })
    ),
    ...records.flatMap(({ text, marked, recorded_at, author_id, ...record }) =>
      spokenIn(text, playbook.refresh, marked).map((noticed) =>
        raise({ ...record, at: recorded_at, by: author_id }, 'record', noticed)
      )
    )
  ].filter(({ kind }) => known.has(kind))
  const raised = await insertTriggers(transaction, triggers)
  await updateUrgency(transaction, [...new Set(triggers.map(({ customer_id }) => customer_id))], today)
  const until = earlier(
    endOf(changes.map(({ at }) => at)),
    endOf(records.map(({ recorded_at }) => recorded_at))
  )
  return { raised: raised.length, until }
}

export type { Following } from './follow-lists.ts'

type Looked = Readonly<{
  /** Customers of whom anything was written. */
  touched: number
  /** Whether everybody is to be gone through, and by which cycles. */
  sweep: 'none' | 'others' | 'all'
  cycles: string
  /** From where the next stretch goes on; null where all was seen. */
  further: Date | null
}>

/**
 * Looks at what was written since the last time, or since `from`: a stretch in this transaction, and the clock stands at its end,
 * so that a look that is broken off goes on from there.
 */
const look = async (
  transaction: Transaction,
  { now, timeZone }: Following,
  from: Date | null
): Promise<Looked> => {
  const playbook = await playbookOf(transaction)
  const cycles = cyclesOf(playbook)
  const today = dayInZone(now, timeZone)
  // In a workspace that is looked at for the first time, what is older raises nothing.
  const fresh: Clock = { seen_until: before(now, LAG_MS), swept_at: new Date(0), cycles }
  const clock = await takeClock(transaction, fresh)
  if (clock === null) return { touched: 0, sweep: 'none', cycles, further: null }
  const window = { from: from ?? clock.seen_until, to: now }
  const touched = from === null ? await listTouched(transaction, window) : []
  const ways = waysOf(playbook.refresh, today, timeZone)
  const planned = await planSome(transaction, touched, ways)
  const { raised, until } = await notice(transaction, window, { playbook, timeZone, today })
  const further = until !== null && until > window.from ? until : null
  const settled = before(now, LAG_MS)
  await setSeen(transaction, earlier(settled, further) ?? settled)
  if (planned + raised > 0) await announce(transaction, 'reviews.changed', { count: planned + raised }, now)
  const seen = { touched: touched.length, cycles, further }
  if (clock.cycles !== cycles) return { ...seen, sweep: 'all' }
  const isLong = clock.swept_at.getTime() <= now.getTime() - SWEEP_MS
  // Else all who have come so far would be gone through for what is planned when all of the list is in.
  const waits = isLong && (await isListAtWork(transaction))
  return { ...seen, sweep: isLong && !waits ? 'others' : 'none' }
}

/** Goes through all customers, some thousand a transaction; where it is broken off it begins again and changes nothing twice. */
const sweep = async (
  database: Database,
  workspaceId: number,
  { now, timeZone, signal }: Following,
  all: boolean
): Promise<number> => {
  const today = dayInZone(now, timeZone)
  let [after, count]: [string | null, number] = [null, 0]
  do {
    const from: string | null = after
    const done = await database.inWorkspace(workspaceId, async (transaction) => {
      const { refresh } = await playbookOf(transaction)
      const until = await findStretchEnd(transaction, from, BATCH)
      const ids = await findUnplanned(transaction, { after: from, until, all })
      const ways = waysOf(refresh, today, timeZone)
      return { until, planned: await planSome(transaction, ids, ways, all) }
    })
    count += done.planned
    after = done.until
    if (signal?.aborted === true) break
  } while (after !== null)
  return count
}

/** Keeps the plans, as `followReviews` says; gives of how many customers anything was written. */
const follow = async (database: Database, workspaceId: number, following: Following): Promise<number> => {
  const lookFrom = (from: Date | null): Promise<Looked> =>
    database.inWorkspace(workspaceId, (transaction) => look(transaction, following, from))
  const { touched, sweep: wanted, cycles, further } = await lookFrom(null)
  let from = further
  while (from !== null && following.signal?.aborted !== true) from = (await lookFrom(from)).further
  if (wanted === 'none') return touched
  const count = await sweep(database, workspaceId, following, wanted === 'all')
  if (following.signal?.aborted) return touched
  await database.inWorkspace(workspaceId, async (transaction) => {
    await setSwept(transaction, following.now, cycles)
    if (count > 0) await announce(transaction, 'reviews.changed', { count }, following.now)
  })
  return touched
}

/**
 * Keeps the plans of reviews with their customers (POR-8): what people have written since the last look gives a new
 * customer its first review, moves it with owner, value and state, and raises what cannot wait. Nothing of a save waits
 * for it. Once an hour, and when the playbook's cycles change, everybody is gone through.
 */
export const followReviews = async (
  database: Database,
  workspaceId: number,
  following: Following
): Promise<void> => {
  await follow(database, workspaceId, following)
  await followLists(database, workspaceId, following)
}

/** So many at one look were changed by one hand. */
const MANY = 500

/** Until when workspaces are left alone. */
export type Resting = Map<number, number>

/**
 * The same in every workspace where something was written, or nobody was gone through for long. Where many were changed at once it
 * rests for as long as a change is looked at again: else each of them would be looked at with every look of that time.
 */
export const followAllReviews = async (
  database: Database,
  { now, signal }: Readonly<{ now: Date; signal: AbortSignal }>,
  resting: Resting = new Map()
): Promise<void> => {
  for (const { workspaceId, timeZone } of await findDueWorkspaces(database, now, before(now, SWEEP_MS))) {
    if (signal.aborted || (resting.get(workspaceId) ?? 0) > now.getTime()) continue
    const touched = await follow(database, workspaceId, { now, timeZone, signal })
    await followLists(database, workspaceId, { now, timeZone, signal })
    if (touched > MANY) resting.set(workspaceId, now.getTime() + LAG_MS)
    else resting.delete(workspaceId)
  }
}
