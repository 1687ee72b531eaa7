import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Transaction } from '#platform/database'
import type { ListConditions } from './conditions.ts'
import { findRows, type ListRow } from './find-rows.ts'
import type { ListOrder } from './order.ts'

const byId: ListOrder = {
  by: 'updated',
  column: sql`f.customer_id`,
  value: sql`null`,
  stretches: [{ where: [], orderBy: sql`f.customer_id` }]
}

/** These customers and nothing else of the view: who was in it when the export began is in the file. */
const these = (workspaceId: number, actor: Actor, ids: readonly string[]): ListConditions => {
  const base = sql`f.workspace_id = ${workspaceId} and f.customer_id = any (${ids}::uuid[])
    and ${ownerScope(actor, sql`f.owner_id`)}`
  const any = {
    scope: [],
    marks: [],
    chosen: {},
    isOne: false,
    isOneProvince: false,
    partOf: () => 1,
    reachOf: () => 1
  }
  return { ...any, always: base, base, state: 'active', isWide: false }
}

/** Rows of the list by their ids, in the order of those; who is out of reach is not among them. */
export const findThese = (
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[]
): Promise<readonly ListRow[]> =>
  findRows(transaction, these(transaction.workspaceId, actor, ids), byId, ids.length)
