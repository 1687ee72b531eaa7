import { UNDO_DAYS, type MergeItem, type MergeList } from '#contracts/merging'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { changeCustomers, lockWhole, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { pageOf, readPlace } from '#platform/http'
import { announce } from '#platform/jobs'
import { planUndo } from '../core/plan-undo.ts'
import { listMerges, lockMerge, setUndone, type MergeItemRow, type MergeRow } from '../io/store/merges.ts'
import { movePairsBack } from '../io/store/moved-pairs.ts'
import {
  moveParts,
  moveRecordsBack,
  renameInRecords,
  setFormerCodes,
  setMergedInto
} from '../io/store/move-records.ts'

const DAY_MS = 86_400_000

const lastMoment = (mergedAt: Date): Date => new Date(mergedAt.getTime() + UNDO_DAYS * DAY_MS)

const requireOpen = ({ state, merged_at }: MergeRow, now: Date): void => {
  if (state === 'undone') throw new AppError('conflict', 'merging.undoneAlready')
  if (now > lastMoment(merged_at)) throw new AppError('conflict', 'merging.tooLate', { days: UNDO_DAYS })
}

/**
 * Takes a merge back (30 days): both customers are there again, each with what was its own. What was entered or changed
 * since stays with the survivor. Refused where the survivor has itself been merged, archived or removed meanwhile: that
 * is taken back first.
 */
export const undoMerge = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  moment: Moment,
  address: string | null = null
): Promise<Readonly<{ id: string; survivorId: string; mergedId: string }>> => {
  const merge = await lockMerge(transaction, actor, id)
  if (!merge) throw new AppError('notFound', 'merging.noMerge')
  requireOpen(merge, moment.now)
  const { survivor_id: survivorId, merged_id: mergedId, undo } = merge
  // The merged one belongs to the merge: whoever reaches the survivor gives it back to whom it was.
  const found = await lockWhole(transaction, { visibleOwners: null }, [survivorId, mergedId])
  const [survivor, merged] = [survivorId, mergedId].map((one) => found.find((known) => known.id === one))
  if (!survivor || !merged) throw new AppError('notFound', 'merging.noMerge')
  if (survivor.state !== 'active') throw new AppError('conflict', `merging.survivorIs.${survivor.state}`)
  if (merged.state !== 'merged' || merged.mergedInto !== survivorId)
    throw new AppError('conflict', 'merging.undoneAlready')
  const plan = planUndo(undo.files, survivor.stored)
  await moveParts(transaction, mergedId, {
    contacts: plan.backContacts,
    needs: plan.backNeeds,
    united: []
  })
  await moveRecordsBack(transaction, survivorId, mergedId, undo)
  await renameInRecords(
    transaction,
    undo.records,
    undo.files.united.map(({ kept, gone }) => ({ from: kept, to: gone }))
  )
  await setFormerCodes(
    transaction,
    survivorId,
    (survivor.formerCodes ?? []).filter(
      (code) => !undo.formerCodes.result.includes(code) || undo.formerCodes.survivor.includes(code)
    )
  )
  await setMergedInto(transaction, mergedId, null)
  await setUndone(transaction, id, actor.memberId, moment.now)
  const ownerId = survivor.ownerId === undo.owners.result ? undo.owners.survivor : survivor.ownerId
  await changeCustomers(
    transaction,
    { ...actor, visibleOwners: null },
    [survivorId, mergedId],
    moment,
    (before) =>
      before.id === survivorId
        ? {
            after: {
              ...before,
              stored: plan.survivor,
              ownerId,
              ownerName:
                ownerId === before.ownerId
                  ? before.ownerName
                  : ownerId === merged.ownerId
                    ? merged.ownerName
                    : null
            },
            history: [
              {
                kind: 'state',
                before: { state: 'absorbed' },
                after: { state: 'separated', merge: id, id: mergedId, name: merged.stored.name }
              }
            ],
            action: 'customer.mergeUndone',
            detail: { merge: id, merged: mergedId }
          }
        : {
            after: { ...before, state: 'active', removedAt: null, stored: plan.merged },
            history: [{ kind: 'state', before: { state: 'merged' }, after: { state: 'active', merge: id } }],
            action: 'customer.restored',
            detail: { merge: id }
          },
    address
  )
  if (undo.pairs) await movePairsBack(transaction, undo.pairs, survivorId)
  await announce(transaction, 'duplicates.changed', { found: 0 }, moment.now)
  return { id, survivorId, mergedId }
}

const PAGE = 30

const itemOf = (row: MergeItemRow, now: Date): MergeItem => {
  const open = row.state === 'merged' && row.survivor_state === 'active' && now <= lastMoment(row.merged_at)
  return {
    id: row.id,
    survivor: { id: row.survivor_id, name: row.survivor_name ?? '' },
    mergedId: row.merged_id,
    mergedName: row.merged_name ?? '',
    state: row.state,
    mergedAt: row.merged_at.toISOString(),
    mergedBy: row.merged_by === null ? null : { id: row.merged_by, name: row.merged_by_name ?? '' },
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoUntil: open ? lastMoment(row.merged_at).toISOString() : null
  }
}

/** Merges within reach, the newest first. */
export const listMergeItems = async (
  transaction: Transaction,
  actor: Actor,
  { cursor, customer }: Readonly<{ cursor?: string | undefined; customer?: string | undefined }>,
  { now }: Moment
): Promise<MergeList> => {
  const rows = await listMerges(transaction, actor, readPlace(cursor), PAGE + 1, customer ?? null)
  const { shown, next } = pageOf(rows, PAGE, (row) => ({ at: row.merged_at, id: row.id }))
  return { merges: shown.map((row) => itemOf(row, now)), next }
}
