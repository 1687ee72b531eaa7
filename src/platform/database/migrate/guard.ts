import type pg from 'pg'
import { APP_ROLE } from './app-role.ts'

/** Tables that are asked before any workspace is known; the app reaches them by definer functions only. */
export const GLOBAL_TABLES: readonly string[] = ['login', 'session', 'ticket']

/** Tables that the app adds to and never changes. */
const APPEND_ONLY = new Set(['audit_entry'])

/** `any (array[…])`: with `=` some outer and lateral joins fail on a cluster of nodes. */
export const insideWorkspace = (column: string): string =>
  `${column} = any (array[nullif(current_setting('app.workspace', true), '')::int])`

const policyOf = (table: string, column: string, rights: string): string => `
alter table ${table} enable row level security;
drop policy if exists workspace on ${table};
create policy workspace on ${table} to ${APP_ROLE}
  using (${insideWorkspace(column)}) with check (${insideWorkspace(column)});
revoke all on ${table} from ${APP_ROLE};
grant ${rights} on ${table} to ${APP_ROLE};`

const TABLES = `
select c.relname as name, array(
    select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
    where i.indrelid = c.oid and i.indisprimary
  ) as keys
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and exists (
    select from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
  )
order by c.relname`

const ALL = 'select, insert, update, delete'

/**
 * Every table that belongs to a workspace is closed to others by a policy, and opened to the app's role: a table that a
 * migration forgets to guard cannot be. The workspace's own row is guarded by its id. Of `viewedTables` the role may
 * read the keys only, which changes need: the rest by their views.
 */
export const guardTables = async (owner: pg.ClientBase, viewedTables: ReadonlySet<string>): Promise<void> => {
  const { rows } = await owner.query<{ name: string; keys: readonly string[] }>(TABLES)
  const rightsOf = (name: string, keys: readonly string[]): string => {
    if (APPEND_ONLY.has(name)) return 'select, insert'
    return viewedTables.has(name) ? `select (${keys.join(', ')}), insert, update, delete` : ALL
  }
  const statements = rows
    .filter(({ name }) => !GLOBAL_TABLES.includes(name))
    .map(({ name, keys }) => policyOf(name, 'workspace_id', rightsOf(name, keys)))
  const own = policyOf(
    'workspace',
    'id',
    'select, update (name, time_zone, language, playbook_version, is_sample)'
  )
  await owner.query([`grant usage on schema public to ${APP_ROLE};`, ...statements, own].join('\n'))
}
