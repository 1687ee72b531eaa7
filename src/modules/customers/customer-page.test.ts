import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { customerAnalysisSchema } from '#contracts/analysis'
import { customerPageSchema } from '#contracts/customers'
import { sql, type Transaction } from '#platform/database'
import { z } from 'zod'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields } from './service/change-fields.ts'
import { putOrder, removeOrder } from './service/change-orders.ts'
import { putContact, putNeed, removeContact } from './service/change-parts.ts'
import { createCustomer } from './service/create-customer.ts'
import { getCustomerPage } from './service/customer-page.ts'
import { findSimilarCustomers } from './service/find-similar.ts'
import { listHistory } from './service/history.ts'
import { changeMany, changeOwner, changeState } from './service/life-cycle.ts'

let postgres: TestDatabase
const statements: string[] = []
const moment = { now: new Date('2026-03-02T02:00:00Z'), today: '2026-03-02' }

beforeAll(async () => {
  postgres = await startTestDatabase({ onStatement: (text) => statements.push(text) })
})
afterAll(() => postgres.stop())

const hengda = {
  name: '宁波恒达汽车零部件有限公司',
  creditCode: '91330200712345678X',
  employees: '800人',
  revenue: '2亿',
  orderAmount12m: '60万',
  contactName: '张伟',
  contactPosition: '总经理',
  mobile: '13800138000',
  painPoints: '生产设备效率低',
  budget: '30-50万',
  note: '老客户'
}

const inside = async <T>(work: (transaction: Transaction, actor: Actor) => Promise<T>): Promise<T> => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  return postgres.database.inWorkspace(workspaceId, (transaction) => work(transaction, actor))
}
const options = { language: 'zh-CN' as const, timelineOf: () => Promise.resolve([]) }
const schema = customerPageSchema(customerAnalysisSchema, z.unknown())
const entered = async (transaction: Transaction, actor: Actor, fields: object = hengda) =>
  (await createCustomer(transaction, actor, { fields }, moment)).id

describe('the page of a customer', () => {
  test('shows all that is known and why, in one statement beside the timeline', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      statements.length = 0
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(statements).toHaveLength(1)
      expect(schema.safeParse(page).error).toBeUndefined()
      expect(page).toMatchObject({
        version: 1,
        name: hengda.name,
        owner: { id: actor.memberId, name: actor.name },
        gradeInForce: 'A',
        fields: { revenue: { text: '2亿', raw: null }, employees: { text: '800人' } },
        contacts: [{ isPrimary: true, role: 'decider', roleStated: false }],
        needs: [{ pains: ['生产效率低'] }],
        can: { write: true, assign: true, remove: true, followUp: true }
      })
      expect(page.plan).toHaveLength(1)
      expect(page.analysis.grade.because.text).not.toBe('')
    }))

  test('says nothing of what is masked, neither in tags nor in reasons', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      const clerk: Actor = { ...actor, maskedFields: ['phone', 'revenue', 'budget', 'orderAmount'] }
      await putOrder(transaction, actor, id, null, { orderedOn: '2026-03-01', amount: '7万' }, moment)
      const page = await getCustomerPage(transaction, clerk, id, moment, options)
      expect(page.fields.mobile).toEqual({ text: null, raw: null, masked: true })
      expect(page.analysis.portrait.completeness.missing).not.toContain('revenue')
      expect(page.gradeInForce).toBe('A')
      expect(page.analysis.grade.grade).toBe('A')
      const told = JSON.stringify(page)
      for (const secret of ['13800138000', '60万', '67万', '30-50万', '2亿', '7000000'])
        expect(told).not.toContain(secret)
      await expect(changeFields(transaction, clerk, id, { budget: '1万' }, moment)).rejects.toMatchObject({
        kind: 'forbidden'
      })
      const history = JSON.stringify(await listHistory(transaction, clerk, id, undefined))
      for (const secret of ['13800138000', '60万', '30-50万']) expect(history).not.toContain(secret)
    }))

  test('is not there for whom it is out of reach', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      const other: Actor = { ...actor, visibleOwners: [] }
      await expect(getCustomerPage(transaction, other, id, moment, options)).rejects.toMatchObject({
        kind: 'notFound'
      })
    }))
})

describe('contacts, needs and orders', () => {
  test('a second contact may become the primary one, and be taken away again', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      const { partId } = await putContact(
        transaction,
        actor,
        id,
        null,
        { fields: { contactName: '李娜', contactPosition: '采购经理' }, isPrimary: true },
        moment
      )
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(page.contacts.map(({ isPrimary }) => isPrimary)).toEqual([false, true])
      expect(page.fields.contactName?.text).toBe('李娜、张伟')
      await removeContact(transaction, actor, id, partId, moment)
      const after = await getCustomerPage(transaction, actor, id, moment, options)
      expect(after.contacts).toMatchObject([{ isPrimary: true }])
      await expect(removeContact(transaction, actor, id, partId, moment)).rejects.toMatchObject({
        code: 'customers.partNotFound'
      })
    }))

  test('a need that is met counts no more', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      const [need] = (await getCustomerPage(transaction, actor, id, moment, options)).needs
      await putNeed(transaction, actor, id, need?.id ?? '', { fields: {}, state: 'met' }, moment)
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(page.needs).toMatchObject([{ state: 'met' }])
      expect(page.analysis.pains).toEqual([])
    }))

  test('orders are added to what the list stated, and taken away with the order', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      const later = { ...moment, today: '2026-03-05' }
      const order = { orderedOn: '2026-03-04', amount: '12.5万', profit: '2万' }
      const { partId } = await putOrder(transaction, actor, id, null, order, later)
      const page = await getCustomerPage(transaction, actor, id, later, options)
      expect(page).toMatchObject({ orderCount: 1, orders: [{ amountFen: 12_500_000 }] })
      expect(page.fields.orderAmount12m?.text).toBe('72.5万')
      await removeOrder(transaction, actor, id, partId, later)
      const after = await getCustomerPage(transaction, actor, id, later, options)
      expect(after.fields.orderAmount12m?.text).toBe('60万')
    }))

  test.each([
    ['一大笔', 'customers.amountUnclear'],
    ['10万美元', 'customers.amountForeign']
  ])('an order of %s is refused', (amount, code) =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await expect(
        putOrder(transaction, actor, id, null, { orderedOn: '2026-03-01', amount }, moment)
      ).rejects.toMatchObject({ code, field: 'amount' })
    })
  )
})

describe('archive, recycle bin and owners', () => {
  test('a removed customer comes back with everything', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await changeState(transaction, actor, id, 'remove', moment)
      await expect(changeFields(transaction, actor, id, { note: 'x' }, moment)).rejects.toMatchObject({
        kind: 'notFound'
      })
      await changeState(transaction, actor, id, 'restore', moment)
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(page).toMatchObject({ state: 'active', version: 3, contacts: [{ isPrimary: true }] })
    }))

  test('many at once: each tells what became of it', () =>
    inside(async (transaction, actor) => {
      const ids = [await entered(transaction, actor), await entered(transaction, actor, { name: '乙公司' })]
      const unknown = '01900000-0000-7000-8000-000000000009'
      const archive = { action: 'archive' as const, ids: [...ids, unknown] }
      expect(await changeMany(transaction, actor, archive, moment)).toEqual({
        changed: 2,
        results: [
          { id: ids[0], result: 'changed' },
          { id: ids[1], result: 'changed' },
          { id: unknown, result: 'notFound' }
        ]
      })
      expect(await changeMany(transaction, actor, archive, moment)).toMatchObject({ changed: 0 })
    }))

  test('another owner gets the open steps too', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await changeOwner(transaction, actor, id, null, moment)
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(page).toMatchObject({ owner: null, plan: [{ assignee: null }] })
      await expect(
        changeOwner(transaction, actor, id, '01900000-0000-7000-8000-000000000009', moment)
      ).rejects.toMatchObject({ code: 'customers.noSuchOwner' })
    }))
})

describe('as one types', () => {
  test.each([
    ['the same credit code', { creditCode: hengda.creditCode, name: '别的名字' }],
    ['the same mobile and nearly the name', { mobile: '138 0013 8000', name: '恒达汽车零部件' }],
    ['a piece out of the name', { name: '恒达' }],
    ['the name without region and form', { name: '恒达汽车零部件' }],
    ['the beginning of the name', { name: '宁波恒达汽车' }]
  ])('%s finds the customer', (_, fields) =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await entered(transaction, actor, { name: '上海别的贸易有限公司' })
      const found = await findSimilarCustomers(transaction, actor, fields, moment, options)
      expect(found.map((one) => one.id)).toEqual([id])
    })
  )

  test('of one out of reach only name and department are told', () =>
    inside(async (transaction, actor) => {
      await entered(transaction, actor)
      const other: Actor = { ...actor, visibleOwners: [] }
      const [found] = await findSimilarCustomers(transaction, other, { name: hengda.name }, moment, options)
      expect(found).toMatchObject({ id: null, name: hengda.name, owner: null, because: '' })
    }))

  test('who may not see phones finds nobody by one', () =>
    inside(async (transaction, actor) => {
      await entered(transaction, actor)
      const clerk: Actor = { ...actor, maskedFields: ['phone'] }
      expect(
        await findSimilarCustomers(transaction, clerk, { mobile: '13800138000' }, moment, options)
      ).toEqual([])
    }))

  test('two customers with one mobile are shown to each other on their pages', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await entered(transaction, actor, { name: '恒达汽车零部件有限公司', mobile: '13800138000' })
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(page.openDuplicates).toHaveLength(1)
      expect(page.openDuplicates[0]?.because).toContain('电话相同')
    }))
})

test('another workspace sees nothing of it', async () => {
  const id = await inside((transaction, actor) => entered(transaction, actor))
  await inside(async (transaction, actor) => {
    await expect(getCustomerPage(transaction, actor, id, moment, options)).rejects.toMatchObject({
      kind: 'notFound'
    })
    expect(
      await transaction.rows(
        sql`select id from customer where workspace_id = ${transaction.workspaceId} and id = ${id}`
      )
    ).toEqual([])
  })
})
