import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { sql } from './sql.ts'
import type { Row, Transaction } from './transaction.ts'

let db: TestDatabase
let owner: pg.Client
let workspaceId: number
let memberId: string
let roundTrips = 0

beforeAll(async () => {
  db = await startTestDatabase({ onRoundTrip: () => (roundTrips += 1) })
  const made = await db.createWorkspace()
  workspaceId = made.workspaceId
  memberId = made.actor.memberId
  owner = new pg.Client({ connectionString: db.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await db.stop()
})

let token = Buffer.alloc(32)
let tokens = 0
beforeEach(async () => {
  token = Buffer.from(String((tokens += 1)).padStart(32, '0'))
  await owner.query(
    `insert into session (token_hash, id, workspace_id, member_id, created_at, last_seen_at, expires_at)
     values ($1, gen_random_uuid(), $2, $3, now(), now(), now() + interval '1 day')
     on conflict (token_hash) do nothing`,
    [token, workspaceId, memberId]
  )
  await owner.query(`update member set name = '原名' where workspace_id = $1`, [workspaceId])
  await owner.query('delete from department where workspace_id = $1', [workspaceId])
})

type Work<T> = (transaction: Transaction, session: Row | null) => Promise<T>
const reading = <T>(work: Work<T>): Promise<T> =>
  db.database.inSession(token, work, { reads: true, byMemory: true })
const writing = <T>(work: Work<T>): Promise<T> => db.database.inSession(token, work, { byMemory: true })

const nameOf: Work<unknown> = (_, session) => Promise.resolve(session?.['name'] ?? null)
const departments: Work<readonly unknown[]> = async ({ rows }) =>
  (
    await rows<{ name: string }>(
      sql`select name from department where workspace_id = ${workspaceId} order by name`
    )
  ).map(({ name }) => name)
const addDepartment = (name: string) =>
  sql`insert into department (workspace_id, id, name) values (${workspaceId}, gen_random_uuid(), ${name})`

test('who is remembered and reads is answered in one round trip, who writes in two', async () => {
  await reading(departments)
  roundTrips = 0
  await reading(departments)
  expect(roundTrips).toBe(1)
  roundTrips = 0
  await writing(async (transaction, session) => {
    await departments(transaction, session)
    transaction.later(addDepartment('销售部'))
  })
  expect(roundTrips).toBe(2)
  expect(await reading(departments)).toEqual(['销售部'])
})

test('who was renamed meanwhile is never taken for who he was', async () => {
  await reading(nameOf)
  await owner.query(`update member set name = '新名' where workspace_id = $1`, [workspaceId])
  const told: unknown[] = []
  const answer = await reading(async (transaction, session) => {
    await departments(transaction, session)
    told.push(session?.['name'])
    return nameOf(transaction, session)
  })
  expect(answer).toBe('新名')
  expect(told).toEqual(['新名'])
})

test('an ended session writes nothing, even where nothing was asked before', async () => {
  await reading(nameOf)
  await owner.query('delete from session where token_hash = $1', [token])
  const seen: (Row | null)[] = []
  await writing((transaction, session) => {
    seen.push(session)
    if (session !== null) transaction.later(addDepartment('半途'))
    return Promise.resolve()
  })
  expect(seen.at(-1)).toBeNull()
  const { rows } = await owner.query('select 1 from department where workspace_id = $1', [workspaceId])
  expect(rows).toEqual([])
})

test('a refusal by what was remembered is thought over with what is', async () => {
  await reading(nameOf)
  await owner.query(`update member set name = '新名' where workspace_id = $1`, [workspaceId])
  const answer = await writing((_, session) =>
    session?.['name'] === '新名' ? Promise.resolve('granted') : Promise.reject(new Error('refused'))
  )
  expect(answer).toBe('granted')
})

test('what swallows the refusal commits nothing', async () => {
  await reading(nameOf)
  await owner.query(`update member set name = '新名' where workspace_id = $1`, [workspaceId])
  const names: unknown[] = []
  await writing(async (transaction, session) => {
    await transaction
      .attempt(async () => {
        await transaction.run(addDepartment(String(session?.['name'])))
      })
      .catch(() => undefined)
    await departments(transaction, session).catch(() => undefined)
    names.push(session?.['name'])
  })
  expect(names).toEqual(['原名', '新名'])
  expect(await reading(departments)).toEqual(['新名'])
})

test('a reading that comes to write is one transaction from there on, inside its workspace', async () => {
  const failing = reading(async (transaction, session) => {
    await departments(transaction, session)
    await departments(transaction, session)
    await Promise.all([departments(transaction, session), transaction.run(addDepartment('不留'))])
    expect(await departments(transaction, session)).toEqual(['不留'])
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await reading(departments)).toEqual([])
  await reading(async (transaction) => {
    await transaction.run(addDepartment('留下'))
  })
  expect(await reading(departments)).toEqual(['留下'])
})

test('a connection never keeps the workspace of a reading', async () => {
  const two = await db.createWorkspace()
  await writing((transaction) => transaction.run(addDepartment('甲')))
  const seen = await Promise.all(
    Array.from({ length: 24 }, (_, at) =>
      at % 2 === 0
        ? reading(departments)
        : db.database.inWorkspace(
            two.workspaceId,
            async ({ rows }) =>
              (await rows(sql`select name from department where workspace_id = ${two.workspaceId}`)).length
          )
    )
  )
  expect(seen.filter((_, at) => at % 2 === 0)).toEqual(Array.from({ length: 12 }, () => ['甲']))
  expect(seen.filter((_, at) => at % 2 === 1)).toEqual(Array.from({ length: 12 }, () => 0))
})
