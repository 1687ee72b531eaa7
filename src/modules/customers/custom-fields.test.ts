import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { PlaybookInput } from '#contracts/playbook'
import { defaultPlaybook, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { changeFields } from './service/change-fields.ts'
import { putContact, putNeed } from './service/change-parts.ts'
import { createCustomer } from './service/create-customer.ts'
import { getCustomerPage } from './service/customer-page.ts'
import { listHistory } from './service/history.ts'

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
  { key: 'samples', of: 'need', label: '样品数', type: 'number' }
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
      expect(shown).toMatchObject({ 'custom.fleet': { text: '80 辆', raw: '80' } })
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
