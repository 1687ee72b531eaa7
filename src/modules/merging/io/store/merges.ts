import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { emptySql, sql, type Transaction } from '#platform/database'
import type { PagePlace } from '#platform/http'
import type { MergedFiles } from '../../core/plan-undo.ts'
import type { MovedPairs } from './moved-pairs.ts'
import type { MovedBefore } from './move-records.ts'

type Reach = Pick<Actor, 'visibleOwners'>

/** What a merge keeps: both customers before, the survivor after, and which rows moved. */
export type UndoJson = Readonly<{
  files: MergedFiles
  owners: Readonly<{ survivor: string | null; merged: string | null; result: string | null }>
  formerCodes: Readonly<{ survivor: readonly string[]; result: readonly string[] }>
  /** Not of the first merges. */
  pairs?: MovedPairs
}> &
  MovedBefore

export type MergeRow = Readonly<{
  id: string
  survivor_id: string
  merged_id: string
  state: 'merged' | 'undone'
  undo: UndoJson
  merged_at: Date
}>

export const insertMerge = async (
  transaction: Transaction,
  merge: Readonly<{ id: string; survivorId: string; mergedId: string; undo: UndoJson; by: string }>,
  now: Date
): Promise<void> => {
  await transaction.run(
    sql`insert into customer_merge (workspace_id, id, survivor_id, merged_id, state, undo, merged_at, merged_by)
        values (${transaction.workspaceId}, ${merge.id}, ${merge.survivorId}, ${merge.mergedId}, 'merged',
               ${JSON.stringify(merge.undo)}::jsonb, ${now}, ${merge.by})`
  )
}

/** One merge whose survivor the actor reaches, locked; null otherwise. */
export const lockMerge = (transaction: Transaction, reach: Reach, id: string): Promise<MergeRow | null> => {
  const { workspaceId } = transaction
  return transaction.row<MergeRow>(
    sql`select g.id, g.survivor_id, g.merged_id, g.state, g.undo, g.merged_at
          from customer_merge g
          join customer c on c.workspace_id = ${workspaceId} and c.id = g.survivor_id
         where g.workspace_id = ${workspaceId} and g.id = ${id} and ${ownerScope(reach, sql`c.owner_id`)}
           for update of g`
  )
}

export const setUndone = (transaction: Transaction, id: string, by: string, now: Date): Promise<number> =>
  transaction.run(
    sql`update customer_merge set state = 'undone', undone_at = ${now}, undone_by = ${by}
         where workspace_id = ${transaction.workspaceId} and id = ${id} and state = 'merged'`
  )

export type MergeItemRow = Readonly<{
  id: string
  survivor_id: string
  survivor_name: string | null
  merged_id: string
  merged_name: string | null
  state: 'merged' | 'undone'
  merged_at: Date
  merged_by: string | null
  merged_by_name: string | null
  undone_at: Date | null
  survivor_state: string
}>

/** Merges within reach, the newest first, from behind a place on. */
export const listMerges = (
  transaction: Transaction,
  reach: Reach,
  before: PagePlace | null,
  limit: number,
  customerId: string | null
): Promise<readonly MergeItemRow[]> => {
  const { workspaceId } = transaction
  return transaction.rows<MergeItemRow>(
    sql`select g.id, g.survivor_id, coalesce(s.name, s.short_name) as survivor_name, g.merged_id,
               coalesce(k.name, k.short_name) as merged_name, g.state, g.merged_at, g.merged_by, m.name as merged_by_name,
               g.undone_at, s.state as survivor_state
          from customer_merge g
          join customer s on s.workspace_id = ${workspaceId} and s.id = g.survivor_id
          join customer k on k.workspace_id = ${workspaceId} and k.id = g.merged_id
          left join member m on m.workspace_id = ${workspaceId} and m.id = g.merged_by
         where g.workspace_id = ${workspaceId} and ${ownerScope(reach, sql`s.owner_id`)}
           ${customerId === null ? emptySql : sql`and g.survivor_id = ${customerId}::uuid`}
           ${
             before === null
               ? emptySql
               : sql`and (g.merged_at, g.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
           }
         order by g.merged_at desc, g.id desc limit ${limit}`
  )
}
