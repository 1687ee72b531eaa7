import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDatabase, type TestDatabase } from '../../../testing/database.ts'
import { GLOBAL_TABLES } from '../migrate/guard.ts'

let db: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  db = await startTestDatabase({ managed: false })
  owner = new pg.Client({ connectionString: db.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await db.stop()
})

const find = async (statement: string): Promise<readonly string[]> =>
  (await owner.query<{ what: string }>(statement)).rows.map(({ what }) => what)

const OWN = `c.relnamespace = 'public'::regnamespace and not c.relispartition
  and c.relname not in (${GLOBAL_TABLES.map((name) => `'${name}'`).join(', ')})`
const HAS_WORKSPACE = `exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id')`
const numberOf = (table: string): string =>
  `(select attnum from pg_attribute where attrelid = ${table} and attname = 'workspace_id')`

/** What the tables must be so that a cluster of nodes could hold them; each finds what breaks the rule. */
test.each([
  [
    'every key names the workspace',
    `select c.relname || ' ' || k.conname as what from pg_constraint k join pg_class c on c.oid = k.conrelid
     where ${OWN} and ${HAS_WORKSPACE} and k.contype in ('p', 'u', 'f') and not ${numberOf('c.oid')} = any (k.conkey)`
  ],
  [
    'every unique index names the workspace',
    `select c.relname as what from pg_index i join pg_class c on c.oid = i.indrelid
     where ${OWN} and ${HAS_WORKSPACE} and i.indisunique and not ${numberOf('c.oid')} = any (i.indkey)`
  ],
  [
    'every table of a workspace has a primary key',
    `select c.relname as what from pg_class c where ${OWN} and c.relkind in ('r', 'p') and ${HAS_WORKSPACE}
       and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`
  ],
  [
    'a table without a workspace is a known one',
    `select c.relname as what from pg_class c where ${OWN} and c.relkind in ('r', 'p') and not ${HAS_WORKSPACE}
       and c.relname not in ('workspace', 'migration', 'login_attempt')`
  ],
  [
    'a foreign key leads to a table keyed alike, or to the workspace',
    `select c.relname || ' → ' || k.confrelid::regclass as what
     from pg_constraint k join pg_class c on c.oid = k.conrelid
     where ${OWN} and k.contype = 'f' and k.confrelid <> 'workspace'::regclass
       and not coalesce(${numberOf('k.confrelid')} = any (k.confkey), false)`
  ],
  [
    'nothing is nulled or defaulted by deleting something else',
    `select conname as what from pg_constraint where contype = 'f' and confdeltype in ('n', 'd')`
  ],
  [
    'there are no triggers',
    "select tgname as what from pg_trigger where not tgisinternal and tgrelid::regclass::text not like '%worker%'"
  ],
  [
    'inverted indexes begin with the workspace, but that of words that bear it',
    `select i.indexrelid::regclass::text as what from pg_index i
       join pg_class n on n.oid = i.indexrelid join pg_am m on m.oid = n.relam
     where m.amname = 'gin' and i.indkey[0] <> ${numberOf('i.indrelid')}
       and i.indexrelid <> 'customer_search_lexemes'::regclass`
  ],
  [
    'instants have a time zone, amounts are whole 分',
    `select c.relname || '.' || a.attname as what from pg_attribute a join pg_class c on c.oid = a.attrelid
     where ${OWN} and c.relkind in ('r', 'p') and (a.atttypid in ('timestamp'::regtype, 'numeric'::regtype, 'money'::regtype)
       or (a.attname like '%\\_fen' and a.atttypid <> 'bigint'::regtype))`
  ],
  [
    'a function with its owner’s rights has a fixed search path and is closed to all but the app',
    `select p.oid::regprocedure::text as what from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and (not exists (select from unnest(p.proconfig) s where s like 'search\\_path=%')
         or p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))`
  ]
])('%s', async (_, statement) => {
  expect(await find(statement)).toEqual([])
})
