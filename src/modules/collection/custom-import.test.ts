import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PlaybookInput } from '#contracts/playbook'
import { writeXlsx } from '#lib/tables'
import { defaultPlaybook, savePlaybook } from '#modules/playbook'
import { sql, type Transaction } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { createImporter } from './testing/import-list.ts'

let postgres: TestDatabase
const folder = mkdtempSync(join(tmpdir(), 'huike-custom-'))
beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

const customFields: PlaybookInput['customFields'] = [
  { key: 'fleet', of: 'customer', label: '车辆数', type: 'number', unit: '辆' },
  { key: 'deposit', of: 'customer', label: '保证金', type: 'amount' },
  { key: 'birthday', of: 'contact', label: '生日', type: 'date' },
  { key: 'samples', of: 'need', label: '样品数', type: 'number' },
  { key: 'batch', of: 'order', label: '批次', type: 'text', required: true },
  { key: 'retained', of: 'order', label: '质保金', type: 'amount' }
]

const sheets = {
  客户: [
    ['客户名称', '车辆数', '保证金(万元)', '联系人', '手机', '生日'],
    ['恒达机械有限公司', '120辆', '50', '李建国', '13800138001', '1980-05-01']
  ],
  联系人: [
    ['客户名称', '姓名', '手机', '生日', '车辆数'],
    ['恒达机械有限公司', '王芳', '13900139001', '1990-12-31', '3']
  ],
  需求: [
    ['客户名称', '需求描述', '样品数', '采购预算(万元)'],
    ['恒达机械有限公司', '换一条冲压线', '3', '80']
  ],
  订单: [
    ['客户名称', '下单日期', '金额', '批次', '质保金(万元)'],
    ['恒达机械有限公司', '2026-01-05', '120000', 'B-17', '2'],
    ['恒达机械有限公司', '2026-01-09', '30000', '', '1']
  ]
}

const workbook = async (): Promise<Buffer> => {
  const path = join(folder, 'book.xlsx')
  await writeXlsx(
    path,
    Object.entries(sheets).map(([name, [header = [], ...rows]]) => ({
      name,
      columns: header.map((column) => ({ header: column })),
      rows
    }))
  )
  return readFileSync(path)
}

test('fields that a team defined come in by their names: of customers, and of contacts, needs and orders in further sheets', async () => {
  const { actor, workspaceId } = await postgres.createWorkspace()
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    postgres.database.inWorkspace(workspaceId, work)
  await inside((transaction) =>
    savePlaybook(
      transaction,
      { ...defaultPlaybook(), customFields },
      { actor },
      new Date('2026-03-02T01:00:00Z')
    )
  )
  const { take, show, run } = createImporter(postgres.database, actor)
  const id = await take(await workbook(), '客户.xlsx')
  const { columns, related } = await show(id)
  expect(columns.map(({ field }) => field)).toEqual([
    'name',
    'custom.fleet',
    'custom.deposit',
    'contactName',
    'mobile',
    'contact.custom.birthday'
  ])
  const fieldsOf = (kind: string) => related.find((one) => one.kind === kind)
  expect(fieldsOf('contact')?.columns.map(({ field }) => field)).toEqual([
    'customerName',
    'contactName',
    'mobile',
    'contact.custom.birthday',
    null
  ])
  expect(fieldsOf('contact')?.fields).toContainEqual({ key: 'contact.custom.birthday', name: '生日' })
  expect(fieldsOf('need')?.columns.map(({ field }) => field)).toEqual([
    'customerName',
    'needDescription',
    'need.custom.samples',
    'budget'
  ])
  expect(fieldsOf('order')?.columns.map(({ field }) => field)).toEqual([
    'customerName',
    'orderedOn',
    'orderAmount',
    'order.custom.batch',
    'order.custom.retained'
  ])
  expect((await run(id)).state).toBe('done')
  const orders = (await show(id)).related.find(({ kind }) => kind === 'order')
  expect(orders?.counts).toMatchObject({ created: 1, rejected: 1 })
  expect(orders?.notices).toMatchObject([{ sheetRow: 3, reason: '没有“批次”，这是必填项' }])
  const rows = await inside((transaction) =>
    transaction.rows<{ name: string | null; custom: unknown }>(
      sql`select 'customer' as name, f.custom from customer_list f where f.workspace_id = ${workspaceId}
          union all
          select t.name, t.custom from contact t where t.workspace_id = ${workspaceId}
          union all
          select n.detail ->> 'description', n.custom from need n where n.workspace_id = ${workspaceId}
          union all
          select 'order', o.raw from customer_order o where o.workspace_id = ${workspaceId}`
    )
  )
  const customOf = Object.fromEntries(rows.map(({ name, custom }) => [name, custom]))
  expect(customOf).toEqual({
    customer: {
      fleet: 120,
      deposit: 50_000_000,
      'order.batch.last': 'B-17',
      'order.retained.last': 2_000_000,
      'order.retained.sum12m': 2_000_000
    },
    李建国: { birthday: '1980-05-01' },
    王芳: { birthday: '1990-12-31' },
    换一条冲压线: { samples: 3 },
    order: { 'order.custom.batch': 'B-17', 'order.custom.retained': '2万元' }
  })
})
