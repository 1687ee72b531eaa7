import type { Day } from '#kernel/day'
import { playbookOf } from '#modules/playbook'
import type { Transaction } from '#platform/database'
import { findDue } from '../io/store/due.ts'
import { findSettledVersion } from '../io/store/rollout.ts'

/** Whether the playbook in force has reached everybody whom it concerns: not yet from its save on until it is rolled out. */
export const isRolledOut = async (transaction: Transaction): Promise<boolean> => {
  const settled = await findSettledVersion(transaction)
  return settled === null || settled >= (await playbookOf(transaction)).version
}

/** Whether what time changes is computed for everybody as of today: not yet for up to an hour after midnight. */
export const isOfToday = async (transaction: Transaction, today: Day): Promise<boolean> =>
  (await findDue(transaction, today, null, 1)).length === 0
