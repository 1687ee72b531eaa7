import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../../testing/postgres.ts'
import { migrate } from './migrate.ts'

let server: TestPostgres
let owner: pg.Client
let folder: string
beforeAll(async () => {
  server = await startTestPostgres()
  owner = new pg.Client({ connectionString: server.connectionString })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

const write = (name: string, text: string): void => writeFileSync(join(folder, 'migrations', name), text)
const run = (): ReturnType<typeof migrate> => migrate(server.connectionString, { folder })

beforeEach(async () => {
  await owner.query('drop schema public cascade; create schema public')
  folder = mkdtempSync(join(tmpdir(), 'huike-migrations-'))
  mkdirSync(join(folder, 'migrations'))
  write(
    '0001-a.sql',
    'create table workspace (id int primary key, name text, time_zone text, language text, playbook_version int, is_sample boolean);'
  )
  write('0002-b.sql', 'create table thing (workspace_id int, id int, primary key (workspace_id, id));')
  return () => rmSync(folder, { recursive: true })
})

test('files run once, in order, and never again', async () => {
  expect((await run()).applied).toEqual(['0001-a.sql', '0002-b.sql'])
  expect((await run()).applied).toEqual([])
  write('0003-c.sql', 'alter table thing add column note text')
  expect((await run()).applied).toEqual(['0003-c.sql'])
})

test('of several processes one works and the others wait for it', async () => {
  const applied = await Promise.all([run(), run(), run()])
  expect(applied.flatMap((each) => each.applied)).toEqual(['0001-a.sql', '0002-b.sql'])
})

test('a file that fails leaves nothing of itself, and the next start goes on from there', async () => {
  write('0003-c.sql', 'create table half (workspace_id int); select 1 / 0')
  await expect(run()).rejects.toThrow('migration 0003-c.sql: division by zero')
  const { rows } = await owner.query(`select to_regclass('half') as half`)
  expect(rows).toEqual([{ half: null }])
  write('0003-c.sql', 'create table half (workspace_id int)')
  expect((await run()).applied).toEqual(['0003-c.sql'])
})

test('the guard stands again after a start that was interrupted before it', async () => {
  write('0003-c.sql', 'create table late (workspace_id int); alter table thing disable row level security;')
  write('0004-d.sql', 'select 1 / 0')
  await expect(run()).rejects.toThrow('0004-d.sql')
  rmSync(join(folder, 'migrations', '0004-d.sql'))
  await run()
  const { rows } = await owner.query(`select relname from pg_class where relrowsecurity order by 1`)
  expect(rows.map(({ relname }) => relname)).toEqual(['late', 'thing', 'workspace'])
})

test.each([
  ['a file was edited after it ran', 'server.migrationEdited', () => write('0002-b.sql', 'select 2')],
  [
    'the database is newer than the program',
    'server.databaseNewer',
    () => rmSync(join(folder, 'migrations', '0002-b.sql'))
  ],
  [
    'a file was slipped in before those that ran',
    'server.migrationOutOfOrder',
    () => write('0001-b.sql', 'select 1')
  ]
])('%s: refused by name', async (_, code, change) => {
  await run()
  change()
  await expect(run()).rejects.toMatchObject({ code })
})

test('other line ends are no edit', async () => {
  write('0003-c.sql', 'select 1;\nselect 2;\n')
  await run()
  write('0003-c.sql', 'select 1;\r\nselect 2;\r\n')
  expect((await run()).applied).toEqual([])
})

test('views are made anew when the table under them changes', async () => {
  mkdirSync(join(folder, 'views'))
  writeFileSync(join(folder, 'views', 'thing_list.sql'), 'select t.* from thing t where {workspace t}')
  await run()
  write('0003-c.sql', 'alter table thing add column note text; alter table thing drop column id cascade')
  await run()
  const { fields } = await owner.query('select * from thing_list')
  expect(fields.map(({ name }) => name)).toEqual(['workspace_id', 'note'])
})

test('views of an extension stay: they are not ours', async () => {
  await run()
  await owner.query(
    `create view statistics as select 1 as calls; alter extension plpgsql add view statistics`
  )
  try {
    write('0003-c.sql', 'alter table thing add column note text')
    await run()
    expect((await owner.query('select calls from statistics')).rows).toEqual([{ calls: 1 }])
  } finally {
    await owner.query(`alter extension plpgsql drop view statistics; drop view statistics`)
  }
})
