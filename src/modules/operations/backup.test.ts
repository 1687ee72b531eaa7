import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate, migrationFiles } from '#platform/database'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { startTestPostgres, type TestPostgres } from '../../testing/postgres.ts'
import { asOwner } from './io/open-owner.ts'
import { restoreBackup } from './io/restore.ts'
import { writeBackup } from './io/write-backup.ts'

const NOW = new Date('2026-03-01T08:00:00Z')

let source: TestDatabase
let target: TestPostgres
let folder: string
let file: string
beforeAll(async () => {
  source = await startTestDatabase()
  target = await startTestPostgres()
  folder = mkdtempSync(join(tmpdir(), 'huike-backup-'))
  file = join(folder, 'all.backup.gz')
  const first = await source.createWorkspace('甲公司')
  await source.createWorkspace('乙公司')
  await asOwner(source.ownerUrl, (client) =>
    client.query(
      `insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
         select $1, gen_random_uuid(), E'客户\\t"' || n || E'"\\n\\\\.\\n', 'active', '{"a": "\\\\."}', 'entry', $2, $2
         from generate_series(1, 500) n`,
      [first.workspaceId, NOW]
    )
  )
  await asOwner(source.ownerUrl, async (client) => {
    await client.query(`create table record_change_2026_03 partition of record_change
      for values from ('2026-03-01') to ('2026-04-01')`)
    await client.query(
      `insert into record_change (workspace_id, at, id, customer_id, kind)
         select workspace_id, $1, gen_random_uuid(), id, 'created' from customer limit 7`,
      [NOW]
    )
  })
  await writeBackup(source.ownerUrl, file, NOW)
})
afterAll(async () => {
  await source.stop()
  await target.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(() =>
  asOwner(target.connectionString, (client) =>
    client.query('drop schema public cascade; create schema public')
  )
)

const rowsAt = (url: string, statement: string): Promise<unknown[]> =>
  asOwner(url, async (client) => (await client.query(statement)).rows)

const NAMES = `select w.name as company, c.name, c.profile, c.created_at from customer c
  join workspace w on w.id = c.workspace_id order by c.id`

test('everything of every company comes back, whatever letters it has', async () => {
  const tables = await restoreBackup(target.connectionString, file)
  expect(tables['customer']?.rows).toBe(500)
  expect(tables['workspace']?.rows).toBe(2)
  expect(await rowsAt(target.connectionString, NAMES)).toEqual(await rowsAt(source.ownerUrl, NAMES))
})

test('the restored database works on: guarded, months in their places, numbers after the greatest', async () => {
  await restoreBackup(target.connectionString, file)
  expect(
    await rowsAt(target.connectionString, 'select count(*)::int as n from record_change_2026_03')
  ).toEqual([{ n: 7 }])
  expect(
    await rowsAt(
      target.connectionString,
      `select relrowsecurity as guarded from pg_class where relname = 'customer'`
    )
  ).toEqual([{ guarded: true }])
  expect(
    await rowsAt(
      target.connectionString,
      `insert into workspace (name, created_at) values ('丙', now()) returning id`
    )
  ).toEqual([{ id: 3 }])
  expect((await migrate(target.connectionString)).applied).toEqual([])
})

test.skipIf(process.platform === 'win32')(
  'the file is for us alone, and nothing unfinished lies beside it',
  () => {
    expect(statSync(file).mode & 0o077).toBe(0)
    expect(readdirSync(folder)).toEqual(['all.backup.gz'])
  }
)

test('what is written while others change things is one instant: no customer without his company’s count', async () => {
  const busy = { go: true }
  const writer = (async () => {
    while (busy.go)
      await asOwner(source.ownerUrl, (client) =>
        client.query(`with new as (
            insert into customer (workspace_id, id, state, profile, origin, created_at, updated_at)
            select min(id), gen_random_uuid(), 'active', '{}', 'api', now(), now() from workspace returning *)
          insert into contact (workspace_id, id, customer_id, detail)
          select workspace_id, id, id, '{}' from new`)
      )
  })()
  const during = join(folder, 'during.backup.gz')
  const tables = await writeBackup(source.ownerUrl, during, NOW)
  busy.go = false
  await writer
  await restoreBackup(target.connectionString, during)
  rmSync(during)
  const [counts] = await rowsAt(
    target.connectionString,
    `select (select count(*) from customer where origin = 'api')::int as customers, count(*)::int as contacts from contact`
  )
  expect(counts).toEqual({ customers: tables['contact']?.rows, contacts: tables['contact']?.rows })
})

test('an older backup is brought up to this version', async () => {
  const [, , , fourth] = migrationFiles()
  await migrate(target.connectionString, { upTo: fourth?.name ?? '' })
  await rowsAt(target.connectionString, `insert into workspace (name, created_at) values ('老公司', now())`)
  const old = join(folder, 'old.backup.gz')
  await writeBackup(target.connectionString, old, NOW)
  await asOwner(target.connectionString, (client) =>
    client.query('drop schema public cascade; create schema public')
  )
  // As the next start does, before anybody is set up.
  await migrate(target.connectionString)
  await restoreBackup(target.connectionString, old)
  rmSync(old)
  expect(
    await rowsAt(
      target.connectionString,
      'select w.name, count(c.id)::int as n from workspace w left join customer c on c.workspace_id = w.id group by 1'
    )
  ).toEqual([{ name: '老公司', n: 0 }])
})

test('a database that somebody uses is not touched', async () => {
  await restoreBackup(target.connectionString, file)
  await expect(restoreBackup(target.connectionString, file)).rejects.toMatchObject({
    code: 'backup.notEmpty'
  })
  expect(await rowsAt(target.connectionString, 'select count(*)::int as n from customer')).toEqual([
    { n: 500 }
  ])
})

const changed = (change: (lines: string[]) => void): Buffer => {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  change(lines)
  return gzipSync(lines.join('\n'))
}
const at = (lines: string[], beginning: string): number =>
  lines.findIndex((line) => line.startsWith(beginning))

test.each([
  ['a file that is cut off', 'backup.cutOff', () => readFileSync(file).subarray(0, 3000)],
  ['a file of another kind', 'backup.foreign', () => gzipSync('PK something\nelse\n')],
  ['a file that is not packed', 'backup.foreign', () => Buffer.from('hello\n')],
  [
    'one row less than was written',
    'backup.altered',
    () => changed((lines) => void lines.splice(at(lines, '{"table":"customer"') + 1, 1))
  ],
  [
    'a row that was altered',
    'backup.altered',
    () =>
      changed((lines) => {
        const row = at(lines, '{"table":"workspace"') + 1
        lines[row] = (lines[row] ?? '').replace('甲公司', '丁公司')
      })
  ],
  ['no end', 'backup.cutOff', () => changed((lines) => void lines.splice(at(lines, '{"tables"')))],
  [
    'a table that is none of ours',
    'backup.foreign',
    () =>
      changed((lines) => {
        const row = at(lines, '{"table":"workspace"')
        lines[row] = '{"table":"pg_authid","columns":["rolname"]}'
      })
  ],
  [
    'a newer version',
    'backup.newer',
    () =>
      changed((lines) => {
        lines[1] = (lines[1] ?? '').replace(']', ',{"name":"9999-future.sql","hash":"x"}]')
      })
  ],
  [
    'other tables',
    'backup.otherSchema',
    () =>
      changed((lines) => {
        lines[1] = (lines[1] ?? '').replace(/"hash":"\w+"/, '"hash":"x"')
      })
  ]
])('%s is refused and leaves the database empty', async (_, code, bytes) => {
  const broken = join(folder, 'broken.gz')
  writeFileSync(broken, bytes())
  await expect(restoreBackup(target.connectionString, broken)).rejects.toMatchObject({ code })
  rmSync(broken)
  // Neither its tables nor, where they were made already, any row.
  const seen = rowsAt(target.connectionString, 'select id from workspace').catch(() => [])
  expect(await seen).toEqual([])
})
