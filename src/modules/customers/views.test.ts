import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { CustomerList, SavedView, ViewCounts, ViewList } from './contract.ts'

let server: TestServer
let owner: pg.Client
let boss: Actor
let asBoss: Ask

type Person = Readonly<{ memberId: string; ask: Ask }>

beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client({ connectionString: server.database.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const department = async (name: string, parentId: string | null = null): Promise<string> => {
  const id = newId()
  await owner.query(`insert into department (workspace_id, id, name, parent_id) values ($1, $2, $3, $4)`, [
    boss.workspaceId,
    id,
    name,
    parentId
  ])
  return id
}

const join = async (name: string, departmentId: string, masked: readonly string[] = []): Promise<Person> => {
  const [roleId, memberId] = [newId(), newId()]
  const { workspaceId } = boss
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope, masked_fields) values ($1, $2, $3, $4, 'own', $5)`,
    [workspaceId, roleId, `${name} ${roleId}`, ['customer.read', 'customer.write'], masked]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, department_id, state, created_at)
     values ($1, $2, $3, $4, $5, $6, 'active', now())`,
    [workspaceId, memberId, `${memberId}@example.com`, name, roleId, departmentId]
  )
  return { memberId, ask: await server.as({ workspaceId, memberId }) }
}

let sales: string
let li: Person
let zhao: Person
let chen: Person

beforeEach(async () => {
  ;({ actor: boss } = await server.database.createWorkspace())
  asBoss = await server.as(boss)
  sales = await department('销售部')
  li = await join('小李', sales)
  zhao = await join('小赵', await department('销售一部', sales))
  chen = await join('小陈', await department('客服部'))
})

const viewsOf = async (ask: Ask): Promise<readonly SavedView[]> =>
  (await ask<ViewList>('GET', '/views')).body.views
const namesOf = async (ask: Ask): Promise<readonly string[]> => (await viewsOf(ask)).map(({ name }) => name)

const keep = async (ask: Ask, input: object): Promise<string> => {
  const { status, body } = await ask<{ id: string }>('POST', '/views', { filter: {}, ...input })
  expect(status, JSON.stringify(body)).toBe(201)
  return body.id
}

test('a view is its author’s own until it is shared, and is pinned for him', async () => {
  const id = await keep(li.ask, {
    name: '华东大客户',
    filter: { grade: ['A'], province: ['33'], tag: [], q: '' },
    sort: '-amount',
    columns: ['name', 'amount'],
    widths: { name: 300 }
  })
  const { body } = await li.ask<ViewList>('GET', '/views')
  expect(body.views).toMatchObject([
    {
      id,
      filter: { grade: ['A'], province: ['33'] },
      sort: '-amount',
      columns: ['name', 'amount'],
      widths: { name: 300 },
      shared: 'own',
      mayEdit: true,
      problem: null
    }
  ])
  expect(body.views[0]?.filter).not.toHaveProperty('tag')
  expect(body.choices).toEqual([{ view: id, pinned: 'top', isDefault: false }])
  expect(await namesOf(zhao.ask)).toEqual([])
})

test('shared with a department it is seen there and below, shared with everybody by all', async () => {
  await keep(li.ask, { name: '部门的', shared: 'department' })
  await keep(li.ask, { name: '大家的', shared: 'everybody' })
  expect(await namesOf(zhao.ask)).toEqual(['部门的', '大家的'])
  expect(await namesOf(chen.ask)).toEqual(['大家的'])
  const foreign = await server.database.createWorkspace()
  expect(await namesOf(await server.as(foreign.actor))).toEqual([])
})

test('a view tells everybody only the customers in his own reach', async () => {
  for (const [ask, name] of [
    [li.ask, '宁波恒达汽车零部件有限公司'],
    [zhao.ask, '上海云杉电商有限公司']
  ] as const)
    expect((await ask('POST', '/customers', { fields: { name } })).status).toBe(201)
  await keep(li.ask, { name: '我的', filter: { owner: ['me'] }, shared: 'everybody' })
  const [view] = await viewsOf(zhao.ask)
  expect(view?.filter).toEqual({ owner: ['me'] })
  const { body } = await zhao.ask<CustomerList>('GET', `/customers?owner=${zhao.memberId}`)
  expect(body.customers.map(({ name }) => name)).toEqual(['上海云杉电商有限公司'])
})

test('others may not change it, the administrator may; who had an older version changes nothing', async () => {
  const id = await keep(li.ask, { name: '大家的', shared: 'everybody' })
  expect((await zhao.ask('PATCH', `/views/${id}`, { name: '我的了' })).status).toBe(403)
  expect((await zhao.ask('DELETE', `/views/${id}`)).status).toBe(403)
  expect((await asBoss('PATCH', `/views/${id}`, { name: '全员' }, { 'if-match': '"1"' })).status).toBe(200)
  const late = await li.ask('PATCH', `/views/${id}`, { sort: 'name' }, { 'if-match': '"1"' })
  expect(late).toMatchObject({ status: 412, body: { code: 'views.changedMeanwhile' } })
  expect(await viewsOf(li.ask)).toMatchObject([{ name: '全员', sort: '-updated', version: 2 }])
})

test('of two who change it at the same time one wins', async () => {
  const id = await keep(li.ask, { name: '大家的', shared: 'everybody' })
  const answers = await Promise.all(
    [li.ask, asBoss].map((ask, at) =>
      ask('PATCH', `/views/${id}`, { name: `第${at}个` }, { 'if-match': '"1"' })
    )
  )
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412])
})

test('what one does not see is not there', async () => {
  const id = await keep(li.ask, { name: '自己的' })
  for (const [method, path, body] of [
    ['PATCH', `/views/${id}`, { name: '甲' }],
    ['DELETE', `/views/${id}`, undefined],
    ['PUT', `/views/${id}/choice`, { pinned: 'top' }]
  ] as const)
    expect((await zhao.ask(method, path, body)).status).toBe(404)
})

test('a view by what is masked says so to whom it is masked, and gives no customer', async () => {
  const rule = JSON.stringify({ fact: 'orders.amount12m', gte: '50万' })
  await keep(li.ask, { name: '高价值', filter: { rule }, shared: 'everybody' })
  const masked = await join('小孙', sales, ['orderAmount'])
  const [view] = await viewsOf(masked.ask)
  expect(view?.problem).toBe('这个字段对你是隐藏的，不能用来筛选、排序或查找')
  expect((await masked.ask('GET', `/customers?rule=${encodeURIComponent(rule)}`)).status).toBe(403)
  const own = await masked.ask('POST', '/views', { name: '猜', filter: { rule } })
  expect(own).toMatchObject({ status: 400, body: { code: 'views.unaskable', field: 'filter' } })
})

test('a view whose fact is gone from the playbook says so, and stays', async () => {
  const id = await keep(li.ask, { name: '车队', shared: 'everybody' })
  await owner.query(`update saved_view set filter = $2 where id = $1`, [
    id,
    { rule: '{"fact":"custom.fleet","gte":10}', custom: ['port:北仑'] }
  ])
  const [view] = await viewsOf(li.ask)
  expect(view).toMatchObject({ name: '车队', mayEdit: true })
  expect(view?.problem).toMatch(/fleet|port/)
  expect((await li.ask('PATCH', `/views/${id}`, { name: '车队（旧）' })).status).toBe(200)
})

test('an author’s names are his own, each once', async () => {
  await keep(li.ask, { name: '大客户' })
  await keep(zhao.ask, { name: '大客户' })
  const again = await li.ask('POST', '/views', { name: '大客户', filter: {} })
  expect(again).toMatchObject({ status: 400, body: { code: 'views.nameTaken', field: 'name' } })
  const other = await keep(li.ask, { name: '小客户' })
  expect((await li.ask('PATCH', `/views/${other}`, { name: '大客户' })).body).toMatchObject({
    code: 'views.nameTaken'
  })
})

test('one view is the first; pins stand in their order, also the product’s own', async () => {
  const id = await keep(li.ask, { name: '大客户', shared: 'everybody' })
  const put = async (view: string, body: object): Promise<number> =>
    (await zhao.ask('PUT', `/views/${view}/choice`, body)).status
  expect(await put(id, { pinned: 'side', isDefault: true })).toBe(204)
  expect(await put('overdue', { isDefault: true, place: 0 })).toBe(204)
  expect(await put('bin', { pinned: null })).toBe(204)
  expect(await put('elsewhere', { pinned: 'top' })).toBe(404)
  const { body } = await zhao.ask<ViewList>('GET', '/views')
  expect(body.choices).toEqual([
    { view: id, pinned: 'side', isDefault: false },
    { view: 'overdue', pinned: 'top', isDefault: true },
    { view: 'bin', pinned: null, isDefault: false }
  ])
  expect(await viewsOf(li.ask)).toMatchObject([{ usedBy: 1 }])
})

test('removed, it is gone for everybody with its pins; of a department that is gone it is the author’s again', async () => {
  const id = await keep(li.ask, { name: '部门的', shared: 'department' })
  await zhao.ask('PUT', `/views/${id}/choice`, { pinned: 'top' })
  await owner.query(`update member set department_id = null where department_id = $1`, [sales])
  await owner.query(`update department set parent_id = null where parent_id = $1`, [sales])
  await owner.query(`delete from department where id = $1`, [sales])
  expect(await viewsOf(li.ask)).toMatchObject([{ shared: 'own', department: null }])
  expect(await zhao.ask<ViewList>('GET', '/views')).toMatchObject({ body: { views: [], choices: [] } })
  expect((await li.ask('DELETE', `/views/${id}`)).status).toBe(204)
  expect(await namesOf(li.ask)).toEqual([])
})

test('each view is counted with the reach of who asks, in the order in which he asks', async () => {
  for (const [ask, name, province] of [
    [asBoss, '宁波恒达机械', '浙江'],
    [li.ask, '杭州小蜜蜂', '浙江'],
    [li.ask, '苏州新元', '江苏']
  ] as const)
    await ask('POST', '/customers', { fields: { name, province } })
  const filters = [{ province: ['33'] }, {}, { owner: [li.memberId] }]
  const counted = async (ask: Ask) =>
    (await ask<ViewCounts>('POST', '/views/counts', { filters })).body.counts
  const of = (...counts: readonly number[]) => counts.map((count) => ({ count, exact: true }))
  expect(await counted(asBoss)).toEqual(of(2, 3, 2))
  expect(await counted(li.ask)).toEqual(of(1, 2, 2))
  expect(await counted(chen.ask)).toEqual(of(0, 0, 0))
})

test('a view that the reader cannot ask by has no count, and the others have', async () => {
  const masked = await join('小周', sales, ['orderAmount'])
  const rule = JSON.stringify({ fact: 'orders.amount12m', gte: '50万' })
  const { body } = await masked.ask<ViewCounts>('POST', '/views/counts', { filters: [{ rule }, {}] })
  expect(body.counts).toEqual([null, { count: 0, exact: true }])
})
