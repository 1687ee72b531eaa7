import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields, changeFieldsOfMany } from './service/change-fields.ts'
import { putContact } from './service/change-parts.ts'
import { createCustomer } from './service/create-customer.ts'
import { refresh } from './service/refresh.ts'

let postgres: TestDatabase
const statements: string[] = []
let roundTrips = 0
const moment = { now: new Date('2026-03-02T02:00:00Z'), today: '2026-03-02' }

beforeAll(async () => {
  postgres = await startTestDatabase({
    onStatement: (text) => statements.push(text),
    onRoundTrip: () => (roundTrips += 1)
  })
})
afterAll(() => postgres.stop())

const hengda = {
  name: '宁波恒达汽车零部件有限公司',
  employees: '800人',
  orderAmount12m: '60万',
  contactName: '张伟',
  contactPosition: '总经理',
  mobile: '13800138000',
  painPoints: '生产设备效率低',
  budget: '30-50万'
}

const inside = async <T>(work: (transaction: Transaction, actor: Actor) => Promise<T>): Promise<T> => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  return postgres.database.inWorkspace(workspaceId, (transaction) => work(transaction, actor))
}

const factsOf = (transaction: Transaction, id: string) =>
  transaction.row<Record<string, unknown>>(
    sql`select * from customer_list where workspace_id = ${transaction.workspaceId} and customer_id = ${id}`
  )

describe('a customer that is entered', () => {
  test('is stored with everything that follows from it', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      expect(await factsOf(transaction, id)).toMatchObject({
        name: hengda.name,
        grade: 'A',
        computed_grade: 'A',
        owner_id: actor.memberId,
        orders_amount12m: 60_000_000,
        need_budget_min: 30_000_000,
        need_pains: ['生产效率低'],
        customer_owner: actor.name,
        customer_employees_min: 800
      })
      const step = await transaction.row<{ due_on: string }>(
        sql`select due_on from planned_step where workspace_id = ${transaction.workspaceId} and customer_id = ${id}`
      )
      expect((await factsOf(transaction, id))?.['next_follow_up_on']).toBe(step?.due_on)
    }))

  test('may have a name and a code that no index holds whole', () =>
    inside(async (transaction, actor) => {
      // Unlike characters, since an index packs a repeated one small.
      const name = Array.from({ length: 4000 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((at * 37) % 20_000))
      ).join('')
      const { id } = await createCustomer(transaction, actor, { fields: { name, creditCode: name } }, moment)
      expect(await factsOf(transaction, id)).toMatchObject({ customer_id: id })
    }))

  test('without a name or a way to reach anybody is refused', () =>
    inside(async (transaction, actor) => {
      await expect(
        createCustomer(transaction, actor, { fields: { note: '见过' } }, moment)
      ).rejects.toMatchObject({ code: 'customers.nameless', field: 'name' })
    }))
})

describe('a change', () => {
  test('moves the computed grade, never the one in force', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      const version = await changeFields(transaction, actor, id, { orderAmount12m: '20万' }, moment)
      expect(version).toBe(2)
      expect(await factsOf(transaction, id)).toMatchObject({ grade: 'A', computed_grade: 'B' })
      const history = await transaction.rows<{ kind: string; after: unknown }>(
        sql`select kind, after from record_change where workspace_id = ${transaction.workspaceId} order by id`
      )
      expect(history.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['created', 'fields', 'tags', 'grade'])
      )
    }))

  test('of different fields by two people keeps both, of the same field names both', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      await changeFields(transaction, actor, id, { website: 'hengda.cn' }, moment, { ifMatch: 1 })
      const second = await changeFields(transaction, actor, id, { note: '重点' }, moment, { ifMatch: 1 })
      expect(second).toBe(3)
      await expect(
        changeFields(transaction, actor, id, { website: 'other.cn' }, moment, { ifMatch: 1 })
      ).rejects.toMatchObject({
        kind: 'precondition',
        field: 'website',
        params: { version: 3, yours: 'other.cn', theirs: 'hengda.cn' }
      })
    }))

  test('of many at once costs as many statements as of one', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      const other = await createCustomer(transaction, actor, { fields: { name: '乙公司' } }, moment)
      const unknown = '01900000-0000-7000-8000-000000000009'
      statements.length = 0
      const versions = await changeFieldsOfMany(
        transaction,
        actor,
        [
          { id, fields: { note: '甲' } },
          { id: other.id, fields: { name: '乙公司' } },
          { id, fields: { website: 'hengda.cn' } },
          { id: unknown, fields: { note: '丙' } }
        ],
        moment
      )
      expect(statements).toHaveLength(6)
      expect(Object.fromEntries(versions)).toEqual({ [id]: 2, [other.id]: 1 })
      expect(await factsOf(transaction, id)).toMatchObject({ customer_website: 'hengda.cn' })
    }))

  test('of a contact is seen by who changes the same field of the customer', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      const [contact] = await transaction.rows<{ id: string }>(
        sql`select id from contact where workspace_id = ${transaction.workspaceId} and customer_id = ${id}`
      )
      const input = { fields: { mobile: '13700137000' } }
      await putContact(transaction, actor, id, contact?.id ?? null, input, moment)
      await expect(
        changeFields(transaction, actor, id, { mobile: '13600136000' }, moment, { ifMatch: 1 })
      ).rejects.toMatchObject({ kind: 'precondition', params: { theirs: '13700137000' } })
    }))

  test('waits for the one before it: of many at once none is lost', async () => {
    const { workspaceId, actor } = await postgres.createWorkspace()
    const { database } = postgres
    const ids = await database.inWorkspace(workspaceId, async (transaction) => {
      const made = []
      for (const name of ['甲公司', '乙公司', '丙公司'])
        made.push((await createCustomer(transaction, actor, { fields: { name } }, moment)).id)
      return made
    })
    const fields = ['website', 'note', 'address', 'employees', 'budget', 'contactName'] as const
    await Promise.all([
      ...fields.flatMap((field) =>
        ids.map((id) =>
          database.inWorkspace(workspaceId, (transaction) =>
            changeFields(transaction, actor, id, { [field]: '12' }, moment)
          )
        )
      ),
      // Many at once in other orders: the locks are taken in one.
      ...[ids, [...ids].reverse()].map((some) =>
        database.inWorkspace(workspaceId, (transaction) => refresh(transaction, some, moment))
      )
    ])
    await database.inWorkspace(workspaceId, async (transaction) => {
      const versions = await transaction.rows(
        sql`select version from customer where workspace_id = ${workspaceId}`
      )
      expect(versions).toEqual(ids.map(() => ({ version: 1 + fields.length })))
      const before = await factsOf(transaction, ids[0] ?? '')
      expect(before).toMatchObject({ customer_employees_min: 12, need_budget_min: 1200 })
    })
  })

  test('costs one round trip, and what it writes travels with COMMIT', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      statements.length = 0
      roundTrips = 0
      await changeFields(transaction, actor, id, { website: 'hengda.cn', mobile: '13900139000' }, moment)
      expect(statements).toHaveLength(6)
      expect(roundTrips).toBe(1)
    }))

  test('of somebody else’s customer is not found for who reaches only his own', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      const other: Actor = { ...actor, scope: 'own', visibleOwners: ['01900000-0000-7000-8000-000000000001'] }
      await expect(changeFields(transaction, other, id, { note: 'x' }, moment)).rejects.toMatchObject({
        kind: 'notFound'
      })
    }))
})

test('computing anew from what is stored gives the same facts', () =>
  inside(async (transaction, actor) => {
    const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
    const before = await factsOf(transaction, id)
    statements.length = 0
    expect(await refresh(transaction, [id], moment)).toBe(1)
    expect(statements.length).toBeLessThanOrEqual(4)
    expect(await factsOf(transaction, id)).toEqual(before)
  }))
