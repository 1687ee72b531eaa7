import type { GradesOverview } from '#contracts/grading'
import { isOfToday, isRolledOut, type Moment } from '#modules/customers'
import type { Transaction } from '#platform/database'
import type { RegradingRow } from '../io/store/regradings.ts'

/** The longest that a regrading waits for what it reads; what holds that up is told elsewhere. */
const MOST_WAITED_MS = 2 * 3_600_000

/**
 * What a regrading waits for before it begins, null where it may. Whom to regrade is read from the grades as they are stored:
 * where a playbook that was just saved has not reached everybody, or at a quarter's end the day has not, some would be
 * passed over.
 */
export const waitsFor = async (
  transaction: Transaction,
  run: Pick<RegradingRow, 'origin' | 'after_id' | 'started_at'>,
  { now, today }: Moment
): Promise<GradesOverview['waitsFor']> => {
  if (run.after_id !== null || now.getTime() - run.started_at.getTime() > MOST_WAITED_MS) return null
  if (!(await isRolledOut(transaction))) return 'playbook'
  return run.origin === 'demand' || (await isOfToday(transaction, today)) ? null : 'day'
}
