import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import { playbookOfKey } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { fileOf } from '../../core/together.ts'
import type { Asking } from '../../io/list/asking.ts'
import { findThese } from '../../io/list/find-these.ts'
import { loadCustomers } from '../../io/store/load.ts'
import { maskedFile } from '../../masking/masked-file.ts'
import { rowOf } from '../list-customers.ts'
import type { Exported, WholeFile } from './exported.ts'

const filesOf = async (
  transaction: Transaction,
  actor: Actor,
  ids: readonly string[],
  today: Day
): Promise<ReadonlyMap<string, WholeFile>> =>
  new Map(
    (await loadCustomers(transaction, ids)).map(({ id, ownerName, stored, recorded }) => [
      id,
      {
        file: maskedFile(fileOf(stored, { owner: ownerName, today, recorded }), actor),
        stored,
        orders: recorded.orders
      }
    ])
  )

/** Customers as the one who asks may see them, in the order of the ids; who is gone since or out of reach is not there. */
export const readCustomers = async (
  transaction: Transaction,
  asking: Asking,
  ids: readonly string[],
  withFiles: boolean
): Promise<readonly Exported[]> => {
  const { actor, today } = asking
  const found = await findThese(transaction, actor, ids)
  const playbook = await playbookOfKey(transaction, found[0]?.playbook_key ?? null)
  const rows = new Map(found.map((row) => [row.id, rowOf(row, playbook, asking)]))
  const reached = ids.filter((id) => rows.has(id))
  const files = withFiles ? await filesOf(transaction, actor, reached, today) : new Map<string, never>()
  return reached.flatMap((id) => {
    const row = rows.get(id)
    const whole = files.get(id) ?? null
    return row === undefined ? [] : [{ row, file: whole?.file ?? null, whole }]
  })
}
