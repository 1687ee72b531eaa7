import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { startTestDatabase, type TestDatabase } from './database.ts'

let db: TestDatabase
const seen: string[] = []
beforeAll(async () => {
  db = await startTestDatabase({ onStatement: (text) => seen.push(text) })
})
afterAll(() => db.stop())

test('the app works as a role that owns nothing and bypasses nothing', async () => {
  const [role] = await db.database.beforeWorkspace(
    sql`select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user`
  )
  expect(role).toEqual({ rolname: 'huike_app', rolsuper: false, rolbypassrls: false })
})

test('a workspace is created with an administrator who is a member', async () => {
  const { workspaceId, actor } = await db.createWorkspace('甲公司')
  const members = await db.database.inWorkspace(workspaceId, (transaction) =>
    transaction.rows(sql`select id, name from member where workspace_id = ${workspaceId}`)
  )
  expect(members).toEqual([{ id: actor.memberId, name: '测试管理员' }])
  expect(seen).toContain(`begin; select app_enter(${workspaceId})`)
})

test('every table of a workspace is guarded by a policy', async () => {
  const owner = new pg.Client({ connectionString: db.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where a.attname = 'workspace_id' and c.relkind in ('r', 'p') and not c.relispartition
       and not c.relrowsecurity
     order by 1`
  )
  await owner.end()
  expect(rows.map(({ name }) => name)).toEqual(['login', 'session', 'ticket'])
})
