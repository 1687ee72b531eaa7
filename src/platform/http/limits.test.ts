import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/server.ts'
import { AppError } from '#kernel/app-error'
import { createLog } from '#platform/log'
import { createHttpServer, publicRoute } from './index.ts'

let running: TestServer
beforeAll(async () => {
  running = await startTestServer({
    requestsPerMinute: 5,
    publicUrl: 'https://crm.example.com',
    routes: [
      publicRoute({
        method: 'GET',
        path: '/open',
        summary: 'Open to all',
        status: 204,
        handle: () => Promise.resolve()
      }),
      publicRoute({
        method: 'GET',
        path: '/slowed',
        summary: 'A person who tried too often',
        status: 204,
        handle: () => Promise.reject(new AppError('tooMany', 'identity.slowed', { seconds: 42 }))
      }),
      publicRoute({
        method: 'POST',
        path: '/session',
        summary: 'A way in',
        status: 204,
        handle: ({ setSession }) => {
          setSession('b'.repeat(43))
          return Promise.resolve()
        }
      })
    ]
  })
})
afterAll(() => running.stop())

test('who asks too often is told how long to wait', async () => {
  const answers = []
  for (let at = 0; at < 6; at++) answers.push(await running.ask('GET', '/open'))
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 429])
  expect(answers[0]?.headers).toMatchObject({ 'ratelimit-limit': '5', 'ratelimit-remaining': '4' })
  const [last] = answers.slice(-1)
  expect(last?.body).toMatchObject({ code: 'http.tooMany' })
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0)
})

test('a person who is slowed is told the seconds, his program by Retry-After', async () => {
  const answer = await running.ask('GET', '/slowed', undefined, { cookie: `huike_session=${'s'.repeat(43)}` })
  expect(answer).toMatchObject({
    status: 429,
    body: { code: 'identity.slowed' },
    headers: { 'retry-after': '42' }
  })
})

test('ways in are counted by the address, whatever cookie is sent', async () => {
  const statuses = []
  for (let at = 0; at < 31; at++) {
    const cookie = `huike_session=${String(at).padStart(43, 'x')}`
    statuses.push((await running.ask('POST', '/session', {}, { cookie })).status)
  }
  expect(statuses.filter((status) => status === 204)).toHaveLength(30)
  expect(statuses.at(-1)).toBe(429)
})

test('behind an https address cookies are Secure and browsers keep to https', async () => {
  const { headers } = await running.server.inject({
    method: 'POST',
    url: '/api/v1/session',
    remoteAddress: '10.0.0.9'
  })
  expect(headers['set-cookie']).toContain('; Secure;')
  expect(headers['strict-transport-security']).toContain('max-age=')
})

test('a page of the public address may act through a proxy that renames the host', async () => {
  const from = (origin: string) =>
    running.server.inject({
      method: 'POST',
      url: '/api/v1/session',
      remoteAddress: '10.0.0.10',
      headers: { origin, host: 'localhost:3000' }
    })
  expect((await from('https://crm.example.com')).statusCode).toBe(204)
  expect((await from('https://crm.example.com.evil.example')).statusCode).toBe(403)
})

test('strangers neither listen to events nor read the figures', async () => {
  const listen = await running.server.inject({ url: '/api/v1/events', remoteAddress: '10.0.0.11' })
  expect(listen.statusCode).toBe(401)
  const read = (headers: Record<string, string>, remoteAddress: string) =>
    running.server.inject({ url: '/metrics', headers, remoteAddress })
  expect((await read({}, '10.0.0.11')).statusCode).toBe(404)
  expect((await read({ 'x-forwarded-for': '8.8.8.8' }, '::1')).statusCode).toBe(404)
  const figures = await read({}, '::1')
  expect(figures.statusCode).toBe(200)
  expect(figures.payload).toContain('huike_request_seconds_count')
})

test.each([
  ['/health', { status: 'ok', backup: 'off' }],
  ['/ready', { status: 'ready' }]
])('%s is not limited', async (url, body) => {
  for (let at = 0; at < 8; at++) {
    const answer = await running.server.inject({ url })
    expect([answer.statusCode, answer.json()]).toEqual([200, body])
  }
})

test('a route of the API that does not say who may call it ends the start', async () => {
  const server = await createHttpServer({
    log: createLog({ logLevel: 'silent' }),
    publicUrl: null,
    trustProxy: false,
    tls: null
  })
  expect(() => server.get('/api/v1/forgotten', () => 'all')).toThrow('does not say who may call it')
})
