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
select c.relname as name
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and exists (
    select from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped
  )
order by c.relname`

/**
 * Every table that belongs to a workspace is closed to others by a policy, and opened to the app's role: a table that a
 * migration forgets to guard cannot be. The workspace's own row is guarded by its id.
 */
export const guardTables = async (owner: pg.ClientBase): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(TABLES)
  const statements = rows
    .filter(({ name }) => !GLOBAL_TABLES.includes(name))
    .map(({ name }) =>
      policyOf(
        name,
        'workspace_id',
        APPEND_ONLY.has(name) ? 'select, insert' : 'select, insert, update, delete'
      )
    )
  const own = policyOf('workspace', 'id', 'select, update (name, time_zone, language, is_sample)')
  await owner.query([`grant usage on schema public to ${APP_ROLE};`, ...statements, own].join('\n'))
}
