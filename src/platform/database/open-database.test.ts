import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { sql } from './sql.ts'

let db: TestDatabase
let workspaceId: number
const seen: string[] = []
let roundTrips = 0
beforeAll(async () => {
  db = await startTestDatabase({
    onStatement: (text) => seen.push(text),
    onRoundTrip: () => (roundTrips += 1)
  })
  workspaceId = (await db.createWorkspace()).workspaceId
})
afterAll(() => db.stop())

const addDepartment = (name: string) =>
  sql`insert into department (workspace_id, id, name) values (${workspaceId}, gen_random_uuid(), ${name})`

const departments = (): Promise<readonly string[]> =>
  db.database.inWorkspace(workspaceId, async ({ rows }) => {
    const found = await rows<{ name: string }>(
      sql`select name from department where workspace_id = ${workspaceId} order by name`
    )
    return found.map(({ name }) => name)
  })

/** Ends every connection of the app, as a restarting server does. */
const killBackends = async (): Promise<void> => {
  const owner = new pg.Client({ connectionString: db.ownerUrl })
  await owner.connect()
  await owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()'
  )
  await owner.end()
}

test('amounts come as numbers, days as text, instants as dates', async () => {
  const row = await db.database.inWorkspace(workspaceId, ({ row }) =>
    row(
      sql`select 12345678901234::bigint as fen, date '2026-02-28' as day, timestamptz '2026-02-28T08:00:00Z' as at`
    )
  )
  expect(row).toEqual({ fen: 12_345_678_901_234, day: '2026-02-28', at: new Date('2026-02-28T08:00:00Z') })
})

test.each([
  [[]],
  [['行业-电商', '价值等级-高']],
  [['']],
  [['NULL', null, 'null', 'ANNULLED']],
  [['a,b', '{c}', '"d"', 'e\\f', ' g ', 'h\ti', '你 好']],
  [['[1:2]={x}', '𠮷']],
  [
    [
      ['a', 'b'],
      ['c', 'd,e']
    ]
  ]
])('texts of a list come as they went: %j', async (texts) => {
  const row = await db.database.inWorkspace(workspaceId, ({ row }) =>
    row(sql`select ${texts}::text[] as texts`)
  )
  expect(row).toEqual({ texts })
})

test('a transaction is two messages: entering travels with the first question, then COMMIT', async () => {
  seen.length = 0
  roundTrips = 0
  await departments()
  expect(seen).toEqual([`begin; select app_enter(${workspaceId})`, expect.stringContaining('select name')])
  expect(roundTrips).toBe(2)
})

test('what throws leaves nothing behind', async () => {
  const failing = db.database.inWorkspace(workspaceId, async ({ run }) => {
    await run(addDepartment('半途'))
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await departments()).not.toContain('半途')
})

test('an attempt that fails is undone, the rest stays', async () => {
  await db.database.inWorkspace(workspaceId, async ({ run, attempt }) => {
    await run(addDepartment('留下'))
    await attempt(async () => {
      await run(addDepartment('撤回'))
      await run(sql`select 1 / 0`)
    }).catch(() => undefined)
  })
  expect(await departments()).toEqual(['留下'])
})

test('a swallowed failure is told instead of losing the work silently', async () => {
  const careless = db.database.inWorkspace(workspaceId, async ({ run }) => {
    await run(addDepartment('以为存了'))
    await run(sql`select 1 / 0`).catch(() => undefined)
  })
  await expect(careless).rejects.toThrow('nothing was saved')
})

test('a connection that is killed in the middle is tried again from the beginning', async () => {
  let attempts = 0
  await db.database.inWorkspace(workspaceId, async ({ run }) => {
    attempts += 1
    await run(addDepartment(`第${attempts}次`))
    if (attempts === 1) await killBackends()
    await run(sql`select 1`)
  })
  expect(attempts).toBe(2)
  expect(await departments()).toEqual(['留下', '第2次'])
})

test('idle connections that are killed are not noticed by anybody', async () => {
  await Promise.all([departments(), departments(), departments()])
  await killBackends()
  expect(await departments()).toContain('留下')
})

test('one that is lost while committing is told as uncertain, not done twice', async () => {
  let attempts = 0
  const uncertain = db.database.inWorkspace(workspaceId, async ({ run }) => {
    attempts += 1
    await run(addDepartment('不确定'))
    await killBackends()
  })
  await expect(uncertain).rejects.toMatchObject({ code: '08007' })
  expect(attempts).toBe(1)
})

test('two that wait for each other: one is tried again, both are saved', async () => {
  await db.database.inWorkspace(workspaceId, ({ run }) => run(addDepartment('甲')))
  await db.database.inWorkspace(workspaceId, ({ run }) => run(addDepartment('乙')))
  const touch = (first: string, second: string) =>
    db.database.inWorkspace(workspaceId, async ({ run }) => {
      for (const name of [first, second]) {
        await run(sql`update department set position = position + 1
          where workspace_id = ${workspaceId} and name = ${name}`)
        await run(sql`select pg_sleep(0.05)`)
      }
    })
  await Promise.all([touch('甲', '乙'), touch('乙', '甲')])
  const rows = await db.database.inWorkspace(workspaceId, ({ rows }) =>
    rows(sql`select position from department where workspace_id = ${workspaceId} and name in ('甲', '乙')`)
  )
  expect(rows).toEqual([{ position: 2 }, { position: 2 }])
})

test('a number that is no workspace is a defect', () => {
  expect(() => db.database.inWorkspace(Number.NaN, () => Promise.resolve())).toThrow('not a workspace')
})

describe('what nobody waits for', () => {
  test('is written with COMMIT, in the order in which it was said', async () => {
    roundTrips = 0
    await db.database.inWorkspace(workspaceId, async ({ later }) => {
      later(addDepartment('随后'))
      later(sql`update department set name = '随后改' where workspace_id = ${workspaceId} and name = '随后'`)
    })
    expect(roundTrips).toBe(1)
    expect(await departments()).toContain('随后改')
  })

  test('is seen by who asks afterwards', () =>
    db.database.inWorkspace(workspaceId, async ({ later, rows }) => {
      later(addDepartment('先写'))
      const found = await rows(
        sql`select id from department where workspace_id = ${workspaceId} and name = '先写'`
      )
      expect(found).toHaveLength(1)
    }))

  test('undoes everything where it fails, with its own error', async () => {
    const failing = db.database.inWorkspace(workspaceId, async ({ run, later }) => {
      await run(addDepartment('不留'))
      later(
        sql`insert into department (workspace_id, id, name) values (${workspaceId}, gen_random_uuid(), '')`,
        {
          prepare: 'fails'
        }
      )
      later(addDepartment('也不留'), { prepare: 'passed_over' })
    })
    await expect(failing).rejects.toMatchObject({ code: '23514' })
    expect(await departments()).not.toContain('不留')
    // Both may be used again on the same connection: the one was parsed, the other not.
    await Promise.all(
      Array.from({ length: 12 }, () =>
        db.database.inWorkspace(workspaceId, async ({ later }) =>
          later(addDepartment('又一次'), { prepare: 'passed_over' })
        )
      )
    )
    expect((await departments()).filter((name) => name === '又一次')).toHaveLength(12)
  })

  test('is undone with an attempt that fails', async () => {
    await db.database.inWorkspace(workspaceId, async ({ later, attempt }) => {
      const failing = attempt(async () => {
        later(addDepartment('试一下'))
        later(sql`select 1 / ${0}::int`)
      })
      await expect(failing).rejects.toMatchObject({ code: '22012' })
      later(addDepartment('之后'))
    })
    const names = await departments()
    expect(names).toContain('之后')
    expect(names).not.toContain('试一下')
  })
})

test('questions that are asked together travel together; each gets its own answer', async () => {
  roundTrips = 0
  const answers = await db.database.inWorkspace(workspaceId, ({ row }) =>
    Promise.all([1, 2, 3].map((one) => row(sql`select ${one}::int as one`)))
  )
  expect(answers).toEqual([{ one: 1 }, { one: 2 }, { one: 3 }])
  expect(roundTrips).toBe(2)
})

test('of questions that are asked together the first that fails tells why', async () => {
  const failing = db.database.inWorkspace(workspaceId, ({ row }) =>
    Promise.all([1, 0, 2].map((one) => row(sql`select 1 / ${one}::int as one`)))
  )
  await expect(failing).rejects.toMatchObject({ code: '22012' })
})
