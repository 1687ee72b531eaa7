import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce, enqueue } from '#platform/jobs'
import { quarterTextOf } from '../core/index.ts'
import { deciderOf } from '../io/store/deciders.ts'
import { beginRegrading } from '../io/store/regradings.ts'

/** The name of the background work that `io/jobs.ts` does. */
export const REGRADE_TASK = 'grading.regrade'

/** Asks for a regrading of everybody now (GRD-3, on demand); where one is at work it stays with that. */
export const startRegrading = async (
  transaction: Transaction,
  actor: Actor,
  { now, today }: Moment,
  address: string | null = null
): Promise<void> => {
  if ((await deciderOf(transaction, actor, today)).owners === 'none')
    throw new AppError('forbidden', 'grading.mayNotDecide')
  const quarter = quarterTextOf(today)
  const run = { quarter, origin: 'demand' as const, by: actor.memberId }
  if (!(await beginRegrading(transaction, run, now))) return
  await enqueue(transaction, REGRADE_TASK, {}, { key: 'regrade' })
  await announce(transaction, 'grades.changed', {}, now)
  await audit(
    transaction,
    {
      actor,
      action: 'grading.regraded',
      subjectKind: 'workspace',
      subjectId: null,
      detail: { quarter },
      address
    },
    now
  )
}
