import { maskedFieldsOf } from '#modules/customers'
import { changeFields, insertCustomers } from '#modules/customers'
import type { Actor } from '#kernel/actor'
import type { Day } from '#kernel/day'
import type { Transaction } from '#platform/database'
import type { RowOwner } from '../../core/import/index.ts'
import { insertRows, type ImportRow } from '../../io/store/import-rows.ts'
import type { Moment } from '../take-file.ts'
import type { RowPlan } from './plan-rows.ts'

/** Fields that this actor must not write, for he sees them masked. */
export const hiddenFieldsOf = (actor: Actor): ReadonlySet<string> => new Set(maskedFieldsOf(actor))

/**
 * Does what was planned for a batch, in its transaction: new customers in bulk, texts into those that are there, and what
 * became of each row. Gives back the rows as they turned out: an update that changed nothing is unchanged.
 */
export const applyRows = async (
  transaction: Transaction,
  importId: string,
  plans: readonly RowPlan[],
  {
    actor,
    moment,
    ownerOf,
    firstStepOn
  }: Readonly<{
    actor: Actor
    moment: Moment
    ownerOf: (name: string | null) => RowOwner
    firstStepOn: (ownerId: string) => Day
  }>
): Promise<readonly RowPlan[]> => {
  const fresh = plans.flatMap(({ file, outcome, customerId }) => {
    if (file === null || outcome !== 'created' || customerId === null) return []
    const { ownerId } = ownerOf(file.owner)
    return [{ file, id: customerId, ownerId, firstStepOn: ownerId === null ? null : firstStepOn(ownerId) }]
  })
  await insertCustomers(transaction, fresh, moment, {
    origin: 'import',
    importId,
    actorId: actor.memberId
  })
  const done: RowPlan[] = []
  for (const plan of plans) {
    if (plan.outcome !== 'updated' || plan.customerId === null) {
      done.push(plan)
      continue
    }
    const version = await changeFields(transaction, actor, plan.customerId, plan.fields, moment)
    done.push(plan.version === version ? { ...plan, outcome: 'unchanged' } : plan)
  }
  await insertRows(
    transaction,
    importId,
    done.map(({ record, file, outcome, customerId, problems }): ImportRow => ({
      row: record.row,
      sheetRow: record.sheetRow,
      outcome,
      name: file?.name ?? null,
      customerId,
      problems: problems.length === 0 ? null : problems,
      cells: outcome === 'rejected' ? record.cells : null
    }))
  )
  return done
}
