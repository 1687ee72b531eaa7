import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor, Permission } from '#kernel/actor'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { BulkRunDetail, CustomerList, CustomerPage, CustomerRow } from './contract.ts'
import { createBulkTask } from './io/bulk/tasks.ts'

let server: TestServer
let owner: pg.Client
let boss: Actor
let ask: Ask

const NOW = new Date('2026-11-22T03:00:00.000Z')

beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const join = async (
  name: string,
  permissions: readonly Permission[]
): Promise<Readonly<{ memberId: string; ask: Ask }>> => {
  const [roleId, memberId] = [newId(), newId()]
  const { workspaceId } = boss
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope) values ($1, $2, $3, $4, 'own')`,
    [workspaceId, roleId, `${name} ${roleId}`, permissions]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     values ($1, $2, $3, $4, $5, 'active', now())`,
    [workspaceId, memberId, `${memberId}@example.com`, name, roleId]
  )
  return { memberId, ask: await server.as({ workspaceId, memberId }) }
}

let li: Readonly<{ memberId: string; ask: Ask }>

const create = async (who: Ask, name: string): Promise<string> => {
  const { status, body } = await who<{ id: string }>('POST', '/customers', {
    fields: { name, province: '浙江' }
  })
  expect(status).toBe(201)
  return body.id
}

beforeEach(async () => {
  server.setNow(NOW)
  ;({ actor: boss } = await server.database.createWorkspace())
  ask = await server.as(boss)
  li = await join('小李', ['customer.read', 'customer.write'])
})

const rows = async (query = ''): Promise<ReadonlyMap<string, CustomerRow>> => {
  const { body } = await ask<CustomerList>('GET', `/customers?limit=200${query}`)
  return new Map(body.customers.map((row) => [row.name ?? '', row]))
}

const start = async (who: Ask, body: unknown): Promise<BulkRunDetail> => {
  const answer = await who<BulkRunDetail>('POST', '/bulk-runs', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}
const undo = async (who: Ask, id: string): Promise<BulkRunDetail> => {
  const answer = await who<BulkRunDetail>('POST', `/bulk-runs/${id}/undo`)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return answer.body
}

test('everybody whom a filter finds goes to another owner, and back to whose he was', async () => {
  await create(ask, '甲有限公司')
  await create(li.ask, '乙有限公司')
  const run = await start(ask, {
    who: { filter: { province: ['33'] } },
    deed: { action: 'owner', ownerId: li.memberId }
  })
  expect(run).toMatchObject({
    state: 'done',
    total: 2,
    done: 2,
    changed: 1,
    ownerName: '小李',
    mayUndo: true
  })
  expect((await rows()).get('甲有限公司')?.owner?.name).toBe('小李')
  expect(await undo(ask, run.id)).toMatchObject({ state: 'undone', takenBack: 1, kept: 0 })
  const back = await rows()
  expect([back.get('甲有限公司'), back.get('乙有限公司')].map((row) => row?.owner?.name)).toEqual([
    '测试管理员',
    '小李'
  ])
  expect((await ask('POST', `/bulk-runs/${run.id}/undo`)).status).toBe(409)
})

test('what somebody changed since stays, and is named', async () => {
  const ids = [await create(ask, '甲有限公司'), await create(ask, '乙有限公司')]
  const run = await start(ask, { who: { ids }, deed: { action: 'archive' } })
  await ask('POST', `/customers/${ids[0] ?? ''}/restore`)
  expect(await undo(ask, run.id)).toMatchObject({
    takenBack: 1,
    kept: 1,
    keptCustomers: [{ name: '甲有限公司' }]
  })
  expect([...(await rows()).keys()].sort()).toEqual(['乙有限公司', '甲有限公司'])
})

test('a pin and a suppression that a run replaced come back with author, last day and reason', async () => {
  const id = await create(li.ask, '甲有限公司')
  const said = [
    { tag: '阶段-谈判中', mark: { kind: 'pin', until: '2099-03-31', reason: '法务还在看合同' } },
    { tag: '潜力-行业标杆客户', mark: { kind: 'suppress', until: '2099-06-30', reason: '只是代工厂' } }
  ]
  for (const body of said) expect((await li.ask('PUT', `/customers/${id}/tags`, body)).status).toBe(200)
  const marksOf = async () => (await ask<CustomerPage>('GET', `/customers/${id}`)).body.tagMarks
  const before = await marksOf()
  expect(before.map(({ until, reason, by }) => [until, reason, by?.name])).toEqual([
    ['2099-03-31', '法务还在看合同', '小李'],
    ['2099-06-30', '只是代工厂', '小李']
  ])
  const run = await start(ask, {
    who: { ids: [id] },
    deed: { action: 'tag', add: ['阶段-初次接触', '潜力-行业标杆客户'], remove: [] }
  })
  expect((await marksOf()).map(({ tag, kind, until }) => [tag, kind, until])).toEqual([
    ['阶段-初次接触', 'pin', null],
    ['潜力-行业标杆客户', 'pin', null]
  ])
  expect(await undo(ask, run.id)).toMatchObject({ takenBack: 1, kept: 0 })
  expect(await marksOf()).toEqual(before)
})

test('tags are given to many and taken back with what they took the place of', async () => {
  const ids = [await create(ask, '甲有限公司'), await create(ask, '乙有限公司')]
  const tagged = await start(ask, {
    who: { ids },
    deed: { action: 'tag', add: ['项目-二期'], remove: [] }
  })
  expect(tagged.changed).toBe(2)
  expect((await rows('&tag=' + encodeURIComponent('项目-二期'))).size).toBe(2)
  const other = await start(ask, {
    who: { filter: { tag: ['项目-二期'], q: '甲' } },
    deed: { action: 'tag', add: [], remove: ['项目-二期'] }
  })
  expect(other.changed).toBe(1)
  expect(await undo(ask, tagged.id)).toMatchObject({ takenBack: 1, kept: 1 })
  expect(await undo(ask, other.id)).toMatchObject({ takenBack: 1 })
  expect([...(await rows('&tag=' + encodeURIComponent('项目-二期'))).keys()]).toEqual(['甲有限公司'])
})

test('each deed asks for its right, and reaches nobody beyond one’s own', async () => {
  const [theirs, own] = [await create(ask, '甲有限公司'), await create(li.ask, '乙有限公司')]
  for (const deed of [{ action: 'owner', ownerId: null }, { action: 'remove' }])
    expect((await li.ask('POST', '/bulk-runs', { who: { ids: [own] }, deed })).status).toBe(403)
  const run = await start(li.ask, { who: { filter: {} }, deed: { action: 'archive' } })
  expect(run).toMatchObject({ total: 1, changed: 1 })
  expect((await start(li.ask, { who: { ids: [theirs] }, deed: { action: 'archive' } })).total).toBe(0)
  expect([...(await rows()).keys()]).toEqual(['甲有限公司'])
  expect((await ask('POST', `/bulk-runs/${run.id}/undo`)).status).toBe(404)
  expect((await ask('GET', `/bulk-runs/${run.id}`)).status).toBe(404)
  expect((await li.ask<{ runs: unknown[] }>('GET', '/bulk-runs')).body.runs).toHaveLength(2)
})

test('what cannot be is refused before anybody is touched', async () => {
  const ids = [await create(ask, '甲有限公司')]
  const refused = async (deed: object): Promise<unknown> =>
    (await ask('POST', '/bulk-runs', { who: { ids }, deed })).body['code']
  expect(await refused({ action: 'owner', ownerId: newId() })).toBe('customers.noSuchOwner')
  expect(await refused({ action: 'tag', add: ['痛点-一、二'] })).toBe('portrait.tagUnclear')
  expect(await refused({ action: 'tag' })).toBe('bulk.noTags')
  expect((await ask<{ runs: unknown[] }>('GET', '/bulk-runs')).body.runs).toEqual([])
})

test('after thirty days it can no longer be taken back', async () => {
  const ids = [await create(ask, '甲有限公司')]
  const run = await start(ask, { who: { ids }, deed: { action: 'archive' } })
  server.setNow(new Date(NOW.getTime() + 31 * 86_400_000))
  expect((await ask('POST', `/bulk-runs/${run.id}/undo`)).status).toBe(404)
})

const MANY = 620

/** As an import would bring them. */
const fillMany = async (): Promise<void> => {
  const [id] = [await create(ask, '第0号有限公司')]
  const { rows: columns } = await owner.query<{ table_name: string; names: string[] }>(
    `select c.table_name, array_agg(quote_ident(c.column_name::text)) as names from information_schema.columns c
      where c.table_schema = 'public' and c.table_name in ('customer', 'customer_facts')
        and c.is_generated = 'NEVER' group by 1`
  )
  const ids = Array.from({ length: MANY - 1 }, () => newId())
  for (const table of ['customer', 'customer_facts']) {
    const names = columns.find(({ table_name: name }) => name === table)?.names ?? []
    const key = table === 'customer' ? 'id' : 'customer_id'
    await owner.query(
      `insert into ${table} (${names.join(', ')})
       select ${names.map((name) => (name === key ? 'n.id' : `t.${name}`)).join(', ')}
         from ${table} t cross join unnest($2::uuid[]) n (id) where t.workspace_id = $3 and t.${key} = $1`,
      [id, ids, boss.workspaceId]
    )
  }
}

test('many go on in the background, batch after batch, and come back the same way', async () => {
  await fillMany()
  const task = createBulkTask(server.database.database, () => NOW)
  const work = async (id: string): Promise<void> =>
    task.run({
      workspaceId: boss.workspaceId,
      payload: { id },
      now: NOW,
      signal: new AbortController().signal
    })
  const run = await start(ask, { who: { filter: {} }, deed: { action: 'archive' } })
  expect(run).toMatchObject({ state: 'gathering', mayUndo: false })
  expect((await ask('POST', `/bulk-runs/${run.id}/undo`)).status).toBe(409)
  await work(run.id)
  const detail = async (): Promise<BulkRunDetail> =>
    (await ask<BulkRunDetail>('GET', `/bulk-runs/${run.id}`)).body
  expect(await detail()).toMatchObject({ state: 'done', total: MANY, done: MANY, changed: MANY })
  expect((await rows()).size).toBe(0)
  expect(await undo(ask, run.id)).toMatchObject({ state: 'undoing' })
  await work(run.id)
  // Asked for again, as after a crash, it does nothing more.
  await work(run.id)
  expect(await detail()).toMatchObject({ state: 'undone', takenBack: MANY, kept: 0 })
  const { body } = await ask<{ count: number }>('GET', '/customers/count')
  expect(body.count).toBe(MANY)
})

test('stopped in the middle, what was done can be taken back', async () => {
  await fillMany()
  const run = await start(ask, { who: { filter: {} }, deed: { action: 'archive' } })
  const stop = new AbortController()
  const task = createBulkTask(server.database.database, () => {
    if ((seen += 1) === 3) stop.abort()
    return NOW
  })
  let seen = 0
  await task.run({
    workspaceId: boss.workspaceId,
    payload: { id: run.id },
    now: NOW,
    signal: stop.signal
  })
  const stopped = await ask<BulkRunDetail>('POST', `/bulk-runs/${run.id}/stop`)
  expect(stopped.body).toMatchObject({ state: 'stopped', changed: 400, mayUndo: true })
  expect(await undo(ask, run.id)).toMatchObject({ state: 'undone', takenBack: 400 })
})
