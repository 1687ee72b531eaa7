import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import type { Route } from '#platform/http'
import { createLog } from '#platform/log'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestAnswer, type TestServer } from '../testing/server.ts'
import { createRoutes } from './routes.ts'
import { buildServer } from './server.ts'
import { chance } from './testing/chance.ts'
import { addressFor, bodySchemaOf, valueFor, type ApiDocument, type Filling } from './testing/fill-request.ts'
import { type Belongings, belongingsOf, digestOf, idsIn } from './testing/workspace-contents.ts'

const PATIENCE_MS = 900_000

let running: TestServer
let owner: pg.Client
let document: ApiDocument
let routes: readonly Route[]
let own: Pick<Actor, 'workspaceId' | 'memberId'>
let belongings: Belongings

/** A member of a workspace whose role gives nothing. */
const withoutPermission = async (workspaceId: number): Promise<Ask> => {
  const [roleId, memberId] = [newId(), newId()]
  await owner.query(
    `insert into role (workspace_id, id, name, permissions, scope) values ($1, $2, '访客', '{}', 'all')`,
    [workspaceId, roleId]
  )
  await owner.query(
    `insert into member (workspace_id, id, email, name, role_id, state, created_at)
     values ($1, $2, 'guest@example.com', '访客', $3, 'active', now())`,
    [workspaceId, memberId, roleId]
  )
  return running.as({ workspaceId, memberId })
}

/** Something in every table: the sample company, and what it has not. */
const fill = async (ask: Ask): Promise<void> => {
  const made = async (path: string, body: unknown): Promise<string> => {
    const answer = await ask<{ id: string }>('POST', path, body)
    expect([path, answer.status]).toEqual([path, 201])
    return answer.body.id
  }
  await made('/sample', {})
  const id = await made('/customers', {
    fields: { name: '甲乙丙保密有限公司', mobile: '13912345678' }
  })
  await made(`/customers/${id}/needs`, { fields: {} })
  await made(`/customers/${id}/orders`, { orderedOn: '2024-03-15', amount: '12万' })
  const other = await made('/customers', { fields: { name: '甲乙丙保密公司' } })
  const third = await made('/customers', { fields: { name: '丙保密有限公司' } })
  await ask('POST', '/duplicates/dismiss', { a: id, b: third })
  const { body: both } = await ask<{ survivor: { version: number }; merged: { version: number } }>(
    'GET',
    `/merges/preview?survivor=${id}&merged=${other}`
  )
  await made('/merges', {
    survivor: { id, version: both.survivor.version },
    merged: { id: other, version: both.merged.version }
  })
  const file = await ask('POST', '/imports?fileName=a.csv', Buffer.from('客户名称\n丁戊己保密有限公司\n'), {
    'content-type': 'application/octet-stream'
  })
  expect(file.status).toBe(201)
}

beforeAll(async () => {
  running = await startTestServer()
  routes = createRoutes(running.services)
  owner = new pg.Client({ connectionString: running.database.ownerUrl })
  await owner.connect()
  const { actor } = await running.database.createWorkspace('保密公司')
  own = actor
  const ask = await running.as(actor)
  await fill(ask)
  document = (await ask<ApiDocument>('GET', '/api/openapi.json')).body
}, PATIENCE_MS)
afterAll(async () => {
  await owner.end()
  await running.stop()
})

type Request = Readonly<{ method: Route['method']; address: string; payload: string | undefined }>

/** Requests of a route that fit its contract and name things of this workspace: one for each kind of thing. */
const requestsOf = (route: Route): readonly Request[] => {
  const operation = document.paths[route.path]?.[route.method.toLowerCase()]
  if (operation === undefined) throw new Error(`${route.method} ${route.path} is not in the document`)
  const next = chance(route.path.length)
  const schema = route.upload === true ? undefined : bodySchemaOf(operation)
  const requests = belongings.ids.map((one, at): Request => {
    // The first place of two is the customer's.
    const filling = (ids: readonly string[]): Filling => ({
      next,
      components: document.components,
      ids,
      nasty: null,
      oneOf: 1
    })
    const below = /^\/customers\/\{id\}\/\w+\/\{/.test(route.path)
    const path = below ? route.path.replace('{id}', belongings.customerId) : route.path
    const payload =
      schema === undefined
        ? undefined
        : JSON.stringify(valueFor(schema, filling(at % 2 === 0 ? [one] : belongings.ids)))
    return { method: route.method, address: addressFor(path, operation, filling([one])), payload }
  })
  const naming = requests.filter(({ address, payload }) => idsIn(`${address} ${payload ?? ''}`).length > 0)
  return naming.length > 0 ? naming : requests.slice(0, 1)
}

const sendBy = (ask: Ask, { method, address, payload }: Request): Promise<TestAnswer<unknown>> =>
  ask<unknown>(method, address, payload, {
    ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    // Some changes ask for the version that they were made from.
    ...(method === 'PATCH' || method === 'PUT' ? { 'if-match': '"1"' } : {})
  })

/** What an answer tells of the workspace beyond what was asked with. */
const leakOf = (request: Request, { body }: TestAnswer<unknown>): readonly string[] => {
  const text = JSON.stringify(body)
  const said = new Set(idsIn(`${request.address} ${request.payload ?? ''}`))
  return [
    ...idsIn(text).filter((id) => belongings.allIds.has(id) && !said.has(id)),
    ...belongings.names.filter((name) => text.includes(name))
  ]
}

const nameOf = ({ method, path }: Route): string => `${method} ${path}`

describe('whoever has no business here', { timeout: PATIENCE_MS }, () => {
  beforeAll(async () => {
    belongings = await belongingsOf(owner, own.workspaceId)
  })

  test('nobody comes past a route that is not public', async () => {
    const through: string[] = []
    for (const route of routes) {
      if (route.access === 'public') continue
      for (const request of requestsOf(route).slice(0, 2)) {
        const { status } = await sendBy(running.ask, request)
        if (status !== 401) through.push(`${nameOf(route)} → ${status}`)
      }
    }
    expect(through).toEqual([])
  })

  test('a member without a permission is refused whatever needs one, and sees no customer anywhere', async () => {
    const guest = await withoutPermission(own.workspaceId)
    const before = await digestOf(owner, own.workspaceId, belongings.customerTables)
    const through: string[] = []
    for (const route of routes) {
      if (nameOf(route) === 'DELETE /session') continue
      const needsPermission = route.access !== 'public' && route.access !== 'member'
      for (const request of requestsOf(route).slice(0, needsPermission ? 2 : Infinity)) {
        const answer = await sendBy(guest, request)
        const isFine = needsPermission ? answer.status === 403 : answer.status < 500
        const leak = belongings.names.filter((name) => JSON.stringify(answer.body).includes(name))
        if (!isFine || leak.length > 0) through.push(`${nameOf(route)} → ${answer.status} ${leak.join(' ')}`)
      }
    }
    expect(through).toEqual([])
    expect(await digestOf(owner, own.workspaceId, belongings.customerTables)).toEqual(before)
  })

  test('an administrator of another workspace finds, learns and changes nothing by our ids', async () => {
    const { actor } = await running.database.createWorkspace('别的公司')
    const before = await digestOf(owner, own.workspaceId)
    const through: string[] = []
    const neverLookedFor: string[] = []
    for (const route of routes) {
      // What a request does to his own workspace is not asked here: he comes in anew for each route.
      const stranger = await running.as(actor)
      const named = route.path.includes('{id}') && route.access !== 'public'
      const met = new Set<number>()
      for (const request of requestsOf(route)) {
        const answer = await sendBy(stranger, request)
        met.add(answer.status)
        const isFine = named ? [400, 403, 404].includes(answer.status) : answer.status < 500
        const leak = leakOf(request, answer)
        if (!isFine || leak.length > 0)
          through.push(`${nameOf(route)} ${request.payload ?? ''} → ${answer.status} ${leak.join(' ')}`)
      }
      if (named && !met.has(404)) neverLookedFor.push(`${nameOf(route)} ${[...met].join(' ')}`)
    }
    expect(through).toEqual([])
    expect(await digestOf(owner, own.workspaceId)).toEqual(before)
    // What is refused for its form alone proves nothing.
    expect(neverLookedFor).toEqual([])
  })
})

test('a route that does not say who may call it ends the start', async () => {
  const silent = { method: 'GET', path: '/silent', summary: '', handle: () => Promise.resolve() }
  await expect(
    buildServer({
      database: running.database.database,
      services: running.services,
      log: createLog({ logLevel: 'fatal' }),
      config: { publicUrl: null, trustProxy: false, metricsToken: null },
      // As a route that was put together by hand.
      routes: [silent as unknown as Route]
    })
  ).rejects.toThrow('does not say who may call it')
})
