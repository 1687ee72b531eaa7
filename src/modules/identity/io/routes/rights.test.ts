import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Permission, permissions } from '#kernel/actor'
import { newId } from '#platform/ids'
import { type Ask, startTestServer, type TestServer } from '../../../../testing/server.ts'
import { insertMember } from '../store/members.ts'
import { insertRole } from '../store/roles.ts'
import { createIdentityRoutes } from './index.ts'

let running: TestServer
let workspaceId = 0
beforeAll(async () => {
  running = await startTestServer()
  workspaceId = (await running.database.createWorkspace()).workspaceId
})
afterAll(() => running.stop())

/** Who has just these rights. */
const having = async (given: readonly Permission[]): Promise<Ask> => {
  const memberId = await running.database.database.inWorkspace(workspaceId, async (transaction) => {
    const role = { name: newId(), permissions: given, scope: 'all', maskedFields: [] } as const
    const roleId = await insertRole(transaction, role, false)
    const member = {
      email: `${newId()}@rights.example`,
      name: '谁',
      state: 'active',
      roleId,
      departmentId: null,
      managerId: null,
      jobTitle: null,
      language: null,
      passwordHash: null
    } as const
    return insertMember(transaction, member, new Date())
  })
  return running.as({ workspaceId, memberId })
}

const everything = createIdentityRoutes({
  identity: {
    ...({} as Parameters<typeof createIdentityRoutes>[0]['identity']),
    findOwner: () => Promise.resolve(null)
  }
})

/** What each route needs, said again here: a slip in one place is seen in the other. */
const needs: Readonly<Record<string, string>> = {
  'GET /setup': 'public',
  'POST /setup': 'public',
  'POST /session': 'public',
  'DELETE /session': 'public',
  'GET /tickets/{token}': 'public',
  'POST /tickets/{token}': 'public',
  'GET /me': 'member',
  'PATCH /me': 'member',
  'POST /me/password': 'member',
  'GET /me/sessions': 'member',
  'DELETE /me/sessions': 'member',
  'DELETE /me/sessions/{id}': 'member',
  'POST /me/second-factor': 'member',
  'POST /me/second-factor/confirm': 'member',
  'POST /me/second-factor/off': 'member',
  'PATCH /workspace': 'workspace.write',
  'GET /members': 'member.read',
  'POST /members': 'member.write',
  'PATCH /members/{id}': 'member.write',
  'POST /members/{id}/reset-link': 'member.write',
  'DELETE /members/{id}/second-factor': 'member.write',
  'POST /members/{id}/leave': 'member.write',
  'GET /departments': 'member.read',
  'POST /departments': 'member.write',
  'PATCH /departments/{id}': 'member.write',
  'DELETE /departments/{id}': 'member.write',
  'GET /roles': 'member.read',
  'POST /roles': 'member.write',
  'PATCH /roles/{id}': 'member.write',
  'GET /customers/{id}/access': 'member.write'
}

test('every route says what it needs', () => {
  expect(
    Object.fromEntries(everything.map(({ method, path, access }) => [`${method} ${path}`, access]))
  ).toEqual(needs)
})

describe('every route with every right', () => {
  const asked = Object.entries(needs).filter(
    ([route, need]) => need !== 'public' && !route.startsWith('GET /customers')
  )
  const pathOf = (route: string): ['GET', string] => {
    const [method = '', path = ''] = route.split(' ')
    // The test's words are the methods of the routes.
    return [method as 'GET', path.replaceAll('{id}', newId())]
  }

  test.each(asked)('%s is closed to strangers', async (route) => {
    expect((await running.ask(...pathOf(route))).status).toBe(401)
  })

  test.each(permissions)(
    'who has only %s is let in where that is needed, and nowhere else',
    async (permission) => {
      const ask = await having([permission])
      const answers = await Promise.all(
        asked.map(async ([route, need]) => {
          const { status } = await ask(...pathOf(route))
          return [route, need === 'member' || need === permission ? status !== 403 : status === 403]
        })
      )
      expect(answers.filter(([, right]) => right !== true)).toEqual([])
    }
  )
})

test('from the first start to a member who is in, as a browser asks', async () => {
  const cookieOf = (headers: Readonly<Record<string, unknown>>): string =>
    String(headers['set-cookie']).split(';')[0] ?? ''
  const admin = await running.as((await running.database.createWorkspace('浏览器公司')).actor)
  const { body: roles } = await admin<{ items: { id: string; name: string }[] }>('GET', '/roles')
  const invited = await admin<{ link: { path: string }; member: { id: string; version: number } }>(
    'POST',
    '/members',
    {
      email: ' Chen@Browser.Example ',
      name: '陈静',
      roleId: roles.items[0]?.id
    }
  )
  expect(invited.status).toBe(201)
  const ticket = `/tickets/${invited.body.link.path.split('/').at(-1)}`
  expect((await running.ask('GET', ticket)).body).toMatchObject({ email: 'chen@browser.example' })
  expect((await running.ask('POST', ticket, { password: 'password1' })).body).toMatchObject({
    code: 'identity.password.common'
  })
  const joined = await running.ask('POST', ticket, { password: '三只橘猫一起过马路' })
  expect(joined.body).toEqual({ signedIn: true })
  const cookie = cookieOf(joined.headers)
  expect(joined.headers['set-cookie']).toContain('HttpOnly')
  expect((await running.ask('GET', '/me', undefined, { cookie })).body).toMatchObject({ name: '陈静' })

  const stale = await admin(
    'PATCH',
    `/members/${invited.body.member.id}`,
    { jobTitle: '主管' },
    { 'if-match': '"1"' }
  )
  expect(stale).toMatchObject({
    status: 412,
    body: { code: 'identity.changedMeanwhile', params: { version: 2 } }
  })
  const changed = await admin(
    'PATCH',
    `/members/${invited.body.member.id}`,
    { jobTitle: '主管' },
    { 'if-match': '"2"' }
  )
  expect(changed).toMatchObject({ status: 200, headers: { etag: '"3"' } })

  const told = await admin<{ items: { action: string; address: string }[] }>(
    'GET',
    '/audit?action=member.&limit=2'
  )
  expect(told.body).toMatchObject({
    items: [{ action: 'member.changed', address: '127.0.0.1' }, { action: 'member.joined' }],
    next: expect.any(String)
  })

  const out = await running.ask('DELETE', '/session', undefined, { cookie })
  expect(out.status).toBe(204)
  expect((await running.ask('GET', '/me', undefined, { cookie })).status).toBe(401)
  const wrong = await running.ask('POST', '/session', { email: 'chen@browser.example', password: 'x' })
  expect(wrong).toMatchObject({ status: 401, body: { code: 'identity.wrongLogin' } })
})
