import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/server.ts'

let running: TestServer
beforeAll(async () => {
  running = await startTestServer()
})
afterAll(() => running.stop())

test('nobody reads without signing in, a member reads who he is', async () => {
  const nobody = await running.ask('GET', '/me')
  expect(nobody.status).toBe(401)
  expect(nobody.body).toMatchObject({ code: 'http.unauthenticated', title: '需要登录' })
  expect(nobody.headers['content-type']).toContain('application/problem+json')

  const { actor } = await running.database.createWorkspace()
  const ask = await running.as(actor)
  const me = await ask('GET', '/me')
  expect(me).toMatchObject({ status: 200, body: { name: '测试管理员' } })
})
