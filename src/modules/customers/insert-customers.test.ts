import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { FieldChanges } from '#contracts/customers'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createCustomer } from './service/create-customer.ts'
import { insertCustomers } from './service/insert-customers.ts'
import { readFields } from './edit/read-fields.ts'
import { refresh } from './service/refresh.ts'

let postgres: TestDatabase
const moment = { now: new Date('2026-03-02T02:00:00Z'), today: '2026-03-02' }

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const inside = async <T>(work: (transaction: Transaction, actor: Actor) => Promise<T>): Promise<T> => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  return postgres.database.inWorkspace(workspaceId, (transaction) => work(transaction, actor))
}

const seed = readFileSync(new URL('../../../db/seed/customers.csv', import.meta.url), 'utf8')
const [, ...records] = Papa.parse<string[]>(seed.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
const people: FieldChanges[] = records.slice(0, 12).map((cells) => ({
  name: cells[1] ?? '',
  industry: cells[4] ?? '',
  size: cells[6] ?? '',
  contactName: cells[16] ?? '',
  contactPosition: cells[17] ?? '',
  phone: cells[19] ?? '',
  painPoints: cells[24] ?? '',
  budget: cells[26] ?? '',
  timeline: cells[27] ?? '',
  orderAmount12m: cells[37] ?? ''
}))

/** What lies in a table of the customers, without what is another for each: ids, instants, where it came from. */
const own = [
  'id',
  'customer_id',
  'workspace_id',
  'created_at',
  'updated_at',
  'found_at',
  'origin',
  'owner_id'
]
const idless = (rows: readonly Record<string, unknown>[]) =>
  rows
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !own.includes(key))))
    // The owner is one of the words that are searched, and each bears its workspace.
    .map((row) =>
      JSON.stringify(row)
        .replace(/'\d+\/![0-9a-f]{32}' /, '')
        .replaceAll(/'\d+\//g, "'")
    )
    .sort()

const contentOf = async (transaction: Transaction) => {
  const { workspaceId } = transaction
  return {
    facts: idless(
      await transaction.rows(sql`select * from customer_list where workspace_id = ${workspaceId}`)
    ),
    search: idless(
      await transaction.rows(sql`select * from customer_search_list where workspace_id = ${workspaceId}`)
    ),
    contacts: idless(await transaction.rows(sql`select * from contact where workspace_id = ${workspaceId}`)),
    needs: idless(await transaction.rows(sql`select * from need where workspace_id = ${workspaceId}`)),
    findings: idless(await transaction.rows(sql`select * from finding where workspace_id = ${workspaceId}`))
  }
}
// First contacts are spread over days by the customer's id, which differs.
const dayless = (facts: readonly string[]) =>
  facts.map((row) => row.replace(/"next_follow_up_on":"[^"]*",?/, ''))

test('many at once come out as one by one', async () => {
  const single = await inside(async (transaction, actor) => {
    for (const fields of people) await createCustomer(transaction, actor, { fields }, moment)
    return contentOf(transaction)
  })
  const bulk = await inside(async (transaction, actor) => {
    const files = people.map((fields) => ({
      file: readFields(
        Object.fromEntries(Object.entries(fields).flatMap(([key, text]) => (text ? [[key, text]] : []))),
        moment.today
      ),
      ownerId: actor.memberId
    }))
    const options = { origin: 'import', importId: null, actorId: actor.memberId } as const
    const ids = await insertCustomers(transaction, files, moment, options)
    expect(new Set(ids).size).toBe(people.length)
    const inserted = await contentOf(transaction)
    await refresh(transaction, ids, moment)
    expect(await contentOf(transaction)).toEqual(inserted)
    return inserted
  })
  expect({ ...bulk, facts: dayless(bulk.facts) }).toEqual({ ...single, facts: dayless(single.facts) })
  expect(bulk.facts).toHaveLength(people.length)
})

test('each has its first step on the day that was levelled for it, and an entry in its history', () =>
  inside(async (transaction, actor) => {
    const file = readFields({ name: '甲公司' }, moment.today)
    const files = ['2026-03-09', '2026-03-10'].map((firstStepOn) => ({
      file,
      ownerId: actor.memberId,
      firstStepOn
    }))
    const options = { origin: 'sample', importId: null, actorId: null } as const
    const ids = await insertCustomers(transaction, files, moment, options)
    const steps = await transaction.rows(
      sql`select due_on, assignee_id from planned_step
           where workspace_id = ${transaction.workspaceId} order by due_on`
    )
    expect(steps).toEqual([
      { due_on: '2026-03-09', assignee_id: actor.memberId },
      { due_on: '2026-03-10', assignee_id: actor.memberId }
    ])
    const history = await transaction.rows<{ customer_id: string; kind: string }>(
      sql`select customer_id, kind from record_change where workspace_id = ${transaction.workspaceId}`
    )
    expect(history.map(({ kind }) => kind)).toEqual(['created', 'created'])
    expect(new Set(history.map(({ customer_id }) => customer_id))).toEqual(new Set(ids))
  }))

test('texts that no database takes do not stop a run', () =>
  inside(async (transaction) => {
    const broken = readFields({ name: '甲\u0000公司\ud800', note: 'x\u0000' }, moment.today)
    const options = { origin: 'import', importId: null, actorId: null } as const
    await insertCustomers(transaction, [{ file: broken, ownerId: null }], moment, options)
    const [row] = await transaction.rows<{ name: string }>(
      sql`select name from customer_list where workspace_id = ${transaction.workspaceId}`
    )
    expect(row?.name).toBe('甲公司')
  }))
