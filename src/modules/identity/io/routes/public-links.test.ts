import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../../testing/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ publicUrl: 'https://crm.example.com' })
})
afterAll(() => server.stop())

test('a link that is handed over begins with the address that people type, wherever it was made', async () => {
  const ask = await server.as((await server.database.createWorkspace()).actor)
  const roles = (await ask<{ items: { id: string }[] }>('GET', '/roles')).body.items
  const same = { origin: 'https://crm.example.com' }
  const { status, body } = await ask<{ link: { path: string; url: string } }>(
    'POST',
    '/members',
    { name: '李四', email: 'li@x.example', roleId: roles[0]?.id },
    same
  )
  expect(status).toBe(201)
  expect(body.link.url).toBe(`https://crm.example.com${body.link.path}`)
})
