import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditPage } from '#contracts/audit'
import { openTable } from '#lib/tables'
import { newId } from '#platform/ids'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { CustomerList, ExportRun, ExportRunList } from './contract.ts'
import { createExportCleaning, createExportTask } from './io/export/tasks.ts'

let server: TestServer
let workspaceId: number
let ask: Ask
let memberOf: (
  permissions: readonly string[],
  masked?: readonly string[],
  scope?: string
) => Promise<Readonly<{ ask: Ask; roleId: string; memberId: string }>>
const folder = mkdtempSync(join(tmpdir(), 'huike-exports-test-'))

const all = ['customer.read', 'customer.write', 'customer.export']

beforeAll(async () => {
  server = await startTestServer()
  const workspace = await server.database.createWorkspace()
  workspaceId = workspace.workspaceId
  ask = await server.as(workspace.actor)
  memberOf = async (permissions, masked = [], scope = 'all') => {
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
    return { ask: await server.as({ workspaceId, memberId }), roleId, memberId }
  }
  for (const [name, orderAmount12m] of [
    ['宁波恒达汽车零部件有限公司', '60万'],
    ['杭州小蜜蜂电商有限公司', '9万'],
    ['苏州新元机械有限公司', '3万']
  ])
    await ask('POST', '/customers', { fields: { name, orderAmount12m, mobile: '13800138000' } })
  await server.database.database.inWorkspace(workspaceId, (transaction) =>
    transaction.run(
      sql`with made as (
            insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
            select ${workspaceId}, gen_random_uuid(), '归档' || lpad(n::text, 5, '0'), 'archived', '{}', 'api', now(), now()
              from generate_series(1, 1300) n
            returning *)
          insert into customer_facts (workspace_id, customer_id, state, name, created_at, updated_at, as_of, playbook_version)
          select workspace_id, id, state, name, created_at, updated_at, current_date, 1 from made`
    )
  )
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const begin = async (who: Ask, body: unknown): Promise<ExportRun> => {
  const answer = await who<ExportRun>('POST', '/exports', body)
  expect(answer.status).toBe(201)
  return answer.body
}

const runOf = async (who: Ask, id: string): Promise<ExportRun | undefined> =>
  (await who<ExportRunList>('GET', '/exports')).body.exports.find((one) => one.id === id)

const linesOf = async (who: Ask, id: string): Promise<readonly string[]> => {
  const { status, body } = await who<string>('GET', `/exports/${id}/file`)
  expect(status).toBe(200)
  return body
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1)
}

const work = async (id: string, signal = new AbortController().signal): Promise<void> =>
  createExportTask(server.database.database).run({ workspaceId, payload: { id }, now: new Date(), signal })

const archived = { who: { filter: { state: 'archived' } }, sort: 'name', format: 'csv', columns: ['name'] }

const auditOf = async (action: string): Promise<AuditPage['items'][number] | undefined> =>
  (await ask<AuditPage>('GET', `/audit?action=${action}&limit=1`)).body.items[0]

describe('a file that is written for somebody', () => {
  test('of few is there with the answer, in the columns and the order of the list', async () => {
    const run = await begin(ask, {
      who: { filter: {} },
      sort: '-amount',
      format: 'csv',
      columns: ['name', 'amount']
    })
    expect(run).toMatchObject({ state: 'done', total: 3, done: 3, problem: null })
    expect(run.fileName).toMatch(/^客户 \d{4}-\d\d-\d\d\.csv$/)
    expect(await linesOf(ask, run.id)).toEqual([
      '客户名称,近12个月金额（元）',
      '宁波恒达汽车零部件有限公司,600000',
      '杭州小蜜蜂电商有限公司,90000',
      '苏州新元机械有限公司,30000'
    ])
  })

  test('a workbook comes back as it was written', async () => {
    const run = await begin(ask, { who: { filter: {} }, sort: 'name', fields: 'all' })
    const { bytes, headers } = await ask('GET', `/exports/${run.id}/file`)
    expect(headers['content-disposition']).toContain(encodeURIComponent('客户'))
    expect(bytes).toHaveLength(run.bytes)
    const path = join(folder, 'list.xlsx')
    writeFileSync(path, bytes)
    const table = await openTable(path)
    expect(table.sheets).toHaveLength(4)
    await table.close()
  })

  test('of those who are selected, however many, nobody else is in it', async () => {
    const { customers } = (await ask<CustomerList>('GET', '/customers?state=archived&sort=name&limit=200'))
      .body
    const more = (await ask<CustomerList>('GET', '/customers?state=archived&sort=-name&limit=200')).body
      .customers
    const ids = [...customers, ...more].map(({ id }) => id)
    const run = await begin(ask, { ...archived, who: { ids, state: 'archived' } })
    expect(run).toMatchObject({ state: 'done', total: 400 })
    const lines = await linesOf(ask, run.id)
    expect(lines[1]).toBe('归档00001')
    expect(lines.at(-1)).toBe('归档01300')
    expect(lines).toHaveLength(401)
    expect((await auditOf('customer.exported'))?.detail).toMatchObject({ named: true, rows: 400 })
  })

  test('of many is written behind the request, once, and the audit has each step', async () => {
    const run = await begin(ask, archived)
    expect(run).toMatchObject({ state: 'running', total: null, done: 0 })
    expect((await ask('GET', `/exports/${run.id}/file`)).body).toMatchObject({ code: 'exports.notReady' })
    await work(run.id)
    expect(await runOf(ask, run.id)).toMatchObject({ state: 'done', total: 1300, done: 1300 })
    const lines = await linesOf(ask, run.id)
    expect(lines).toHaveLength(1301)
    expect(lines.slice(1)).toEqual(lines.slice(1).sort())
    await work(run.id)
    expect(await linesOf(ask, run.id)).toEqual(lines)
    expect(await auditOf('customer.exportSent')).toMatchObject({ subjectId: run.id, detail: { rows: 1300 } })
    expect(await auditOf('customer.exportFetched')).toMatchObject({
      subjectId: run.id,
      detail: { rows: 1300 }
    })
  })

  test('broken off by the end of the program it is written anew by the next', async () => {
    const run = await begin(ask, archived)
    const over = new AbortController()
    over.abort()
    await expect(work(run.id, over.signal)).rejects.toThrow('the program ends')
    expect(await runOf(ask, run.id)).toMatchObject({ state: 'running' })
    await work(run.id)
    expect(await linesOf(ask, run.id)).toHaveLength(1301)
  })

  test('stopped it is gone, and whoever still writes it writes nothing', async () => {
    const run = await begin(ask, archived)
    expect((await ask('DELETE', `/exports/${run.id}`)).status).toBe(204)
    await work(run.id)
    expect(await runOf(ask, run.id)).toBeUndefined()
    expect((await ask('GET', `/exports/${run.id}/file`)).status).toBe(404)
  })

  test('after three days it is gone', async () => {
    const run = await begin(ask, { ...archived, who: { filter: {} } })
    const later = new Date(Date.now() + 3 * 86_400_000 + 60_000)
    server.setNow(later)
    expect((await ask('GET', `/exports/${run.id}/file`)).body).toMatchObject({ code: 'exports.notFound' })
    server.setNow(new Date())
    await createExportCleaning(server.database.database).run({
      now: later,
      signal: new AbortController().signal
    })
    expect((await ask<ExportRunList>('GET', '/exports')).body.exports).toEqual([])
  })
})

describe('whose file it is', () => {
  test('nobody else finds it, and it takes the right to export', async () => {
    const run = await begin(ask, { ...archived, who: { filter: {} } })
    const other = await memberOf(all)
    expect((await other.ask('GET', `/exports/${run.id}/file`)).status).toBe(404)
    expect((await other.ask('DELETE', `/exports/${run.id}`)).status).toBe(404)
    expect(await runOf(other.ask, run.id)).toBeUndefined()
    const reader = await memberOf(['customer.read'])
    for (const [method, path] of [
      ['GET', '/exports'],
      ['POST', '/exports'],
      ['GET', `/exports/${run.id}/file`]
    ] as const)
      expect((await reader.ask(method, path, method === 'POST' ? archived : undefined)).status).toBe(403)
  })

  test('it has only whom he reaches and no word of what is hidden from him, whomever he names', async () => {
    const { customers } = (await ask<CustomerList>('GET', '/customers')).body
    const ids = customers.map(({ id }) => id)
    const own = await memberOf(all, [], 'own')
    expect(await begin(own.ask, { who: { ids }, format: 'csv' })).toMatchObject({ total: 0 })
    const masked = await memberOf(all, ['orderAmount', 'phone'])
    const run = await begin(masked.ask, { who: { ids }, format: 'csv', fields: 'all' })
    expect((await linesOf(masked.ask, run.id)).join('\n')).not.toMatch(/13800138000|60万|600000/)
    const asked = await masked.ask('POST', '/exports', { who: { filter: {} }, sort: '-amount' })
    expect(asked.status).toBe(403)
  })

  test('who may see less since does not get it any more', async () => {
    const one = await memberOf(all)
    const run = await begin(one.ask, { who: { filter: {} }, format: 'csv' })
    expect((await one.ask('GET', `/exports/${run.id}/file`)).status).toBe(200)
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(
        sql`update role set masked_fields = '{orderAmount}' where workspace_id = ${workspaceId} and id = ${one.roleId}`
      )
    )
    expect((await one.ask('GET', `/exports/${run.id}/file`)).body).toMatchObject({
      code: 'exports.reachesLess'
    })
  })

  test('one that is being written when its author loses the right is not written', async () => {
    const one = await memberOf(all)
    const run = await begin(one.ask, archived)
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(
        sql`update role set permissions = '{customer.read}' where workspace_id = ${workspaceId} and id = ${one.roleId}`
      )
    )
    await work(run.id)
    const left = await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.rows(sql`select 1 from export_run where workspace_id = ${workspaceId} and id = ${run.id}`)
    )
    expect(left).toEqual([])
  })

  test('what he may not ask any more fails with the reason, and leaves no half of a file', async () => {
    const one = await memberOf(all)
    const run = await begin(one.ask, { ...archived, sort: '-amount' })
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(
        sql`update role set masked_fields = '{orderAmount}' where workspace_id = ${workspaceId} and id = ${one.roleId}`
      )
    )
    await work(run.id)
    expect(await runOf(one.ask, run.id)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('隐藏')
    })
    expect((await one.ask('GET', `/exports/${run.id}/file`)).body).toMatchObject({ code: 'exports.notReady' })
  })

  test('three at a time are enough', async () => {
    const one = await memberOf(all)
    for (let times = 0; times < 3; times++) await begin(one.ask, archived)
    expect((await one.ask('POST', '/exports', archived)).body).toMatchObject({ code: 'exports.tooMany' })
  })
})
