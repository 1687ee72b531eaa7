import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#kernel/day'
import { followReviews } from '#modules/review'
import { newId } from '#platform/ids'
import { startTestServer, type Ask, type TestServer } from '../testing/server.ts'

const PASSWORD = 'Blaue-Tinte-77'

let running: TestServer
let workspaceId: number
let boss: Ask
beforeAll(async () => {
  running = await startTestServer()
  const { actor } = await running.database.createWorkspace()
  ;({ workspaceId } = actor)
  boss = await running.as(actor)
  const owner = new pg.Client({ connectionString: running.database.ownerUrl })
  await owner.connect()
  // Roles as a new workspace has them.
  for (const scope of ['own', 'departmentTree'])
    await owner.query(
      `insert into role (workspace_id, id, name, permissions, scope, is_builtin) values ($1, $2, $3, $4, $3, true)`,
      [workspaceId, newId(), scope, ['customer.read', 'customer.write', 'customer.assign', 'grade.decide']]
    )
  await owner.end()
})
afterAll(() => running.stop())

type Member = Readonly<{ id: string; name: string; email: string }>

/** The administrator hands over a link, whose password is chosen; from then on that member logs in like any other. */
const play = async (name: string): Promise<Readonly<{ member: Member; ask: Ask }>> => {
  const { body } = await boss<{ items: Member[] }>('GET', '/members')
  const member = body.items.find((one) => one.name === name)
  if (!member) throw new Error(`nobody is called ${name}`)
  const link = await boss<{ path: string }>('POST', `/members/${member.id}/reset-link`)
  const token = link.body.path.split('/').at(-1) ?? ''
  expect((await running.ask('POST', `/tickets/${token}`, { password: PASSWORD })).status).toBe(201)
  const session = await running.ask('POST', '/session', { email: member.email, password: PASSWORD })
  expect(session.status).toBe(201)
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  const ask: Ask = (method, path, sent, headers) => running.ask(method, path, sent, { ...headers, cookie })
  return { member, ask }
}

test('a quarter’s end is played by several people of the sample, and they go with it', async () => {
  expect((await boss('POST', '/sample')).status).toBe(201)
  const [manager, seller] = [await play('周凯'), await play('李明')]
  await followReviews(running.database.database, workspaceId, { now: new Date(), timeZone: 'Asia/Shanghai' })
  const { body: ofManager } = await manager.ask<{ team: number }>('GET', '/reviews/counts')
  const { body: ofSeller } = await seller.ask<{ team: number }>('GET', '/reviews/counts')
  expect(ofManager.team).toBeGreaterThan(ofSeller.team)
  const owners = await manager.ask<{ owners: { owner: { name: string } }[] }>('GET', '/reviews/owners')
  const names = owners.body.owners.map(({ owner }) => owner.name)
  expect(['周凯', '李明', '王芳']).toEqual(expect.arrayContaining(names))

  const until = addDays(new Date().toISOString().slice(0, 10), 5)
  const delegate = { delegate: { id: seller.member.id, until } }
  expect((await manager.ask('PUT', '/grades/delegate', delegate)).status).toBeLessThan(300)
  const taken = await boss<{ members: number }>('DELETE', '/sample')
  expect(taken).toMatchObject({ status: 200, body: { members: 8 } })
  const again = { email: manager.member.email, password: PASSWORD }
  expect((await running.ask('POST', '/session', again)).status).toBe(401)
  expect((await manager.ask('GET', '/me')).status).toBe(401)
})
