import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../testing/database.ts'
import { copyLines, copyRows, type CopyColumns } from './copy-rows.ts'
import { sql } from './sql.ts'

let postgres: TestDatabase
beforeAll(async () => {
  postgres = await startTestDatabase()
})
afterAll(() => postgres.stop())

const columns: CopyColumns = [
  ['first', 'text'],
  ['amount', 'bigint'],
  ['tags', 'text[]'],
  ['is_so', 'boolean'],
  ['day', 'date'],
  ['detail', 'jsonb']
]

const through = async (rows: readonly Readonly<Record<string, unknown>>[]) => {
  const { workspaceId } = await postgres.createWorkspace()
  return postgres.database.inWorkspace(workspaceId, async (transaction) => {
    await copyRows(transaction, [{ name: 'in_test', columns, lines: copyLines(columns, rows) }])
    return transaction.rows(sql`select * from in_test`)
  })
}

test('rows come out of the database as they were laid in', async () => {
  const rows = [
    { first: '', amount: 12_345_678_901, tags: [], is_so: true, day: '2026-03-02', detail: { a: [1, null] } },
    {
      first: 'a\tb\\n\nc\r"\'',
      amount: -1,
      tags: ['x"y', '\\', '{a,b}', 'NULL', ''],
      is_so: false,
      day: null
    },
    { first: '𠮷野家 \\N', amount: 0, tags: ['制造业-汽车'], is_so: null, detail: { t: '\\u0000 "\t\n\\' } },
    { first: null, amount: null, tags: null, is_so: null, day: null, detail: null }
  ]
  expect(await through(rows)).toEqual(rows.map((row) => ({ day: null, detail: null, ...row })))
})

test('what a broken file holds and PostgreSQL does not keep goes', async () => {
  expect(await through([{ first: 'a\0b\ud800', detail: { t: 'a\0b\ud800c', '\udc00': 1 } }])).toMatchObject([
    { first: 'ab', detail: { t: 'abc', '': 1 } }
  ])
})

test('many megabytes arrive whole, and are gone with the transaction', async () => {
  const text = '客户'.repeat(500)
  const rows = Array.from({ length: 3000 }, (_, amount) => ({ first: text, amount }))
  const back = await through(rows)
  expect(back.map(({ amount }) => amount)).toEqual(rows.map(({ amount }) => amount))
  expect(back.every(({ first }) => first === text)).toBe(true)
  expect(await through([{ amount: 1 }])).toHaveLength(1)
})
