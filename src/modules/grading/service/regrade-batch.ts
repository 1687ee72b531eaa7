import type { ChangeOrigin } from '#contracts/grading'
import { examinedOf, setGrades, type Moment } from '#modules/customers'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { changeOf, type ChangeWay } from '../core/index.ts'
import { listOverridden } from '../io/store/candidates.ts'
import { insertChanges, type NewChange } from '../io/store/changes.ts'

export type Regraded = Readonly<{ pending: number; filed: number; effective: number }>

const stateOf: Readonly<Record<ChangeWay, 'pending' | 'effective'>> = {
  approval: 'pending',
  filed: 'effective',
  effective: 'effective'
}

/**
 * Regrades customers (GRD-3): examines each as of today and lays down what changes with its reason; upgrades and falls from
 * B take effect, falls from A wait. What somebody else lays down meanwhile stays.
 */
export const regradeBatch = async (
  transaction: Transaction,
  ids: readonly string[],
  moment: Moment,
  { origin, quarter }: Readonly<{ origin: ChangeOrigin; quarter: string }>
): Promise<Regraded> => {
  const decided = await examinedOf(transaction, ids, moment)
  const overridden = await listOverridden(transaction, ids)
  const { version } = await playbookOf(transaction)
  const found = [...decided].flatMap(([customerId, one]) => {
    const { grade, provisional, reason } = one.examined.grade
    const change = changeOf({
      inForce: one.gradeInForce,
      computed: grade,
      provisional,
      overridden: overridden.has(customerId)
    })
    if (change === null) return []
    const row: NewChange = {
      id: newId(moment.now.getTime()),
      customerId,
      origin,
      from: one.gradeInForce,
      to: change.to,
      state: stateOf[change.way],
      reason,
      comment: null,
      quarter,
      playbookVersion: version,
      requestedBy: null
    }
    return [{ row, way: change.way }]
  })
  const laid = await insertChanges(
    transaction,
    found.map(({ row }) => row),
    moment.now
  )
  const kept = found.filter(({ row }) => laid.has(row.id))
  await setGrades(
    transaction,
    kept
      .filter(({ way }) => way !== 'approval')
      .map(({ row: { customerId, from, to } }) => ({ customerId, from, to, via: origin })),
    moment,
    { actorId: null }
  )
  const count = (wanted: ChangeWay): number => kept.filter(({ way }) => way === wanted).length
  return { pending: count('approval'), filed: count('filed'), effective: count('effective') }
}
