import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTable, type CellValue } from '#lib/tables'
import { newId } from '#platform/ids'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../../../testing/server.ts'
import type { AuditPage } from '#contracts/audit'

let server: TestServer
let workspaceId: number
let ask: Ask
let as: (permissions: readonly string[], masked?: readonly string[], scope?: string) => Promise<Ask>
const folder = mkdtempSync(join(tmpdir(), 'huike-export-test-'))

beforeAll(async () => {
  server = await startTestServer()
  const workspace = await server.database.createWorkspace()
  workspaceId = workspace.workspaceId
  ask = await server.as(workspace.actor)
  as = async (permissions, masked = [], scope = 'all') => {
    const [roleId, memberId] = [newId(), newId()]
    await server.database.database.inWorkspace(workspaceId, async (transaction) => {
      await transaction.run(
        sql`insert into role (workspace_id, id, name, permissions, scope, masked_fields)
            values (${workspaceId}, ${roleId}, ${roleId}, ${permissions}, ${scope}, ${masked})`
      )
      await transaction.run(
        sql`insert into member (workspace_id, id, email, name, role_id, state, created_at)
            values (${workspaceId}, ${memberId}, ${`${memberId}@x.example`}, '读者', ${roleId}, 'active', ${new Date()})`
      )
    })
    return server.as({ workspaceId, memberId })
  }
  const fields = [
    { name: '宁波恒达汽车零部件有限公司', orderAmount12m: '60万', mobile: '13800138000', province: '浙江' },
    { name: '=HYPERLINK("http://evil","甲")', orderAmount12m: '9万', note: '@SUM(A1)' },
    { name: '杭州小蜜蜂电商有限公司', industry: '电商', revenue: '3000万', province: '浙江' }
  ]
  for (const one of fields) await ask('POST', '/customers', { fields: one })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const csv = async (who: Ask, query = ''): Promise<readonly string[]> => {
  const { status, body } = await who<string>('GET', `/customers/export?format=csv${query}`)
  expect(status).toBe(200)
  return body.split('\r\n').slice(0, -1)
}

/** A sheet of the workbook as a spreadsheet reads it, its heading first. */
const workbook = async (query: string, sheet?: string): Promise<readonly (readonly CellValue[])[]> => {
  const { status, bytes } = await ask('GET', `/customers/export?format=xlsx${query}`)
  expect(status).toBe(200)
  const path = join(folder, 'list.xlsx')
  writeFileSync(path, bytes)
  const table = await openTable(path, sheet === undefined ? {} : { sheet })
  const rows: CellValue[][] = []
  for await (const batch of table.batches()) for (const { cells } of batch) rows.push(cells)
  await table.close()
  return rows
}

const newestEntry = async (action = 'customer.exported'): Promise<AuditPage['items'][number] | undefined> =>
  (await ask<AuditPage>('GET', `/audit?action=${action}&limit=1`)).body.items[0]

describe('a list view as a file', () => {
  test('a csv begins with the mark that Excel wants, has the columns asked for, and tags by namespace', async () => {
    const lines = await csv(ask, '&columns=name,tags&sort=-amount')
    expect(lines[0]).toMatch(/^\uFEFF客户名称,行业标签,规模标签,/)
    expect(lines[1]).toMatch(/^宁波恒达汽车零部件有限公司,/)
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('区域标签')
    expect(lines[1]).toContain('华东')
  })

  test('a workbook has amounts as numbers of yuan and days as days', async () => {
    const rows = await workbook('&columns=name,amount,updated&sort=-amount')
    expect(rows[0]).toEqual(['客户名称', '近12个月金额（元）', '最近更新'])
    expect(rows[1]).toEqual([
      '宁波恒达汽车零部件有限公司',
      600_000,
      { day: expect.any(String), time: expect.any(String) }
    ])
    expect(rows[3]?.[1]).toBeNull()
  })

  test('what a spreadsheet would compute is text', async () => {
    const lines = await csv(ask, '&columns=name&fields=all')
    expect(lines.join('\n')).toContain(`"'=HYPERLINK(""http://evil"",""甲"")"`)
    expect(lines.join('\n')).toContain(`'@SUM(A1)`)
    const rows = await workbook('&columns=name')
    expect(rows.map(([name]) => name)).toContain('=HYPERLINK("http://evil","甲")')
  })

  test('the filter and the order of the list hold', async () => {
    const lines = await csv(ask, '&columns=name&province=33&sort=name')
    expect(lines.slice(1).sort()).toEqual(['宁波恒达汽车零部件有限公司', '杭州小蜜蜂电商有限公司'].sort())
    expect(await csv(ask, `&columns=name&q=${encodeURIComponent('小蜜蜂')}`)).toHaveLength(2)
  })

  test('all fields have the words of the playbook', async () => {
    const [head = '', ...lines] = await csv(ask, '&fields=all')
    expect(head).toContain('手机')
    expect(lines.join('\n')).toContain('13800138000')
  })

  test('all contacts of everybody stand in the csv, a group of columns each, as an import reads them again', async () => {
    const { body } = await ask<{ id: string }>('POST', '/customers', {
      fields: { name: '绍兴三人行', contactName: '赵一', mobile: '13811112222' }
    })
    for (const [contactName, state] of [
      ['钱二', 'active'],
      ['孙三', 'left']
    ])
      await ask('POST', `/customers/${body.id}/contacts`, { fields: { contactName }, state })
    const [head = '', ...lines] = await csv(ask, '&fields=all')
    expect(head).toMatch(/,联系人姓名,.*,工作手机,/)
    expect(head).toMatch(/,联系人2姓名,.*,联系人2工作手机,/)
    expect(head).not.toContain('联系人3')
    expect(lines.find((line) => line.startsWith('绍兴三人行'))).toMatch(/,赵一,.*13811112222.*,钱二,/)
    await ask('POST', `/customers/${body.id}/orders`, {
      orderedOn: '2026-03-15',
      amount: '3万',
      productType: '设备'
    })
    await ask('POST', `/customers/${body.id}/needs`, { fields: { needDescription: '换设备' } })
  })

  test('in a workbook contacts, needs and orders have sheets of their own', async () => {
    const contacts = await workbook('&fields=all', '联系人')
    expect(contacts[0]?.slice(0, 3)).toEqual(['客户名称', '客户编号', '联系人姓名'])
    const own = contacts.filter(([name]) => name === '绍兴三人行').map((cells) => [cells[2], cells.at(-1)])
    expect(own).toEqual([
      ['赵一', '在职'],
      ['钱二', '在职'],
      ['孙三', '已离职']
    ])
    expect((await workbook('&fields=all', '需求')).flat()).toContain('换设备')
    const [head, order] = await workbook('&fields=all', '订单')
    expect(head).toEqual(['客户名称', '客户编号', '日期', '金额（元）', '利润（元）', '产品'])
    expect(order).toEqual(['绍兴三人行', null, { day: '2026-03-15', time: null }, 30_000, null, '设备'])
  })

  test('one that breaks in the middle breaks the download, and the audit says how far it came', async () => {
    await csv(ask, '&fields=all')
    const { detail } = (await newestEntry('customer.exportSent')) ?? {}
    expect(detail).toEqual({ rows: 4 })
    const broken = newId()
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(
        sql`with made as (
              insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
              select ${workspaceId}, case when n = 900 then ${broken}::uuid else gen_random_uuid() end,
                     '坏' || lpad(n::text, 5, '0'), 'archived', '{}', 'api', now(), now()
                from generate_series(1, 900) n
              returning *), facts as (
            insert into customer_facts (workspace_id, customer_id, state, name, created_at, updated_at, as_of, playbook_version)
            select workspace_id, id, state, name, created_at, updated_at, current_date, 1 from made)
            insert into contact (workspace_id, id, customer_id, detail)
            select workspace_id, gen_random_uuid(), id, 'null' from made where id = ${broken}`
      )
    )
    const query = '/customers/export?format=csv&fields=all&state=archived&sort=name'
    await expect(ask('GET', query)).rejects.toThrow(/destroyed|aborted|Cannot/)
    await expect.poll(async () => (await newestEntry('customer.exportBroken'))?.detail).toEqual({ rows: 500 })
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(sql`delete from customer where workspace_id = ${workspaceId} and state = 'archived'`)
    )
  })

  test('the audit says who took what and how many, and not a word that was typed', async () => {
    await csv(ask, `&columns=name&grade=A&q=${encodeURIComponent('恒达')}`)
    const entry = await newestEntry()
    expect(entry).toMatchObject({
      subjectKind: 'export',
      detail: { format: 'csv', columns: ['name'], grade: ['A'], words: true, state: 'active' }
    })
    expect(JSON.stringify(entry)).not.toContain('恒达')
    await csv(ask)
    expect((await newestEntry())?.detail).toMatchObject({ rows: 4, fields: 'shown' })
  })

  test('more than one portion comes whole, in order, and leaves nothing in the temporary folder', async () => {
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(
        sql`with made as (
              insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
              select ${workspaceId}, gen_random_uuid(), '归档' || lpad(n::text, 5, '0'), 'archived', '{}', 'api', now(), now()
                from generate_series(1, 1234) n
              returning *)
            insert into customer_facts (workspace_id, customer_id, state, name, created_at, updated_at, as_of, playbook_version)
            select workspace_id, id, state, name, created_at, updated_at, current_date, 1 from made`
      )
    )
    const lines = await csv(ask, '&columns=name&state=archived&sort=name')
    expect(lines).toHaveLength(1235)
    expect(lines.slice(1)).toEqual(lines.slice(1).sort())
    expect(readdirSync(tmpdir()).filter((name) => /^huike-export-[0-9a-f]{24}$/.test(name))).toEqual([])
  })
})

describe('who exports', () => {
  test('needs a right of its own', async () => {
    const reader = await as(['customer.read'])
    expect((await reader('GET', '/customers/export?format=csv')).status).toBe(403)
  })

  test('gets no column of what is masked for him, and no value anywhere', async () => {
    const who = await as(['customer.read', 'customer.export'], ['orderAmount', 'revenue', 'phone'])
    const shown = (await csv(who)).join('\n')
    expect(shown).not.toMatch(/金额|规模,|客户细分|600000/)
    const all = (await csv(who, '&fields=all')).join('\n')
    expect(all).not.toMatch(/13800138000|60万|600000|3000万/)
    expect((await who('GET', '/customers/export?sort=-amount')).status).toBe(403)
  })

  test('gets only whom he reaches', async () => {
    const who = await as(['customer.read', 'customer.export'], [], 'own')
    expect(await csv(who)).toHaveLength(1)
  })

  test('asks for what there is', async () => {
    for (const query of ['format=pdf', 'columns=phone', 'sort=phone', 'cursor=x'])
      expect((await ask('GET', `/customers/export?${query}`)).status).toBe(400)
  })
})
