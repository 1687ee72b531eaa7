import type { FieldKey } from '#contracts/customers'
import type { Transaction } from '#platform/database'
import { textsOf } from '../edit/apply-fields.ts'
import { loadCustomers } from '../io/store/load.ts'

/** The texts of customers as a change of their fields meets them, by id; whoever asks decides who may see them. */
export const textsOfCustomers = async (
  transaction: Transaction,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Readonly<Partial<Record<FieldKey, string>>>>> =>
  new Map((await loadCustomers(transaction, ids)).map(({ id, stored }) => [id, textsOf(stored)]))
