import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import { fieldsChangedSince, type ChangedFields } from '../io/store/history.ts'
import type { LoadedCustomer } from '../io/store/load.ts'

const nothing = '—'

/**
 * Whether what others changed after the version that a person has seen is the same field with another text: then he must
 * choose, and is told both. Different fields of one customer are no conflict; both win.
 */
export const refuseConflicts = async (
  transaction: Transaction,
  { id, version }: LoadedCustomer,
  asked: number | null,
  wanted: Readonly<Record<string, string | null | undefined>>,
  whose: ChangedFields
): Promise<void> => {
  if (asked === null || asked === version || Object.keys(wanted).length === 0) return
  const theirs = await fieldsChangedSince(transaction, id, asked, whose)
  for (const [field, text] of Object.entries(wanted)) {
    if (!theirs.has(field)) continue
    const [yours, now] = [text ?? null, theirs.get(field) ?? null]
    if (now === yours) continue
    throw new AppError(
      'precondition',
      'customers.changedMeanwhile',
      { version, yours: yours ?? nothing, theirs: now ?? nothing },
      field
    )
  }
}
