import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { customerCountQuerySchema, customerListQuerySchema, type FieldChanges } from './contract.ts'
import { changeFields } from './service/change-fields.ts'
import { countFacets } from './service/count-facets.ts'
import { createCustomer } from './service/create-customer.ts'
import { getCustomerOrigin } from './service/customer-origin.ts'
import { listCustomers } from './service/list-customers.ts'

let postgres: TestDatabase
let actor: Actor
const today = '2026-03-02'
const moment = { now: new Date('2026-03-02T02:00:00Z'), today }
const ids = new Map<string, string>()

const people = [
  { name: '宁波恒达机械有限公司', sourceChannel: '广交会', contactName: '李伟', mobile: '13800138000' },
  { name: '上海云启软件有限公司', sourceChannel: '推荐', referrer: '宁波恒达机械有限公司（李伟）' },
  { name: '北京米多科技有限公司', sourceChannel: '老客户介绍', referrer: '宁波恒达机械有限公司 · 王五' },
  { name: '杭州小蜂电商有限公司', sourceChannel: '朋友', referrer: '王总', legalBasis: '书面授权' },
  { name: '无锡先锋电气有限公司' }
]

beforeAll(async () => {
  postgres = await startTestDatabase()
  actor = (await postgres.createWorkspace()).actor
  await inside(async (transaction) => {
    for (const fields of people) {
      const { id } = await createCustomer(transaction, actor, { fields }, moment)
      ids.set(fields.name.slice(2, 4), id)
    }
  })
})
afterAll(() => postgres.stop())

const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  postgres.database.inWorkspace(actor.workspaceId, work)
const idOf = (name: string): string => ids.get(name) ?? ''
const originOf = (name: string, as: Actor = actor) =>
  inside((transaction) => getCustomerOrigin(transaction, as, idOf(name)))

describe('where customers come from (COL-3)', () => {
  test.each([
    [{ source: '推荐' }, ['北京', '上海']],
    [{ source: ['推荐', '展会/活动'] }, ['北京', '宁波', '上海']],
    [{ source: '推荐', sourceKind: 'none' }, ['上海']],
    [{ sourceKind: '行业展会' }, ['宁波']],
    [{ source: 'none' }, ['无锡']],
    [{ source: '朋友' }, ['杭州']]
  ])('the list narrowed to %j has %j', async (params, expected) => {
    const query = customerListQuerySchema.parse({ ...params, sort: 'name' })
    const { customers } = await inside((transaction) => listCustomers(transaction, actor, query, { today }))
    expect(customers.map(({ name }) => name?.slice(0, 2) ?? '').toSorted()).toEqual(expected.toSorted())
  })

  test('each source and kind is counted as the playbook calls it, one’s own words as they are', async () => {
    const { groups } = await inside((transaction) =>
      countFacets(transaction, actor, customerCountQuerySchema.parse({}), { today }, 'zh-CN')
    )
    const told = (group: 'source' | 'sourceKind') =>
      Object.fromEntries((groups[group] ?? []).map(({ label, count }) => [label, count]))
    expect(told('source')).toEqual({ 推荐: 2, '展会/活动': 1, 朋友: 1, 来源未知: 1 })
    expect(told('sourceKind')).toEqual({ 行业展会: 1, 老客户转介绍: 1, 来源未细分: 3 })
  })

  test('the channel gives the legal basis where nobody stated one', async () => {
    expect(await originOf('恒达')).toMatchObject({
      channel: '展会/活动',
      kind: '行业展会',
      legalBasis: '本人同意（现场交换名片或登记）'
    })
    expect((await originOf('小蜂')).legalBasis).toBe('书面授权')
  })

  test('words that name a customer lead to it, and to its contact where they name one', async () => {
    const customer = { id: idOf('恒达'), name: '宁波恒达机械有限公司' }
    expect((await originOf('云启')).referredBy).toEqual({ customer, contact: '李伟' })
    expect((await originOf('米多')).referredBy).toEqual({ customer, contact: null })
    expect((await originOf('小蜂')).referredBy).toBeNull()
  })

  test('a customer shows whom it has referred, and who does not reach them does not learn of them', async () => {
    const { referredCount, referred } = await originOf('恒达')
    expect(referredCount).toBe(2)
    expect(referred.map(({ name }) => name.slice(0, 2)).toSorted()).toEqual(['上海', '北京'])
    const stranger: Actor = { ...actor, visibleOwners: ['00000000-0000-4000-8000-000000000000'] }
    await expect(originOf('恒达', stranger)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('brackets and former names of a referrer lead to him, and a customer who was merged to the one he is now', async () => {
    const made = await inside(async (transaction) => {
      const create = async (fields: FieldChanges): Promise<string> =>
        (await createCustomer(transaction, actor, { fields }, moment)).id
      const survivor = await create({ name: '苏州盛宇信息技术有限公司' })
      const merged = await create({ name: '盛宇（无锡）信息技术有限公司' })
      const referred = await create({ name: '常州远通商贸有限公司', referrer: '盛宇(无锡)信息技术有限公司' })
      await transaction.run(
        sql`update customer set state = 'merged', merged_into = ${survivor}::uuid
             where workspace_id = ${actor.workspaceId} and id = ${merged}::uuid`
      )
      await changeFields(transaction, actor, survivor, { formerName: '盛宇（无锡）信息技术有限公司' }, moment)
      return { survivor, referred }
    })
    const origin = (id: string) => inside((transaction) => getCustomerOrigin(transaction, actor, id))
    expect((await origin(made.referred)).referredBy?.customer.id).toBe(made.survivor)
    expect((await origin(made.survivor)).referred.map(({ id }) => id)).toEqual([made.referred])
  })

  test('another referrer counts at once', async () => {
    await inside((transaction) =>
      changeFields(transaction, actor, idOf('先锋'), { referrer: '上海云启软件有限公司' }, moment)
    )
    expect((await originOf('云启')).referred).toEqual([{ id: idOf('先锋'), name: '无锡先锋电气有限公司' }])
  })
})
