import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, MaskableField } from '#kernel/actor'
import type { FieldChanges } from '#contracts/customers'
import type { Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields } from './service/change-fields.ts'
import { putOrder } from './service/change-orders.ts'
import { putContact, putNeed } from './service/change-parts.ts'
import { createCustomer } from './service/create-customer.ts'
import { getCustomerPage } from './service/customer-page.ts'
import { findSimilarCustomers } from './service/find-similar.ts'
import { listHistory } from './service/history.ts'

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
const options = { language: 'zh-CN' as const, timelineOf: () => Promise.resolve([]) }

/** Values that nothing else of the customer looks like, in the ways they may be written. */
const cases: readonly Readonly<{ mask: MaskableField; fields: FieldChanges; secrets: readonly string[] }>[] =
  [
    {
      mask: 'phone',
      fields: { mobile: '13712345678', phone: '0574-87654321' },
      secrets: ['13712345678', '87654321']
    },
    { mask: 'email', fields: { email: 'zhang.secret@hengda.cn' }, secrets: ['zhang.secret'] },
    { mask: 'wechat', fields: { wechat: 'wx_secret_7' }, secrets: ['wx_secret_7'] },
    {
      mask: 'revenue',
      fields: { revenue: '3.7亿', size: '中型, 年营收3.7亿' },
      secrets: ['3.7亿', '37000', '370000000', '年营收3']
    },
    { mask: 'budget', fields: { budget: '73万' }, secrets: ['73万', '730000', '预算-'] },
    {
      mask: 'orderAmount',
      fields: { orderAmount12m: '87万', orderTotal: '187万', orderProfit12m: '17万' },
      secrets: ['87万', '17万', '870000', '价值等级-高', '高于50万']
    }
  ]

describe('what is hidden from somebody', () => {
  test.each(cases)('$mask is nowhere in what he reads', ({ mask, fields, secrets }) =>
    inside(async (transaction, actor) => {
      const clerk: Actor = { ...actor, maskedFields: [mask] }
      const base: FieldChanges = {
        name: '宁波恒达汽车零部件有限公司',
        employees: '800人',
        contactName: '张伟'
      }
      const { id } = await createCustomer(transaction, actor, { fields: { ...base, ...fields } }, moment)
      // The same by every other way in, so that the history has it too.
      const parts = { mobile: fields.mobile, phone: fields.phone, email: fields.email, wechat: fields.wechat }
      const texts = Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== undefined))
      await putContact(transaction, actor, id, null, { fields: { contactName: '李娜', ...texts } }, moment)
      if (fields.budget)
        await putNeed(transaction, actor, id, null, { fields: { budget: fields.budget } }, moment)
      if (mask === 'orderAmount')
        await putOrder(transaction, actor, id, null, { orderedOn: '2026-03-01', amount: '87万' }, moment)
      await changeFields(transaction, actor, id, { ...fields, note: '改过' }, moment)

      const own = JSON.stringify(await getCustomerPage(transaction, actor, id, moment, options))
      expect(secrets.some((secret) => own.includes(secret))).toBe(true)
      const read = JSON.stringify([
        await getCustomerPage(transaction, clerk, id, moment, options),
        await listHistory(transaction, clerk, id, undefined),
        await findSimilarCustomers(transaction, clerk, base, moment, options)
      ])
      expect(secrets.filter((secret) => read.includes(secret))).toEqual([])
      for (const [field, text] of Object.entries(fields))
        await expect(changeFields(transaction, clerk, id, { [field]: text }, moment)).rejects.toMatchObject({
          kind: 'forbidden',
          field: expect.any(String)
        })
    })
  )

  test('is decided by all the same: grade, strategy and next step are those of the team', () =>
    inside(async (transaction, actor) => {
      const clerk: Actor = { ...actor, maskedFields: ['orderAmount', 'budget', 'revenue', 'phone'] }
      const fields = { name: '甲公司', orderAmount12m: '87万', budget: '73万', timeline: '1个月内' }
      const { id } = await createCustomer(transaction, actor, { fields }, moment)
      const [own, read] = [
        await getCustomerPage(transaction, actor, id, moment, options),
        await getCustomerPage(transaction, clerk, id, moment, options)
      ]
      expect(read.analysis.grade.grade).toBe(own.analysis.grade.grade)
      expect(read.analysis.strategy?.id).toBe(own.analysis.strategy?.id)
      expect(read.analysis.nextFollowUp.on).toBe(own.analysis.nextFollowUp.on)
      expect(read.gradeInForce).toBe('A')
    }))
})
