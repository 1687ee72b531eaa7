import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/actor'
import { defaultPlaybook } from '#core/playbook'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { VerificationRun } from './contract.ts'
import { followChanges } from './service/follow-changes.ts'
import { doRun } from './service/whole-base.ts'

const CUSTOMERS = 250
const now = new Date('2026-03-06T02:00:00Z')

let server: TestServer
let actor: Actor
let ask: Ask
const statements: string[] = []

beforeAll(async () => {
  server = await startTestServer({ onStatement: (text) => statements.push(text) })
  ;({ actor } = await server.database.createWorkspace())
  ask = await server.as(actor)
  server.setNow(now)
  for (let count = 0; count < CUSTOMERS; count += 1)
    await ask('POST', '/customers', { fields: { name: `第${count}零部件有限公司`, foundedOn: '2031-01-01' } })
})
afterAll(() => server.stop())

const start = () => ask<VerificationRun & { code?: string }>('POST', '/verification/runs')
const latest = async (): Promise<VerificationRun | null> =>
  (await ask<{ run: VerificationRun | null }>('GET', '/verification/runs/latest')).body.run
const work = (id: string, signal: AbortSignal = new AbortController().signal): Promise<void> =>
  doRun(server.database.database, actor.workspaceId, id, {
    now: () => now,
    timeZone: 'Asia/Shanghai',
    signal
  })
const loseFindings = (): Promise<number> =>
  server.database.database.inWorkspace(actor.workspaceId, (transaction) =>
    transaction.run(sql`delete from finding where workspace_id = ${actor.workspaceId}`)
  )

test('a check of the whole base finds anew what is there, in batches and not row by row', async () => {
  await loseFindings()
  const { status, body } = await start()
  expect([status, body.state, body.total, body.findingsBefore]).toEqual([201, 'running', CUSTOMERS, 0])
  expect((await start()).body.code).toBe('cleaning.run.running')
  statements.length = 0
  await work(body.id)
  expect(statements.length).toBeLessThan(40)
  expect(await latest()).toMatchObject({ state: 'done', done: CUSTOMERS, findingsAfter: CUSTOMERS })
})

test('it goes on where it was stopped, and ends where it is cancelled', async () => {
  const { body } = await start()
  const stopped = new AbortController()
  stopped.abort()
  await expect(work(body.id, stopped.signal)).rejects.toThrow('stopped')
  expect(await latest()).toMatchObject({ state: 'running', done: 0 })
  expect((await ask('POST', `/verification/runs/${body.id}/cancel`)).status).toBe(200)
  await work(body.id)
  expect(await latest()).toMatchObject({ state: 'cancelled', done: 0 })
  expect((await ask<{ code: string }>('POST', `/verification/runs/${body.id}/cancel`)).body.code).toBe(
    'cleaning.run.ended'
  )
})

test('a playbook that verifies by other bands starts one by itself, another change does not', async () => {
  const database = server.database.database
  const follow = (): Promise<number> =>
    followChanges(database, actor.workspaceId, { now, timeZone: 'Asia/Shanghai' })
  const save = (version: number, change: object): Promise<number> => {
    const document = JSON.stringify({ ...defaultPlaybook(), ...change, version })
    return database.inWorkspace(actor.workspaceId, (transaction) =>
      transaction.run(
        sql`insert into playbook_version (workspace_id, version, document, created_at)
            values (${actor.workspaceId}, ${version}, ${document}, ${now})`
      )
    )
  }
  await follow()
  await save(8, {})
  await follow()
  expect((await latest())?.cause).toBe('person')
  const { verification } = defaultPlaybook()
  await save(9, { verification: { ...verification, revenuePerHead: verification.revenuePerHead.slice(1) } })
  await follow()
  expect(await latest()).toMatchObject({ cause: 'playbook', state: 'running', startedBy: null })
})

test('whoever does not reach everybody neither starts one nor learns its counts', async () => {
  const { workspaceId, memberId } = actor
  await server.database.database.inWorkspace(workspaceId, (transaction) =>
    transaction.run(
      sql`update role set scope = 'own' where workspace_id = ${workspaceId}
            and id = (select m.role_id from member m where m.workspace_id = ${workspaceId} and m.id = ${memberId})`
    )
  )
  expect((await start()).body.code).toBe('cleaning.run.notAll')
  expect(await latest()).toBeNull()
})
