import type { CustomerGrade } from '#contracts/grading'
import type { Transaction } from '#platform/database'
import { playbookOfKey } from '#modules/playbook'
import { createExaminer, type Decided } from '../facts/examine.ts'
import { examineAll } from '../facts/examine-all.ts'
import { lockAndLoad } from '../io/store/load.ts'
import type { Moment } from './moment.ts'

const everybody = { visibleOwners: null }

/** What follows from a customer today, beside the grade that is in force. */
export type ExaminedCustomer = Decided & Readonly<{ gradeInForce: CustomerGrade | null }>

/** The same of many, by id, with its reasons; nothing is written, and they stay locked until the end. */
export const examinedOf = async (
  transaction: Transaction,
  ids: readonly string[],
  { today }: Moment
): Promise<ReadonlyMap<string, ExaminedCustomer>> => {
  if (ids.length === 0) return new Map()
  const { loaded, playbookKey } = await lockAndLoad(transaction, ids, everybody)
  const examine = createExaminer(await playbookOfKey(transaction, playbookKey), today)
  const decided = await examineAll(
    loaded,
    (customer) =>
      [customer.id, { ...examine(customer), gradeInForce: customer.known?.grade ?? null }] as const
  )
  return new Map(decided)
}
