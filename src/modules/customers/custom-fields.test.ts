import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { PlaybookInput } from '#contracts/playbook'
import { customerCountQuerySchema, customerListQuerySchema, type OrderInput } from '#contracts/customers'
import { catalogueOf, compileRule } from '#core/playbook'
import { defaultPlaybook, playbookOf, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createExaminer } from './facts/examine.ts'
import { loadCustomers } from './io/store/load.ts'
import { changeFields } from './service/change-fields.ts'
import { putOrder } from './service/change-orders.ts'
import { putContact, putNeed } from './service/change-parts.ts'
import { countFacets } from './service/count-facets.ts'
import { createCustomer } from './service/create-customer.ts'
import { getCustomerPage } from './service/customer-page.ts'
import { listHistory } from './service/history.ts'
import { listCustomers } from './service/list-customers.ts'

let postgres: TestDatabase
const moment = { now: new Date('2026-03-02T02:00:00Z'), today: '2026-03-02' }

beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

type Fields = Exclude<PlaybookInput['customFields'], undefined>

const fields: Fields = [
  { key: 'fleet', of: 'customer', label: '车辆数', type: 'number', unit: '辆' },
  {
    key: 'port',
    of: 'customer',
    label: '常用港口',
    type: 'select',
    options: [{ value: '北仑' }, { value: '镇海' }]
  },
  {
    key: 'lines',
    of: 'customer',
    label: '产线',
    type: 'multiSelect',
    options: [{ value: '冲压' }, { value: '焊接' }]
  },
  { key: 'deposit', of: 'customer', label: '保证金', type: 'amount' },
  { key: 'since', of: 'customer', label: '首次到访', type: 'date' },
  { key: 'vip', of: 'customer', label: '重点走访', type: 'boolean' },
  { key: 'motto', of: 'customer', label: '口号', type: 'text' },
  { key: 'birthday', of: 'contact', label: '生日', type: 'date' },
  { key: 'samples', of: 'need', label: '样品数', type: 'number' },
  { key: 'batch', of: 'order', label: '批次', type: 'text' },
  { key: 'retained', of: 'order', label: '质保金', type: 'amount' }
]

const inside = async <T>(
  work: (transaction: Transaction, actor: Actor) => Promise<T>,
  customFields: Fields = fields
): Promise<T> => {
  const { workspaceId, actor } = await postgres.createWorkspace()
  return postgres.database.inWorkspace(workspaceId, async (transaction) => {
    await define(transaction, actor, customFields)
    return work(transaction, actor)
  })
}

const define = (
  transaction: Transaction,
  actor: Actor,
  customFields: Fields,
  tagRules: readonly unknown[] = []
) => {
  const { tags, ...rest } = defaultPlaybook()
  const document = { ...rest, customFields, tags: { ...tags, rules: [...tags.rules, ...tagRules] } }
  return savePlaybook(transaction, document, { actor }, moment.now)
}

const pageOf = (transaction: Transaction, actor: Actor, id: string) =>
  getCustomerPage(transaction, actor, id, moment, {
    language: 'zh-CN',
    timelineOf: () => Promise.resolve([])
  })

const factsOf = (transaction: Transaction, id: string) =>
  transaction.row<{ custom: unknown; customer_tags: readonly string[] }>(
    sql`select custom, customer_tags from customer_list
         where workspace_id = ${transaction.workspaceId} and customer_id = ${id}`
  )

const hengda = {
  name: '宁波恒达汽车零部件有限公司',
  'custom.fleet': '1,200 辆',
  'custom.port': '北仑',
  'custom.lines': '焊接、冲压',
  'custom.deposit': '约50万',
  'custom.since': '2026年3月1日',
  'custom.vip': '是',
  'custom.motto': '质量第一'
} as const

describe('fields that a team defined', () => {
  test('are entered as text and understood by their type', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      const page = await pageOf(transaction, actor, id)
      expect(page.fields).toMatchObject({
        'custom.fleet': { text: '1200 辆', raw: '1,200 辆' },
        'custom.deposit': { text: '50万', raw: '约50万' },
        'custom.since': { text: '2026-03-01', raw: '2026年3月1日' },
        'custom.lines': { text: '焊接、冲压', raw: null },
        'custom.vip': { text: '是', raw: null }
      })
      expect(page.customFields[0]).toEqual({
        key: 'custom.fleet',
        of: 'customer',
        label: '车辆数',
        type: 'number',
        options: [],
        unit: '辆',
        required: false
      })
      expect((await factsOf(transaction, id))?.custom).toEqual({
        fleet: 1200,
        port: '北仑',
        lines: ['焊接', '冲压'],
        deposit: 50_000_000,
        since: '2026-03-01',
        vip: true,
        motto: '质量第一'
      })
    }))

  test('are changed, taken away and remembered like any other', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      await changeFields(transaction, actor, id, { 'custom.fleet': '80', 'custom.vip': null }, moment)
      const { fields: shown } = await pageOf(transaction, actor, id)
      expect(shown).toMatchObject({ 'custom.fleet': { text: '80 辆', raw: null } })
      expect(shown['custom.vip']).toBeUndefined()
      const { entries } = await listHistory(transaction, actor, id, undefined)
      expect(entries.find(({ kind }) => kind === 'fields')).toMatchObject({
        before: { fields: { 'custom.fleet': '1,200 辆', 'custom.vip': '是' } },
        after: { fields: { 'custom.fleet': '80', 'custom.vip': null } }
      })
    }))

  test('of contacts and needs lie with each of them', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: { name: '甲公司' } }, moment)
      const first = { contactName: '张伟', 'contact.custom.birthday': '1980-05-01' } as const
      const second = { contactName: '李丽', 'contact.custom.birthday': '1990-06-02' } as const
      await putContact(transaction, actor, id, null, { fields: first }, moment)
      const { partId } = await putContact(transaction, actor, id, null, { fields: second }, moment)
      await putNeed(transaction, actor, id, null, { fields: { 'need.custom.samples': '3个' } }, moment)
      const page = await pageOf(transaction, actor, id)
      expect(page.contacts.map((one) => one.fields['contact.custom.birthday']?.text)).toEqual([
        '1980-05-01',
        '1990-06-02'
      ])
      expect(page.needs[0]?.fields['need.custom.samples']?.text).toBe('3')
      await putContact(
        transaction,
        actor,
        id,
        partId,
        { fields: { 'contact.custom.birthday': null } },
        moment
      )
      const { contacts } = await pageOf(transaction, actor, id)
      expect(contacts[1]?.fields['contact.custom.birthday']).toBeUndefined()
      expect(contacts[1]?.fields.contactName?.text).toBe('李丽')
    }))

  test('are said with every order where they are required, and not taken away again', () =>
    inside(
      async (transaction, actor) => {
        const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
        const put = (own: OrderInput['fields'], partId: string | null = null, who: Actor = actor) =>
          putOrder(
            transaction,
            who,
            id,
            partId,
            { orderedOn: '2026-01-05', amount: '3万', fields: own },
            moment
          )
        const lacking = { kind: 'invalid', code: 'customers.orderLacks', field: 'order.custom.batch' }
        await expect(put({})).rejects.toMatchObject(lacking)
        await expect(put({ 'order.custom.batch': ' ' })).rejects.toMatchObject(lacking)
        const { partId } = await put({ 'order.custom.batch': 'B-17' })
        await put({}, partId)
        await expect(put({ 'order.custom.batch': null }, partId)).rejects.toMatchObject(lacking)
        // Who may not see the field is not asked for it.
        await put({}, null, { ...actor, maskedFields: ['order.custom.batch'] })
      },
      fields.map((field) => (field.key === 'batch' ? { ...field, required: true } : field))
    ))

  test('of orders lie with each of them, are changed one by one, and are hidden where they are masked', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: { name: '甲公司' } }, moment)
      const order = { orderedOn: '2026-01-05', amount: '3万' }
      const own = { 'order.custom.batch': 'B-17', 'order.custom.retained': '1500' } as const
      const { partId } = await putOrder(transaction, actor, id, null, { ...order, fields: own }, moment)
      const shown = async (who: Actor) => (await pageOf(transaction, who, id)).orders[0]?.fields
      expect(await shown(actor)).toEqual({
        'order.custom.batch': { text: 'B-17', raw: null },
        'order.custom.retained': { text: '1500', raw: null }
      })
      const mend = (fields: OrderInput['fields'], who = actor) =>
        putOrder(transaction, who, id, partId, { ...order, fields }, moment)
      await mend({ 'order.custom.retained': '2000' })
      expect(await shown(actor)).toMatchObject({
        'order.custom.batch': { text: 'B-17' },
        'order.custom.retained': { text: '2000' }
      })
      await mend({ 'order.custom.batch': null })
      expect(Object.keys((await shown(actor)) ?? {})).toEqual(['order.custom.retained'])
      const masked: Actor = { ...actor, maskedFields: ['order.custom.retained'] }
      expect(await shown(masked)).toEqual({
        'order.custom.retained': { text: null, raw: null, masked: true }
      })
      await expect(mend({ 'order.custom.retained': '1' }, masked)).rejects.toMatchObject({
        code: 'customers.masked'
      })
      await expect(mend({ 'need.custom.samples': '1' })).rejects.toMatchObject({
        code: 'customers.noSuchField'
      })
      const told = JSON.stringify((await listHistory(transaction, masked, id, undefined)).entries)
      expect(told).not.toMatch(/1500|2000/)
    }))

  test('that nobody defined, or of another kind of thing, are refused', () =>
    inside(async (transaction, actor) => {
      await expect(
        createCustomer(transaction, actor, { fields: { name: '甲', 'custom.nothing': '1' } }, moment)
      ).rejects.toMatchObject({ code: 'customers.noSuchField' })
      const { id } = await createCustomer(transaction, actor, { fields: { name: '甲公司' } }, moment)
      await expect(
        putContact(transaction, actor, id, null, { fields: { 'need.custom.samples': '1' } }, moment)
      ).rejects.toMatchObject({ code: 'customers.noSuchField' })
    }))

  test('are neither seen, asked for nor changed where they are masked', () =>
    inside(async (transaction, actor) => {
      const texts = { ...hengda, contactName: '张伟', 'contact.custom.birthday': '1980-05-01' } as const
      const { id } = await createCustomer(transaction, actor, { fields: texts }, moment)
      const masked: Actor = { ...actor, maskedFields: ['custom.fleet', 'contact.custom.birthday'] }
      const page = await pageOf(transaction, masked, id)
      expect(page.fields['custom.fleet']).toEqual({ text: null, raw: null, masked: true })
      expect(page.contacts[0]?.fields['contact.custom.birthday']).toMatchObject({ masked: true })
      expect(JSON.stringify(page)).not.toMatch(/1,?200|1980-05-01/)
      const list = (query: object) =>
        listCustomers(transaction, masked, customerListQuerySchema.parse(query), moment)
      expect((await list({})).customers[0]?.custom).not.toHaveProperty(['custom.fleet'])
      for (const query of [
        { custom: 'fleet:1..' },
        { sort: 'custom.fleet' },
        { rule: '{"fact":"custom.fleet","gte":1}' },
        { rule: '{"some":"contacts","where":{"fact":"custom.birthday","known":true}}' }
      ])
        await expect(list(query)).rejects.toMatchObject({ code: 'customers.maskedFilter' })
      await expect(
        changeFields(transaction, masked, id, { 'custom.fleet': '1' }, moment)
      ).rejects.toMatchObject({ code: 'customers.masked' })
    }))

  test('are not called as lists call a field of the product', () =>
    inside(async (transaction, actor) => {
      await expect(
        define(transaction, actor, [{ key: 'tel', of: 'customer', label: '联系电话', type: 'text' }])
      ).rejects.toMatchObject({ code: 'playbook.builtInField', field: 'customFields[0].label' })
    }))

  test('give tags by the rules of the playbook', () =>
    inside(async (transaction, actor) => {
      await define(transaction, actor, fields, [
        {
          id: 'big-fleet',
          namespace: '规模',
          value: '大车队',
          when: {
            all: [
              { fact: 'custom.fleet', gte: 1000 },
              { fact: 'custom.port', is: '北仑' }
            ]
          },
          source: 'ours'
        }
      ])
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      expect((await factsOf(transaction, id))?.customer_tags).toContain('规模-大车队')
      const { analysis } = await pageOf(transaction, actor, id)
      expect(analysis.portrait.tags.find(({ tag }) => tag === '规模-大车队')?.because.text).toContain(
        '车辆数 1200辆'
      )
    }))

  test('of orders are asked by what the newest order says and by the sum of twelve months', () =>
    inside(async (transaction, actor) => {
      await define(transaction, actor, fields, [
        {
          id: 'retains-much',
          namespace: '规模',
          value: '押款多',
          when: { fact: 'custom.order.retained.sum12m', gte: '5万' },
          source: 'ours'
        }
      ])
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      const put = (orderedOn: string, own: OrderInput['fields']) =>
        putOrder(transaction, actor, id, null, { orderedOn, amount: '10万', fields: own }, moment)
      await put('2026-02-01', { 'order.custom.batch': 'B-19', 'order.custom.retained': '3万' })
      // Recorded later, but of an older day; then one that is out of the twelve months, and one that says nothing.
      await put('2026-01-05', { 'order.custom.batch': 'B-17', 'order.custom.retained': '2-4万' })
      await put('2025-03-02', { 'order.custom.retained': '100万' })
      await put('2026-02-20', { 'order.custom.retained': '看合同' })
      const facts = await factsOf(transaction, id)
      expect(facts?.custom).toMatchObject({
        'order.batch.last': 'B-19',
        'order.retained.last': 3_000_000,
        'order.retained.sum12m': 6_000_000
      })
      expect(facts?.customer_tags).toContain('规模-押款多')
      const { analysis } = await pageOf(transaction, actor, id)
      expect(analysis.portrait.tags.find(({ tag }) => tag === '规模-押款多')?.because.text).toContain(
        '质保金（近12个月合计） 6万'
      )
      const found = (who: Actor, rule: object) =>
        listCustomers(transaction, who, customerListQuerySchema.parse({ rule: JSON.stringify(rule) }), moment)
      const rule = { fact: 'custom.order.batch.last', is: 'B-19' }
      expect((await found(actor, rule)).customers.map((one) => one.id)).toEqual([id])
      const masked: Actor = { ...actor, maskedFields: ['order.custom.retained'] }
      await expect(found(masked, { fact: 'custom.order.retained.sum12m', gte: 1 })).rejects.toMatchObject({
        code: 'customers.maskedFilter'
      })
      expect(JSON.stringify((await pageOf(transaction, masked, id)).analysis)).not.toContain('押款多')
    }))

  test('count towards a full file, and say what does not fit', () =>
    inside(
      async (transaction, actor) => {
        const { id } = await createCustomer(transaction, actor, { fields: { name: '甲公司' } }, moment)
        const before = (await pageOf(transaction, actor, id)).analysis.portrait.completeness
        expect(before.missing).toContain('custom.fleet')
        expect(before.missing).toContain('contact.custom.birthday')
        await changeFields(transaction, actor, id, { 'custom.fleet': '很多' }, moment)
        const unread = (await pageOf(transaction, actor, id)).analysis
        expect(unread.portrait.completeness.missing).toContain('custom.fleet')
        expect(unread.findings).toContainEqual(
          expect.objectContaining({ rule: 'unclear-value', field: 'custom.fleet' })
        )
        await changeFields(transaction, actor, id, { 'custom.fleet': '30' }, moment)
        const { portrait, findings } = (await pageOf(transaction, actor, id)).analysis
        expect(portrait.completeness.missing).not.toContain('custom.fleet')
        expect(portrait.completeness.percent).toBeGreaterThan(before.percent)
        expect(findings.map(({ field }) => field)).not.toContain('custom.fleet')
      },
      [
        { key: 'fleet', of: 'customer', label: '车辆数', type: 'number', weight: 5, required: true },
        { key: 'birthday', of: 'contact', label: '生日', type: 'date', weight: 1 }
      ]
    ))

  test('keep their values when they are taken out of use', () =>
    inside(async (transaction, actor) => {
      const { id } = await createCustomer(transaction, actor, { fields: hengda }, moment)
      await define(transaction, actor, [
        { key: 'fleet', of: 'customer', label: '车辆数', type: 'number', retired: true }
      ])
      const page = await pageOf(transaction, actor, id)
      expect(page.custom).toMatchObject({ 车辆数: '1,200 辆', 'custom.motto': '质量第一' })
      expect(page.customFields).toEqual([])
      await expect(
        changeFields(transaction, actor, id, { 'custom.fleet': '1' }, moment)
      ).rejects.toMatchObject({ code: 'customers.noSuchField' })
    }))
})

describe('lists by fields that a team defined', () => {
  const listOf = async (transaction: Transaction, actor: Actor, query: Record<string, unknown>) => {
    const asked = customerListQuerySchema.parse(query)
    const { customers } = await listCustomers(transaction, actor, asked, moment)
    return customers.map(({ name }) => name)
  }
  let shared: Awaited<ReturnType<TestDatabase['createWorkspace']>>
  const inside = <T>(work: (transaction: Transaction, actor: Actor) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(shared.workspaceId, (transaction) => work(transaction, shared.actor))
  beforeAll(async () => {
    shared = await postgres.createWorkspace()
    await inside(several)
  })
  const several = async (transaction: Transaction, actor: Actor) => {
    await define(transaction, actor, fields)
    const rows = [
      {
        name: '甲公司',
        'custom.fleet': '30',
        'custom.port': '北仑',
        'custom.deposit': '10万',
        'custom.lines': '冲压'
      },
      { name: '乙公司', 'custom.fleet': '200', 'custom.port': '镇海', 'custom.since': '2026-02-01' },
      { name: '丙公司', 'custom.fleet': '很多', 'custom.vip': '否', 'custom.lines': '冲压、焊接' },
      {
        name: '丁公司',
        'custom.fleet': '7',
        'custom.port': '北仑',
        'custom.vip': '是',
        'custom.since': '2025-12-31'
      }
    ]
    for (const fields of rows) await createCustomer(transaction, actor, { fields }, moment)
  }

  test.each<[string, Record<string, unknown>, string[]]>([
    ['a choice', { custom: 'port:北仑' }, ['丁公司', '甲公司']],
    ['either of two choices', { custom: ['port:北仑', 'port:镇海'] }, ['丁公司', '乙公司', '甲公司']],
    ['two fields together', { custom: ['port:北仑', 'vip:是'] }, ['丁公司']],
    ['one of several', { custom: 'lines:焊接' }, ['丙公司']],
    ['what is not known', { custom: 'port:none' }, ['丙公司']],
    ['from and to', { custom: 'fleet:10..200' }, ['乙公司', '甲公司']],
    ['an open end', { custom: 'since:2026-01-01..' }, ['乙公司']],
    ['an amount', { custom: 'deposit:..50万' }, ['甲公司']],
    ['a rule', { rule: '{"fact":"custom.fleet","gte":30}' }, ['乙公司', '甲公司']],
    ['a rule over choices', { rule: '{"fact":"custom.lines","hasAll":["冲压","焊接"]}' }, ['丙公司']],
    ['a rule over days', { rule: '{"fact":"custom.since","withinLastDays":60}' }, ['乙公司']],
    ['a rule over yes and no', { rule: '{"fact":"custom.vip","is":false}' }, ['丙公司']]
  ])('filtered by %s', (_, query, expected) =>
    inside(async (transaction, actor) => {
      expect(await listOf(transaction, actor, { ...query, sort: 'name' })).toEqual(
        [...expected].sort((a, b) => (a < b ? -1 : 1))
      )
    })
  )

  test.each<[string, string[]]>([
    ['custom.fleet', ['丁公司', '甲公司', '乙公司', '丙公司']],
    ['-custom.fleet', ['乙公司', '甲公司', '丁公司', '丙公司']],
    ['custom.deposit', ['甲公司']],
    ['-custom.since', ['乙公司', '丁公司']]
  ])('in the order of %s, unknown last, page by page', (sort, first) =>
    inside(async (transaction, actor) => {
      const names: (string | null)[] = []
      let cursor: string | undefined
      do {
        const query = customerListQuerySchema.parse({ sort, limit: 1, ...(cursor ? { cursor } : {}) })
        const page = await listCustomers(transaction, actor, query, moment)
        names.push(...page.customers.map(({ name }) => name))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(names).toHaveLength(4)
      expect(new Set(names).size).toBe(4)
      expect(names.slice(0, first.length)).toEqual(first)
    })
  )

  test('show them as they are read, and count their choices', () =>
    inside(async (transaction, actor) => {
      const query = customerListQuerySchema.parse({ sort: '-custom.fleet' })
      const { customers } = await listCustomers(transaction, actor, query, moment)
      expect(customers[0]?.custom).toEqual({
        'custom.fleet': '200 辆',
        'custom.port': '镇海',
        'custom.since': '2026-02-01'
      })
      const counts = await countFacets(
        transaction,
        actor,
        customerCountQuerySchema.parse({}),
        moment,
        'zh-CN'
      )
      expect(counts.custom).toEqual([
        {
          key: 'port',
          label: '常用港口',
          values: [
            { value: '北仑', label: '北仑', count: 2 },
            { value: '镇海', label: '镇海', count: 1 }
          ]
        },
        {
          key: 'lines',
          label: '产线',
          values: [
            { value: '冲压', label: '冲压', count: 2 },
            { value: '焊接', label: '焊接', count: 1 }
          ]
        },
        {
          key: 'vip',
          label: '重点走访',
          values: [
            { value: '否', label: '否', count: 1 },
            { value: '是', label: '是', count: 1 }
          ]
        }
      ])
    }))

  test.each([
    [{ custom: 'nothing:1' }, 'customers.noSuchField'],
    [{ custom: 'port:慈溪' }, 'collection.value.unknown'],
    [{ sort: 'custom.lines' }, 'customers.noSuchField'],
    [{ sort: 'custom.nothing' }, 'customers.noSuchField'],
    [{ rule: '{"fact":"custom.nothing","is":true}' }, 'rules.unknown-fact']
  ])('refuse %j', (query, code) =>
    inside(async (transaction, actor) => {
      await expect(listOf(transaction, actor, query)).rejects.toMatchObject({ code })
    })
  )

  test('a rule says in the database what it says in memory', () =>
    inside(async (transaction, actor) => {
      const playbook = await playbookOf(transaction)
      const conditions = [
        { fact: 'custom.fleet', gte: 30 },
        { not: { fact: 'custom.fleet', lt: 30 } },
        { fact: 'custom.fleet', known: false },
        { fact: 'custom.port', isNot: '北仑' },
        { fact: 'custom.port', oneOf: ['镇海', '北仑'] },
        { fact: 'custom.lines', hasNone: ['焊接'] },
        { fact: 'custom.deposit', between: ['5万', '20万'] },
        { fact: 'custom.since', before: '2026-01-01' },
        { fact: 'custom.since', olderThanDays: 30 },
        { fact: 'custom.vip', is: true },
        { fact: 'custom.vip', known: true },
        { fact: 'custom.motto', startsWith: '质' }
      ]
      const rows = await transaction.rows<{ id: string }>(
        sql`select customer_id as id from customer_list where workspace_id = ${transaction.workspaceId}`
      )
      const examine = createExaminer(playbook, moment.today)
      const loaded = await loadCustomers(
        transaction,
        rows.map(({ id }) => id)
      )
      for (const condition of conditions) {
        const rule = compileRule(condition, catalogueOf(playbook))
        const expected = loaded
          .filter((one) => rule.test(examine(one).examined.facts, moment.today) === true)
          .map(({ stored }) => stored.name)
        const found = await listOf(transaction, actor, { rule: JSON.stringify(condition) })
        expect([condition, new Set(found)]).toEqual([condition, new Set(expected)])
      }
    }))
})
