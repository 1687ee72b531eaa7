import type { SampleResult } from '#contracts/collection'
import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Day } from '#kernel/day'
import { audit } from '#modules/audit'
import { insertCustomers, refresh } from '#modules/customers'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import {
  arrivalOf,
  makeSample,
  sampleDepartments,
  sampleFirstGoal,
  sampleTeam,
  type SampleCustomer
} from '../core/sample/index.ts'
import {
  countSampleCustomers,
  insertSampleDepartments,
  insertSampleMembers,
  insertSampleRecords,
  lockWorkspace,
  removeSampleCustomers,
  removeSampleTeam,
  setSample,
  type SampleRecordRow
} from '../io/store/sample.ts'
import { insertSampleArrivals, type SampleArrivalRow } from '../io/store/sample-arrivals.ts'
import type { Moment } from './take-file.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** The instant of a minute of a day in China, where the sample company is. */
const instantOf = (day: Day, minute: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * MINUTE_MS)

const earlierOf = (a: Date, b: Date): Date => (a < b ? a : b)

/**
 * Loads the sample company (IFC-5): eight sellers in three departments, some 300 customers with orders, contacts and a
 * plan. All of it or nothing; refused where it is here already.
 */
export const loadSample = async (
  transaction: Transaction,
  actor: Actor,
  moment: Moment,
  address: string | null = null
): Promise<SampleResult> => {
  const { now, today } = moment
  await lockWorkspace(transaction)
  if ((await countSampleCustomers(transaction)) > 0) throw new AppError('conflict', 'import.sample.there')
  // What was left by a sample whose customers were removed one by one.
  await removeSampleTeam(transaction)
  const departments = await insertSampleDepartments(transaction, sampleDepartments)
  const members = await insertSampleMembers(transaction, sampleTeam, departments, now)
  const sample = makeSample(today)
  const ownerOf = (name: string): string => members.get(name) ?? actor.memberId
  const ids = await insertCustomers(
    transaction,
    sample.map(({ file, owner, orders, nextOn }) => ({
      file,
      ownerId: ownerOf(owner),
      orders,
      firstStepOn: nextOn
    })),
    moment,
    { origin: 'sample', importId: null, actorId: actor.memberId }
  )
  const records = sample.flatMap(({ owner, records }, at) =>
    records.map((record): SampleRecordRow => {
      const happenedAt = instantOf(record.day, record.minute)
      const recordedAt = new Date(happenedAt.getTime() + record.recordedAfterHours * HOUR_MS)
      return {
        customerId: ids[at] ?? '',
        authorId: ownerOf(owner),
        happenedAt: earlierOf(happenedAt, now),
        recordedAt: earlierOf(recordedAt, now),
        record
      }
    })
  )
  await insertSampleRecords(transaction, records)
  await insertSampleArrivals(transaction, arrivalsOf(sample, ids, ownerOf, now), sampleFirstGoal)
  await refresh(transaction, ids, moment, { actorId: actor.memberId })
  await setSample(transaction, true)
  const result = { customers: ids.length, members: members.size }
  await audit(
    transaction,
    { actor, action: 'sample.loaded', subjectKind: 'workspace', detail: result, address },
    now
  )
  await announce(transaction, 'customers.changed', { count: ids.length }, now)
  await announce(transaction, 'member.changed', {}, now)
  return result
}

/** Every customer came some hours before he was first met. */
const arrivalsOf = (
  sample: readonly SampleCustomer[],
  ids: readonly string[],
  ownerOf: (name: string) => string,
  now: Date
): readonly SampleArrivalRow[] =>
  sample.flatMap(({ owner, records }, at) => {
    const [first] = [...records].sort((a, b) => (a.day < b.day ? -1 : 1))
    if (first === undefined) return []
    const { hoursBefore, dueOn } = arrivalOf(at + 1, first.day)
    const metAt = earlierOf(instantOf(first.day, first.minute), now)
    const createdAt = new Date(metAt.getTime() - hoursBefore * HOUR_MS)
    return [{ customerId: ids[at] ?? '', ownerId: ownerOf(owner), createdAt, dueOn, metAt }]
  })

/** Takes the sample company away again, and nothing else. */
export const removeSample = async (
  transaction: Transaction,
  actor: Actor,
  { now }: Moment,
  address: string | null = null
): Promise<SampleResult> => {
  await lockWorkspace(transaction)
  const customers = await removeSampleCustomers(transaction)
  const members = await removeSampleTeam(transaction)
  if (customers === 0 && members === 0) throw new AppError('notFound', 'import.sample.none')
  await setSample(transaction, false)
  const result = { customers, members }
  await audit(
    transaction,
    { actor, action: 'sample.removed', subjectKind: 'workspace', detail: result, address },
    now
  )
  await announce(transaction, 'customers.changed', { count: customers }, now)
  await announce(transaction, 'member.changed', {}, now)
  return result
}
