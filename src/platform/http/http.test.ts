import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#kernel/app-error'
import { sql } from '#platform/database'
import { createLog } from '#platform/log'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import { fileAnswer, memberRoute, publicRoute, type Route } from './index.ts'

/** Rows that the routes below write and count: the outbox is a table that every workspace has. */
const insertRow = (id: string, workspaceId: number, topic: string) =>
  sql`insert into outbox (workspace_id, id, topic, payload, created_at)
    values (${workspaceId}, ${id}, ${topic}, '{}', '2026-01-01')`

const NEW_ID = sql`gen_random_uuid()`

const routes: readonly Route[] = [
  memberRoute({
    method: 'POST',
    path: '/notes',
    summary: 'Write a note',
    access: 'member',
    body: z.object({ text: z.string().min(1), fail: z.boolean().optional(), stars: z.int().optional() }),
    answer: z.object({ text: z.string() }),
    status: 201,
    handle: async ({ transaction, body, setHeader }) => {
      await transaction.run(
        sql`insert into outbox (workspace_id, id, topic, payload, created_at)
          values (${transaction.workspaceId}, ${NEW_ID}, ${body.text}, '{}', '2026-01-01')`
      )
      if (body.fail === true) throw new AppError('conflict', 'http.conflict')
      setHeader('Location', '/notes/1')
      return { text: body.text }
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/notes',
    summary: 'Count the notes',
    access: 'member',
    query: z.object({ text: z.string() }),
    answer: z.object({ count: z.number() }),
    handle: async ({ transaction, query }) => {
      const row = await transaction.row<{ count: number }>(
        sql`select count(*) as count from outbox
          where workspace_id = ${transaction.workspaceId} and topic = ${query.text}`
      )
      return { count: row?.count ?? 0 }
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/notes/{id}',
    summary: 'One note',
    access: 'member',
    params: z.object({ id: z.uuid() }),
    answer: z.object({ id: z.string() }),
    handle: () => Promise.reject(new AppError('notFound', 'http.notFound'))
  }),
  memberRoute({
    method: 'PATCH',
    path: '/version',
    summary: 'Tell the version',
    access: 'member',
    answer: z.object({ ifMatch: z.number().nullable(), today: z.string(), language: z.string() }),
    handle: ({ ifMatch, today, language }) => Promise.resolve({ ifMatch, today, language })
  }),
  memberRoute({
    method: 'POST',
    path: '/lists',
    summary: 'Take a file',
    access: 'customer.import',
    upload: true,
    bodyLimit: 2000,
    answer: z.object({ fileName: z.string(), bytes: z.number() }),
    handle: async ({ upload }) => {
      let bytes = 0
      for await (const chunk of upload?.stream ?? []) bytes += Buffer.from(chunk as Buffer).length
      return { fileName: upload?.fileName ?? '', bytes }
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/lists/refused.csv',
    summary: 'A file',
    access: 'member',
    answer: z.custom<ReturnType<typeof fileAnswer>>(),
    handle: () => Promise.resolve(fileAnswer('text/csv; charset=utf-8', '行,原因\n', '未导入.csv'))
  }),
  memberRoute({
    method: 'POST',
    path: '/store',
    summary: 'Store what PostgreSQL cannot',
    access: 'member',
    body: z.object({ text: z.string() }),
    status: 204,
    handle: async ({ transaction, body }) => {
      await transaction.run(
        insertRow('00000000-0000-7000-8000-000000000001', transaction.workspaceId, body.text)
      )
    }
  }),
  memberRoute({
    method: 'GET',
    path: '/lying',
    summary: 'Breaks its contract',
    access: 'member',
    answer: z.object({ count: z.number() }),
    handle: () => Promise.resolve({ count: 'seven' } as unknown as { count: number })
  }),
  publicRoute({
    method: 'POST',
    path: '/session',
    summary: 'Come in',
    status: 204,
    handle: ({ setSession }) => {
      setSession('a'.repeat(43))
      return Promise.resolve()
    }
  })
]

let running: TestServer
let ask: Ask
let logged = ''
beforeAll(async () => {
  running = await startTestServer({
    routes,
    log: createLog({ logLevel: 'info' }, { write: (line: string) => void (logged += line) })
  })
  const { actor } = await running.database.createWorkspace()
  ask = await running.as(actor)
})
afterAll(() => running.stop())

const countOf = async (text: string): Promise<unknown> =>
  (await ask('GET', `/notes?text=${encodeURIComponent(text)}`)).body['count']

describe('a request is one transaction', () => {
  test('what it wrote is there when its answer is', async () => {
    const answer = await ask('POST', '/notes', { text: 'kept' })
    expect(answer).toMatchObject({ status: 201, body: { text: 'kept' }, headers: { location: '/notes/1' } })
    expect(await countOf('kept')).toBe(1)
  })
  test('a refusal has changed nothing', async () => {
    const answer = await ask('POST', '/notes', { text: 'refused', fail: true })
    expect(answer).toMatchObject({ status: 409, body: { code: 'http.conflict', status: 409 } })
    expect(await countOf('refused')).toBe(0)
  })
})

describe('a key makes a request happen once', () => {
  test('a double click, both at once, has one effect and one answer', async () => {
    const both = await Promise.all(
      [1, 2, 3].map(() => ask('POST', '/notes', { text: 'double' }, { 'idempotency-key': 'k-1' }))
    )
    expect(both.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(both.map(({ body }) => body)).toEqual(both.map(() => ({ text: 'double' })))
    expect(both.map(({ headers }) => headers['location'])).toEqual(Array(3).fill('/notes/1'))
    expect(both.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(2)
    expect(await countOf('double')).toBe(1)
  })
  test('another request under the same key is refused', async () => {
    const other = await ask('POST', '/notes', { text: 'another' }, { 'idempotency-key': 'k-1' })
    expect(other).toMatchObject({ status: 422, body: { code: 'http.idempotencyReuse' } })
  })
  test('a refused request may be tried again under its key', async () => {
    const first = await ask('POST', '/notes', { text: 'again', fail: true }, { 'idempotency-key': 'k-2' })
    const second = await ask('POST', '/notes', { text: 'again' }, { 'idempotency-key': 'k-2' })
    expect([first.status, second.status]).toEqual([409, 201])
  })
  test('the same key of another workspace is another request', async () => {
    const { actor } = await running.database.createWorkspace('乙公司')
    const theirs = await (
      await running.as(actor)
    )('POST', '/notes', { text: 'x' }, { 'idempotency-key': 'k-1' })
    expect(theirs.status).toBe(201)
  })
})

describe('what is wrong with a request is said', () => {
  test.each([
    ['a field', { text: '' }, 400, 'http.invalidField', 'text'],
    ['a field of the wrong kind', { text: 'x', stars: 'many' }, 400, 'http.invalidField', 'stars'],
    ['no body', undefined, 400, 'http.invalidBody', undefined]
  ])('%s', async (_, body, status, code, field) => {
    const answer = await ask('POST', '/notes', body)
    expect(answer).toMatchObject({ status, body: { code } })
    expect(answer.body['field']).toBe(field)
  })
  test('in the language that the browser asks for', async () => {
    const say = async (language: string) =>
      (await running.ask('GET', '/notes?text=x', undefined, { 'accept-language': language })).body['detail']
    expect(await say('en-US,en;q=0.9')).toBe('Please sign in.')
    expect(await say('zh-TW')).toBe('請先登入。')
    expect(await say('fr')).toBe('请先登录。')
  })
  test('in his own language to a member, whatever his browser asks for', async () => {
    const { workspaceId, actor } = await running.database.createWorkspace('丁公司')
    await running.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.run(sql`update member set language = 'en' where workspace_id = ${workspaceId}`)
    )
    const english = await running.as(actor)
    const answer = await english('GET', '/notes/x', undefined, { 'accept-language': 'zh-CN' })
    expect(answer.body['detail']).toBe('There is nothing here, or you may not see it.')
  })
  test.each([
    ['broken JSON', '{"text":', 'application/json', 400, 'http.badBody'],
    ['a key that would poison', '{"__proto__":{"a":1},"text":"x"}', 'application/json', 400, 'http.badBody'],
    ['another type', '<a/>', 'text/xml', 400, 'http.mediaType'],
    ['more than a megabyte', `"${'x'.repeat(1_100_000)}"`, 'application/json', 413, 'http.bodyTooLarge']
  ])('%s', async (_, payload, type, status, code) => {
    const answer = await ask('POST', '/notes', payload, { 'content-type': type })
    expect(answer).toMatchObject({ status, body: { code } })
  })
  test('characters that PostgreSQL cannot store are the sender’s to mend', async () => {
    const answer = await ask('POST', '/store', { text: 'a\u0000b' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.unstorable' } })
  })
  test.each(['/notes/not-an-id', '/notes/0199d2a0-0000-7000-8000-000000000000', '/nowhere'])(
    'unknown and impossible addresses are not found alike: %s',
    async (path) => {
      expect(await ask('GET', path)).toMatchObject({ status: 404, body: { code: 'http.notFound' } })
    }
  )
  test('a defect tells the person its number and the log its cause', async () => {
    const answer = await ask('GET', '/lying')
    expect(answer).toMatchObject({ status: 500, body: { code: 'http.defect' } })
    expect(JSON.stringify(answer.body)).not.toContain('contract')
    const number = answer.headers['x-request-id']
    expect(answer.body['params']).toEqual({ request: number })
    expect(logged).toContain('breaks its contract')
    expect(logged).toContain(String(number))
  })
})

describe('who may', () => {
  test('a permission that the role lacks is 403 with its name', async () => {
    const owner = await running.database.createWorkspace('丙公司')
    const weak = await running.as(owner.actor)
    await running.database.database.inWorkspace(owner.workspaceId, (transaction) =>
      transaction.run(
        sql`update role set permissions = array['customer.read'] where workspace_id = ${owner.workspaceId}`
      )
    )
    const answer = await weak('POST', '/lists?fileName=a.csv', 'a', { 'content-type': 'text/csv' })
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'http.forbidden', params: { permission: 'customer.import' } }
    })
  })
  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['an old browser on another site', { origin: 'https://evil.example' }, 403],
    ['an old browser on our page', { origin: 'http://localhost:3000', host: 'localhost:3000' }, 201],
    ['our page', { 'sec-fetch-site': 'same-origin' }, 201],
    ['a program', {}, 201]
  ])('a change that comes from %s', async (_, headers: Record<string, string>, status) => {
    expect((await ask('POST', '/notes', { text: 'origin' }, headers)).status).toBe(status)
  })
  test('the session’s cookie is closed to scripts and to other sites', async () => {
    const { headers } = await running.ask('POST', '/session')
    expect(headers['set-cookie']).toMatch(
      /^huike_session=a{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=34560000$/
    )
  })
})

describe('around the handler', () => {
  test.each([
    ['"7"', 7],
    ['W/"12"', 12],
    ['*', null],
    [undefined, null]
  ])('If-Match %s', async (given, ifMatch) => {
    const headers: Record<string, string> = given === undefined ? {} : { 'if-match': given }
    expect((await ask('PATCH', '/version', undefined, headers)).body).toMatchObject({ ifMatch })
  })
  test('a version that is none is refused', async () => {
    const answer = await ask('PATCH', '/version', undefined, { 'if-match': 'yesterday' })
    expect(answer).toMatchObject({ status: 400, body: { code: 'http.ifMatch' } })
  })
  test('today is the day of the workspace, not of the machine', async () => {
    running.setNow(new Date('2026-01-31T17:00:00Z'))
    expect((await ask('PATCH', '/version')).body).toMatchObject({ today: '2026-02-01' })
  })
  test('a file comes in as a bare body or in a form, up to its limit', async () => {
    const bare = await ask('POST', '/lists?fileName=客户.csv', 'a,b\n1,2\n', { 'content-type': 'text/csv' })
    expect(bare).toMatchObject({ status: 200, body: { fileName: '客户.csv', bytes: 8 } })
    const form = [
      '--x',
      'Content-Disposition: form-data; name="file"; filename="list.csv"',
      'Content-Type: text/csv',
      '',
      'abc',
      '--x--',
      ''
    ].join('\r\n')
    const inForm = await ask('POST', '/lists', form, { 'content-type': 'multipart/form-data; boundary=x' })
    expect(inForm).toMatchObject({ status: 200, body: { fileName: 'list.csv', bytes: 3 } })
    const large = await ask('POST', '/lists?fileName=a', 'x'.repeat(2001), { 'content-type': 'text/csv' })
    expect(large).toMatchObject({ status: 413, body: { code: 'http.bodyTooLarge' } })
  })
  test('a file goes out under its name', async () => {
    const { headers, body } = await ask<string>('GET', '/lists/refused.csv')
    expect(body).toBe('行,原因\n')
    expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent('未导入.csv')}`)
  })
  test('pages may run no inline script and are not sent to https over http', async () => {
    const { headers } = await running.ask('GET', '/api/docs')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe-inline|upgrade-insecure-requests/)
    expect(headers['strict-transport-security']).toBeUndefined()
    const shut = {
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'content-security-policy': policy
    }
    expect(headers).toMatchObject(shut)
    expect((await running.ask('GET', '/api/v1/nowhere')).headers).toMatchObject(shut)
  })
  test('the log knows the route and neither the address nor the cookie', async () => {
    logged = ''
    await ask('GET', '/notes/secret-token-in-the-address')
    expect(logged).toContain('/api/v1/notes/:id')
    expect(logged).not.toMatch(/secret-token|huike_session/)
  })
})
