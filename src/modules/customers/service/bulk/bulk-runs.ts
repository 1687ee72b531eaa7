import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import {
  customerFilterSchema,
  MOST_WITHIN,
  type BulkRun,
  type BulkRunDetail,
  type BulkRunInput
} from '../../contract.ts'
import {
  gather,
  insertRun,
  listKept,
  listRuns,
  lockRun,
  namedCustomers,
  removeOldRuns,
  setRunState,
  type RunRow
} from '../../io/bulk/store.ts'
import { countRows } from '../../io/facets/count-rows.ts'
import { allOf, conditionsOf, type ListConditions } from '../../io/list/conditions.ts'
import { namesOfMembers } from '../../io/store/members.ts'
import { askingOf } from '../list-customers.ts'
import type { Moment } from '../moment.ts'
import { requireDeed, requireRight } from './deeds.ts'
import { runBatch } from './run-bulk.ts'

export const BULK_TASK = 'customers.bulk'

const DAY_MS = 86_400_000
const KEPT_DAYS = 30
const KEPT_SHOWN = 20

const since = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS)

const told = (run: RunRow, names: ReadonlyMap<string, string>): BulkRun => ({
  id: run.id,
  deed: run.input,
  ownerName:
    run.input.action === 'owner' && run.input.ownerId !== null
      ? (names.get(run.input.ownerId) ?? null)
      : null,
  state: run.state,
  total: run.total,
  done: run.done,
  changed: run.changed,
  takenBack: run.taken_back,
  kept: run.kept,
  mayUndo: (run.state === 'done' || run.state === 'stopped') && run.changed > 0,
  createdAt: run.created_at.toISOString(),
  finishedAt: run.finished_at?.toISOString() ?? null
})

const toldAll = async (transaction: Transaction, runs: readonly RunRow[]): Promise<readonly BulkRun[]> => {
  const owners = runs.flatMap(({ input }) =>
    input.action === 'owner' && input.ownerId !== null ? [input.ownerId] : []
  )
  const names = owners.length === 0 ? new Map<string, string>() : await namesOfMembers(transaction, owners)
  return runs.map((run) => told(run, names))
}

const requireRun = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  { now }: Pick<Moment, 'now'>
): Promise<RunRow> => {
  const [run] = await listRuns(transaction, actor.memberId, since(now), id)
  if (!run) throw new AppError('notFound', 'bulk.notFound')
  return run
}

/** What somebody did to many in the last thirty days, the newest first. */
export const listBulkRuns = async (
  transaction: Transaction,
  actor: Actor,
  { now }: Pick<Moment, 'now'>
): Promise<Readonly<{ runs: BulkRun[] }>> => ({
  runs: [...(await toldAll(transaction, await listRuns(transaction, actor.memberId, since(now))))]
})

export const getBulkRun = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Pick<Moment, 'now'>
): Promise<BulkRunDetail> => {
  const run = await requireRun(transaction, actor, id, moment)
  const [shown] = await toldAll(transaction, [run])
  // There is one for one.
  return {
    ...(shown as BulkRun),
    keptCustomers: run.kept > 0 ? [...(await listKept(transaction, actor, id, KEPT_SHOWN))] : []
  }
}

const conditionsFor = async (
  transaction: Transaction,
  actor: Actor,
  filter: unknown,
  moment: Pick<Moment, 'today'>
): Promise<ListConditions> => {
  const asked = customerFilterSchema.parse(filter)
  return conditionsOf(asked, await askingOf(transaction, actor, moment, asked), transaction.workspaceId)
}

/** All at once within the request where they are few, else behind it. */
const begin = async (
  transaction: Transaction,
  actor: Actor,
  { id, count }: Readonly<{ id: string; count: number }>,
  moment: Moment
): Promise<void> => {
  if (count > MOST_WITHIN) await enqueue(transaction, BULK_TASK, { id }, { key: id })
  else while (await runBatch(transaction, actor, id, moment));
}

/**
 * Does one thing to many: to those who are named, or to everybody whom a filter finds for this actor at this moment; who
 * comes later is not touched. The audit has what was begun, of each customer what became of him.
 */
export const startBulk = async (
  transaction: Transaction,
  actor: Actor,
  { who, deed }: BulkRunInput,
  moment: Moment,
  address: string | null
): Promise<BulkRunDetail> => {
  await requireDeed(transaction, actor, deed, await playbookOf(transaction))
  await removeOldRuns(transaction, since(moment.now))
  const id = newId(moment.now.getTime())
  const filter = 'filter' in who ? who.filter : null
  const conditions = filter && (await conditionsFor(transaction, actor, filter, moment))
  const count =
    'ids' in who
      ? who.ids.length
      : conditions === null
        ? 0
        : await countRows(transaction, conditions, MOST_WITHIN + 1)
  await insertRun(transaction, { id, memberId: actor.memberId, deed, filter }, moment.now)
  await audit(
    transaction,
    {
      actor,
      action: 'bulk.begun',
      subjectKind: 'member',
      subjectId: actor.memberId,
      detail: { deed: deed.action, byFilter: filter !== null },
      address
    },
    moment.now
  )
  // Of many it takes seconds to say who they are: that too happens behind the request.
  if ('ids' in who) await gather(transaction, id, namedCustomers(actor, who.ids))
  else if (conditions !== null && count <= MOST_WITHIN) await gather(transaction, id, allOf(conditions))
  await begin(transaction, actor, { id, count }, moment)
  return getBulkRun(transaction, actor, id, moment)
}

/** Says who they are, of a run by a filter that finds many. */
export const gatherBulk = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment
): Promise<void> => {
  const run = await lockRun(transaction, id)
  if (run?.state !== 'gathering' || run.filter === null) return
  await gather(transaction, id, allOf(await conditionsFor(transaction, actor, run.filter, moment)))
}

/** Takes a run back: each customer whom nobody changed since is what he was; the others stay, and are counted. */
export const undoBulk = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  address: string | null
): Promise<BulkRunDetail> => {
  await requireRun(transaction, actor, id, moment)
  const run = await lockRun(transaction, id)
  if (run === null || (run.state !== 'done' && run.state !== 'stopped'))
    throw new AppError('conflict', 'bulk.notDone')
  requireRight(actor, run.input)
  await setRunState(transaction, id, 'undoing', null)
  await audit(
    transaction,
    {
      actor,
      action: 'bulk.undone',
      subjectKind: 'member',
      subjectId: actor.memberId,
      detail: { deed: run.input.action, customers: run.changed },
      address
    },
    moment.now
  )
  await begin(transaction, actor, { id, count: run.changed }, moment)
  return getBulkRun(transaction, actor, id, moment)
}

/** Stops a run where it is; what was done can be taken back. */
export const stopBulk = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment
): Promise<BulkRunDetail> => {
  await requireRun(transaction, actor, id, moment)
  const run = await lockRun(transaction, id)
  if (run?.state === 'gathering' || run?.state === 'running')
    await setRunState(transaction, id, 'stopped', moment.now)
  return getBulkRun(transaction, actor, id, moment)
}
