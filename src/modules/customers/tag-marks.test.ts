import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { TagMarkInput } from '#contracts/customers'
import { sql, type Transaction } from '#platform/database'
import { newId } from '#platform/ids'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields } from './service/change-fields.ts'
import { createCustomer } from './service/create-customer.ts'
import { getCustomerPage } from './service/customer-page.ts'
import { listHistory } from './service/history.ts'
import { recomputeBatch } from './service/recompute-batch.ts'
import { markTag, tagCustomers } from './service/tag-customers.ts'

let postgres: TestDatabase
const on = (today: string) => ({ now: new Date(`${today}T02:00:00Z`), today })
const moment = on('2026-03-02')
const options = { language: 'zh-CN' as const, timelineOf: () => Promise.resolve([]) }

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const hengda = {
  name: '宁波恒达汽车零部件有限公司',
  employees: '800人',
  orderAmount12m: '60万',
  painPoints: '生产设备效率低',
  tags: '展会客户'
}

const inside = async <T>(work: (transaction: Transaction, actor: Actor) => Promise<T>): Promise<T> => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  return postgres.database.inWorkspace(workspaceId, (transaction) => work(transaction, actor))
}
const entered = async (transaction: Transaction, actor: Actor, fields: object = hengda) =>
  (await createCustomer(transaction, actor, { fields }, moment)).id

const pageTags = async (transaction: Transaction, actor: Actor, id: string, at = moment) =>
  (await getCustomerPage(transaction, actor, id, at, options)).analysis.portrait.tags.map(({ tag }) => tag)

const listedRow = (transaction: Transaction, id: string) =>
  transaction.row<{ tags: string[]; until: string | null }>(
    sql`select f.customer_tags as tags, f.facts_valid_until::text as until from customer_list f
         where f.workspace_id = ${transaction.workspaceId} and f.customer_id = ${id}`
  )
const listed = async (transaction: Transaction, id: string) => (await listedRow(transaction, id))?.tags ?? []

const pin = (tag: string, more: object = {}): TagMarkInput => ({
  tag,
  mark: { kind: 'pin', until: null, reason: null, ...more }
})
const suppress = (tag: string, more: object = {}): TagMarkInput => ({
  tag,
  mark: { kind: 'suppress', until: null, reason: '已经不是了', ...more }
})

describe('what a person says of a tag', () => {
  test.each([
    ['a tag of an open namespace is added', pin('潜力-样板工厂'), ['潜力-样板工厂'], []],
    ['by the words that people use', pin('价格敏感型'), ['关注-价格'], []],
    ['without a namespace it is the team’s own', pin('湖南老乡'), ['湖南老乡'], []],
    [
      'a rule’s tag of one value gives way to the pinned one',
      pin('价值等级-中'),
      ['价值等级-中'],
      ['价值等级-高']
    ],
    ['beside tags of many values it stands', pin('痛点-招工难'), ['痛点-招工难', '痛点-生产效率低'], []],
    [
      'a rule’s tag is suppressed, and nothing takes its place',
      suppress('价值等级-高'),
      [],
      ['价值等级-高', '价值等级-中']
    ],
    ['a tag that the list brought too', suppress('展会客户'), [], ['展会客户']],
    ['what was added is taken back', { tag: '展会客户', mark: null }, [], ['展会客户']]
  ] as const)('%s', (_, input, has, hasNot) =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await markTag(transaction, actor, id, input, moment)
      for (const tags of [await pageTags(transaction, actor, id), await listed(transaction, id)]) {
        expect(tags).toEqual(expect.arrayContaining([...has]))
        for (const tag of hasNot) expect(tags).not.toContain(tag)
      }
    })
  )

  test('is told with who, since when, until when and why, and in the history', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await markTag(transaction, actor, id, suppress('价值等级-高', { until: '2026-06-30' }), moment)
      const page = await getCustomerPage(transaction, actor, id, moment, options)
      expect(page.tagMarks).toEqual([
        {
          tag: '价值等级-高',
          kind: 'suppress',
          by: { id: actor.memberId, name: actor.name },
          at: '2026-03-02T02:00:00.000Z',
          until: '2026-06-30',
          reason: '已经不是了'
        }
      ])
      const { entries } = await listHistory(transaction, actor, id, undefined)
      expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['tagMark', 'tags']))
    }))

  test('falls away by itself when its day is over', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await markTag(transaction, actor, id, suppress('价值等级-高', { until: '2026-03-09' }), moment)
      await markTag(transaction, actor, id, pin('潜力-样板工厂', { until: '2026-03-08' }), moment)
      expect((await listedRow(transaction, id))?.until).toBe('2026-03-09')
      await recomputeBatch(transaction, [id], on('2026-03-09'), newId())
      expect(await listed(transaction, id)).not.toContain('潜力-样板工厂')
      expect(await listed(transaction, id)).not.toContain('价值等级-高')
      expect((await listedRow(transaction, id))?.until).toBe('2026-03-10')
      await recomputeBatch(transaction, [id], on('2026-03-10'), newId())
      expect(await listed(transaction, id)).toContain('价值等级-高')
      expect((await getCustomerPage(transaction, actor, id, on('2026-03-10'), options)).tagMarks).toEqual([])
    }))

  test('stays when fields are edited', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await markTag(transaction, actor, id, pin('潜力-样板工厂'), moment)
      await changeFields(transaction, actor, id, { employees: '900人', tags: '老客户' }, moment)
      expect(await listed(transaction, id)).toEqual(expect.arrayContaining(['潜力-样板工厂', '老客户']))
    }))

  test.each([
    ['a tag without a value', pin('痛点-'), 'portrait.tagUnclear'],
    ['several in one', pin('痛点-招工难、房租高'), 'portrait.tagUnclear'],
    ['a day that has passed', pin('痛点-招工难', { until: '2026-03-01' }), 'portrait.tagUntilPast'],
    ['suppressing without a reason', suppress('价值等级-高', { reason: '  ' }), 'portrait.tagReasonMissing'],
    [
      'what somebody else has dealt with',
      { ...pin('展会客户'), seen: '2026-01-01' },
      'portrait.tagMarkedMeanwhile'
    ]
  ] as const)('%s is refused', (_, input, code) =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      await expect(
        markTag(
          transaction,
          actor,
          id,
          { ...input, mark: input.mark && { ...input.mark, reason: input.mark.reason?.trim() ?? null } },
          moment
        )
      ).rejects.toMatchObject({ code })
    })
  )

  test('tells nothing of a masked field, neither to read nor to set', () =>
    inside(async (transaction, actor) => {
      const id = await entered(transaction, actor)
      const clerk: Actor = { ...actor, maskedFields: ['orderAmount'] }
      await markTag(transaction, actor, id, pin('价值等级-中'), moment)
      const page = await getCustomerPage(transaction, clerk, id, moment, options)
      expect(page.tagMarks).toEqual([])
      expect(JSON.stringify(page.analysis.portrait.tags)).not.toContain('价值等级')
      await expect(markTag(transaction, clerk, id, pin('价值等级-低'), moment)).rejects.toMatchObject({
        code: 'portrait.tagMasked'
      })
    }))
})

test('many are tagged at once, each telling what became of it', () =>
  inside(async (transaction, actor) => {
    const ids = [
      await entered(transaction, actor),
      await entered(transaction, actor, { name: '云杉电商', tags: '老客户' })
    ]
    const foreign = '018e0000-0000-7000-8000-000000000000'
    const add = { ids: [...ids, foreign], add: ['潜力-样板工厂'], remove: ['展会客户'] }
    expect(await tagCustomers(transaction, actor, add, moment)).toEqual({
      changed: 2,
      results: [
        { id: ids[0], result: 'changed' },
        { id: ids[1], result: 'changed' },
        { id: foreign, result: 'notFound' }
      ]
    })
    expect(await listed(transaction, ids[0] ?? '')).toContain('潜力-样板工厂')
    expect(await listed(transaction, ids[0] ?? '')).not.toContain('展会客户')
    expect((await tagCustomers(transaction, actor, add, moment)).changed).toBe(0)
    const back = await tagCustomers(transaction, actor, { ids, remove: ['潜力-样板工厂'] }, moment)
    expect(back.changed).toBe(2)
    expect(await listed(transaction, ids[1] ?? '')).toEqual(expect.arrayContaining(['老客户']))
    expect(await listed(transaction, ids[1] ?? '')).not.toContain('潜力-样板工厂')
  }))
