import type { CustomerGrade } from '#contracts/grading'
import { recordChanges } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { writeGrades } from '../io/store/grades.ts'
import { lockCustomers } from '../io/store/load.ts'
import type { Moment } from './moment.ts'
import { refresh } from './refresh.ts'

/** A grade that takes effect, with what its history tells. */
export type GradeSet = Readonly<{
  customerId: string
  from: CustomerGrade | null
  to: CustomerGrade
  /** How it came about, such as `quarter` or `override`. */
  via: string
}>

const everybody = { visibleOwners: null }

/**
 * Puts grades in force, whatever the rules give (GRD-3, GRD-4), with all that follows from a grade: strategy, pace, tags.
 * Who may do so is for the caller to say. Customers are locked in the order of their ids.
 */
export const setGrades = async (
  transaction: Transaction,
  sets: readonly GradeSet[],
  moment: Moment,
  { actorId, runId = null }: Readonly<{ actorId: string | null; runId?: string | null }>
): Promise<void> => {
  if (sets.length === 0) return
  const ids = sets.map(({ customerId }) => customerId)
  await lockCustomers(transaction, ids, everybody)
  await writeGrades(transaction, sets)
  await refresh(transaction, ids, moment, { actorId, runId })
  await recordChanges(
    transaction,
    sets.map(({ customerId, from, to, via }) => ({
      customerId,
      actorId,
      kind: 'grade' as const,
      before: { grade: from },
      after: { grade: to, via },
      runId
    })),
    moment.now
  )
}
