import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportRun } from '#contracts/collection'
import { type Permission, permissions, type Scope } from '#kernel/actor'
import { sql } from '#platform/database'
import { newId } from '#platform/ids'
import { type Ask, startTestServer, type TestServer } from '../../../../testing/server.ts'
import { doImport } from '../../service/work/do-import.ts'

let running: TestServer
let workspaceId = 0
let admin: Ask
beforeAll(async () => {
  running = await startTestServer()
  const { actor } = await running.database.createWorkspace()
  workspaceId = actor.workspaceId
  admin = await running.as(actor)
})
afterAll(() => running.stop())

/** Somebody with these rights and this reach. */
const somebody = async (given: readonly Permission[], scope: Scope): Promise<Ask> => {
  const [roleId, memberId] = [newId(), newId()]
  await running.database.database.inWorkspace(workspaceId, async (transaction) => {
    await transaction.run(
      sql`insert into role (workspace_id, id, name, permissions, scope)
          values (${workspaceId}, ${roleId}, ${roleId}, ${given}, ${scope})`
    )
    await transaction.run(
      sql`insert into member (workspace_id, id, email, name, role_id, state, created_at)
          values (${workspaceId}, ${memberId}, ${`${memberId}@x.example`}, '某', ${roleId}, 'active', ${new Date()})`
    )
  })
  return running.as({ workspaceId, memberId })
}

const bytes = { 'content-type': 'application/octet-stream' }
const send = (ask: Ask, text: string, fileName = '客户.csv') =>
  ask<ImportRun>('POST', `/imports?fileName=${encodeURIComponent(fileName)}`, Buffer.from(text), bytes)

/** What the background does. */
const work = (importId: string): Promise<void> =>
  doImport({
    database: running.database.database,
    workspaceId,
    importId,
    clock: () => new Date(),
    signal: new AbortController().signal
  })

const runThrough = async (ask: Ask, text: string): Promise<ImportRun> => {
  const { body } = await send(ask, text)
  const started = await ask<ImportRun>('POST', `/imports/${body.id}/run`, {})
  expect([started.status, started.body.state]).toEqual([202, 'running'])
  await work(body.id)
  return (await ask<ImportRun>('GET', `/imports/${body.id}`)).body
}

describe('imports over HTTP', () => {
  test('a list comes as the bare body or in a form, and goes all the way', async () => {
    const run = await runThrough(admin, '客户名称\n甲乙丙有限公司\n\n')
    expect(run).toMatchObject({ state: 'done', fileName: '客户.csv', counts: { created: 1 } })
    const form = [
      '--edge',
      'Content-Disposition: form-data; name="file"; filename="list.csv"',
      'Content-Type: text/csv',
      '',
      '客户名称\r\n丁戊己有限公司',
      '--edge--',
      ''
    ].join('\r\n')
    const sent = await admin<ImportRun>('POST', '/imports', Buffer.from(form), {
      'content-type': 'multipart/form-data; boundary=edge'
    })
    expect([sent.status, sent.body.fileName]).toEqual([201, 'list.csv'])
    const { body } = await admin<{ items: unknown[] }>('GET', '/imports')
    expect(body.items).toHaveLength(2)
  })

  test.each([
    ['', 'tables.empty'],
    ['PK\u0003\u0004 not a zip', 'tables.corrupt'],
    ['%PDF-1.7 a document', 'tables.notATable']
  ])('what is no list is refused with a sentence (%j)', async (text, code) => {
    const { status, body } = await send(admin, text)
    expect([status, (body as unknown as { code: string }).code]).toEqual([400, code])
  })

  test('half a workbook is told in one’s own words, with what to do', async () => {
    const { body } = await send(admin, 'PK\u0003\u0004 not a zip')
    const { detail } = body as unknown as { detail: string }
    expect(detail).toContain('请重新取得一份')
    expect(detail.replaceAll(/Excel|WPS/g, '')).not.toMatch(/[a-z]/i)
  })

  test('refused rows come as a csv that Excel opens', async () => {
    const run = await runThrough(admin, '客户名称,备注\n,只有备注\n')
    const { status, body, headers } = await admin<string>('GET', `/imports/${run.id}/rejected.csv`)
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers['content-disposition']).toContain('attachment')
    expect(body).toContain('只有备注,这一行没有客户名称')
  })

  test('what is running cannot be changed, what is done not run again', async () => {
    const { body } = await send(admin, '客户名称\n庚辛壬有限公司\n')
    await admin('POST', `/imports/${body.id}/run`, {})
    const changed = await admin('PATCH', `/imports/${body.id}`, { options: { historical: true } })
    expect([changed.status, changed.body['code']]).toEqual([409, 'import.is.running'])
    expect((await admin('POST', `/imports/${body.id}/cancel`, {})).status).toBe(200)
    await work(body.id)
    expect((await admin<ImportRun>('GET', `/imports/${body.id}`)).body.state).toBe('cancelled')
    await admin('POST', `/imports/${body.id}/run`, {})
    await work(body.id)
    const again = await admin('POST', `/imports/${body.id}/run`, {})
    expect([again.status, again.body['code']]).toEqual([409, 'import.is.done'])
  })
})

describe('who may import what', () => {
  test('without the right nothing of it is reached', async () => {
    const reader = await somebody(
      permissions.filter((one) => one !== 'customer.import'),
      'all'
    )
    const { body } = await send(admin, '客户名称\n甲\n')
    expect((await send(reader, '客户名称\n甲\n')).status).toBe(403)
    expect((await reader('GET', `/imports/${body.id}`)).status).toBe(403)
  })

  test('others’ imports are not found by who sees his own customers only, nor by another company', async () => {
    const { body } = await send(admin, '客户名称\n甲\n')
    const own = await somebody(permissions, 'own')
    expect((await own('GET', `/imports/${body.id}`)).status).toBe(404)
    const { body: list } = await own<{ items: unknown[] }>('GET', '/imports')
    expect(list.items).toEqual([])
    const { actor } = await running.database.createWorkspace('别的公司')
    const foreign = await running.as(actor)
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/run'],
      ['POST', '/cancel'],
      ['GET', '/rejected.csv']
    ] as const)
      expect(
        (await foreign(method, `/imports/${body.id}${path}`, method === 'POST' ? {} : undefined)).status
      ).toBe(404)
  })

  test('differences are decided by who may import and reaches both, everybody else finds none', async () => {
    await runThrough(admin, '客户名称,官网\n差异机械有限公司,a.cn\n')
    const { body } = await send(admin, '客户名称,官网\n差异机械有限公司,b.cn\n')
    await admin('PATCH', `/imports/${body.id}`, { options: { onDuplicate: 'ask' } })
    await admin('POST', `/imports/${body.id}/run`, {})
    await work(body.id)
    const path = `/imports/${body.id}/differences`
    const all = { all: 'accept' }
    const reader = await somebody(
      permissions.filter((one) => one !== 'customer.import'),
      'all'
    )
    const own = await somebody(permissions, 'own')
    const { actor } = await running.database.createWorkspace('又一家公司')
    const foreign = await running.as(actor)
    for (const [ask, status] of [
      [reader, 403],
      [own, 404],
      [foreign, 404]
    ] as const) {
      expect((await ask('GET', path)).status).toBe(status)
      expect((await ask('POST', `${path}/decide`, all)).status).toBe(status)
    }
    const unknown = `/imports/${newId()}/differences`
    const [notMine, none] = await Promise.all([own('GET', path), own('GET', unknown)])
    expect([none.status, none.body['code']]).toEqual([notMine.status, notMine.body['code']])
    // Who imports but may not write into customers reads them, and decides nothing.
    const importer = await somebody(['customer.read', 'customer.import'], 'all')
    expect((await importer('POST', `${path}/decide`, all)).status).toBe(403)
    const { body: still } = await admin<{ open: number }>('GET', path)
    expect(still.open).toBe(1)
    const { body: decided } = await admin<{ decided: number }>('POST', `${path}/decide`, all)
    expect(decided.decided).toBe(1)
  })

  test('who may not give customers away imports for himself, and learns nothing of a colleague’s', async () => {
    await runThrough(admin, '客户名称,手机\n同事的客户有限公司,13912345678\n')
    const own = await somebody(['customer.read', 'customer.write', 'customer.import'], 'own')
    const { body } = await send(own, '客户名称,手机,负责人\n同事的客户有限公司,13912345678,测试管理员\n')
    expect(body.options.owner.kind).toBe('member')
    const given = await own('PATCH', `/imports/${body.id}`, { options: { owner: { kind: 'column' } } })
    expect([given.status, given.body['code']]).toEqual([403, 'import.mayNotAssign'])
    await own('PATCH', `/imports/${body.id}`, { options: { onDuplicate: 'overwrite' } })
    await own('POST', `/imports/${body.id}/run`, {})
    await work(body.id)
    const done = await own<ImportRun>('GET', `/imports/${body.id}`)
    expect(done.body.counts).toMatchObject({ duplicate: 1, created: 0, updated: 0 })
    expect(done.body.notices[0]).toMatchObject({ customerId: null })
    expect(JSON.stringify(done.body.notices[0]?.problems)).not.toContain('13912345678')
  })

  test('the sample company is loaded by who may change the workspace only', async () => {
    const seller = await somebody(['customer.read', 'customer.import'], 'all')
    expect((await seller('POST', '/sample', {})).status).toBe(403)
    expect((await seller('DELETE', '/sample')).status).toBe(403)
  })
})
