import type pg from 'pg'
import { APP_ROLE } from './app-role.ts'
import type { SqlFile } from './find-migrations.ts'
import { insideWorkspace } from './guard.ts'

/**
 * Who guards the views that lists read. `policies`: the views ask as the app's role and the tables' policies guard (the
 * migrating user is a superuser). `predicate`: the views ask as the owner and say the workspace themselves.
 */
export type ViewForm = 'policies' | 'predicate'

const nameOf = (file: SqlFile): string => file.name.replace(/\.sql$/, '')

/** `{workspace f}` in a view's text: the place of its predicate on the table called `f`. */
const PLACE = /\{workspace (\w+)\}/g

/** The statement that makes a view of a file, whose text is one SELECT with `{workspace f}` for each table `f`. */
export const viewStatement = (file: SqlFile, form: ViewForm): string => {
  if (file.text.search(PLACE) < 0) throw new Error(`db/views/${file.name} has no {workspace …}`)
  const body = file.text.replace(PLACE, (_, table: string) =>
    form === 'policies' ? 'true' : insideWorkspace(`${table}.workspace_id`)
  )
  return `create view ${nameOf(file)} with (security_invoker = ${form === 'policies'}) as\n${body};
grant select on ${nameOf(file)} to ${APP_ROLE};`
}

/** Before tables change: a view holds on to their columns. Those of an extension (pg_stat_statements) are not ours. */
export const dropViews = async (owner: pg.ClientBase): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
        and not exists (select from pg_depend d
                         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`
  )
  if (rows.length > 0) await owner.query(`drop view ${rows.map(({ name }) => name).join(', ')} cascade`)
}

export const createViews = async (
  owner: pg.ClientBase,
  files: readonly SqlFile[],
  form: ViewForm
): Promise<void> => {
  for (const file of files) await owner.query(viewStatement(file, form))
}
