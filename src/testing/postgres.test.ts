import { existsSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { startTestPostgres } from './postgres.ts'

test('the test database speaks UTF-8, knows Chinese letters, and is gone after stop', async () => {
  const database = await startTestPostgres()
  const client = new pg.Client({ connectionString: database.connectionString })
  await client.connect()
  const { rows } = await client.query(
    `select '绘客' ~ '^\\w+$' as word, current_setting('server_encoding') as encoding`
  )
  expect(rows).toEqual([{ word: true, encoding: 'UTF8' }])
  await client.end()
  await database.stop()
  if (process.env['DATABASE_URL']) return
  const folder = new URL(database.connectionString).searchParams.get('host')
  expect(folder !== null && existsSync(folder)).toBe(false)
})
