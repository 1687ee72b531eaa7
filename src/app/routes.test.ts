import { afterAll, beforeAll, expect, test } from 'vitest'
import { permissions } from '#kernel/actor'
import { openApiOf } from '#platform/http'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { createRoutes } from './routes.ts'

let running: TestServer
beforeAll(async () => {
  running = await startTestServer()
})
afterAll(() => running.stop())

test('every route says who may call it, once, and its document holds no open end', async () => {
  const routes = createRoutes(running.services)
  const known = new Set(['public', 'member', ...permissions])
  for (const { access, path } of routes) expect(known.has(access), path).toBe(true)
  const names = routes.map(({ method, path }) => `${method} ${path}`)
  expect(names).toEqual([...new Set(names)])

  const document = openApiOf(routes, '1')
  const text = JSON.stringify(document)
  const components = document['components'] as { schemas: object }
  for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
    expect(components.schemas, name).toHaveProperty(name)
  expect(text).not.toContain('#/$defs/')
  const operations = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id)
  expect(operations).toHaveLength(routes.length)
  expect(operations).toEqual([...new Set(operations)])

  const page = await running.ask<string>('GET', '/api/docs')
  expect(page.status).toBe(200)
  for (const { path } of routes) expect(page.body).toContain(`/api/v1${path}`)
  const served = await running.ask('GET', '/api/openapi.json')
  expect(served.body['openapi']).toBe('3.1.1')
})

test('nobody gets past any route that is not public', async () => {
  for (const { method, path, access } of createRoutes(running.services)) {
    if (access === 'public') continue
    const address = path.replace(/\{\w+\}/g, '0199d2a0-0000-7000-8000-000000000000')
    for (const headers of [{}, { cookie: `huike_session=${'x'.repeat(43)}` }]) {
      const answer = await running.ask(method, address, undefined, headers)
      expect([401, 'http.unauthenticated'], `${method} ${path}`).toEqual([answer.status, answer.body['code']])
    }
  }
})
