import type pg from 'pg'
import { APP_ROLE } from '../migrate/app-role.ts'

const POLICIES = `
select c.relname as name, pg_get_expr(p.polqual, p.polrelid) as condition
from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'public'::regnamespace
order by 1, p.polname`

const VIEWS = `
select c.relname as name, array_to_string(c.reloptions, ', ') as options,
  array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 order by attnum) as columns
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' order by 1`

/** Those of extensions are theirs. */
const FUNCTIONS = `
select p.oid::regprocedure::text as name, pg_get_function_result(p.oid) as result,
  p.prosecdef as "isDefiner", has_function_privilege('${APP_ROLE}', p.oid, 'execute') as "isForApp"
from pg_proc p
where p.pronamespace = 'public'::regnamespace and p.prokind = 'f'
  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
order by 1`

export type Rights = Readonly<{
  policies: readonly Readonly<{ name: string; condition: string }>[]
  views: readonly Readonly<{ name: string; options: string; columns: readonly string[] }>[]
  functions: readonly Readonly<{ name: string; result: string; isDefiner: boolean; isForApp: boolean }>[]
}>

/** What guards the tables and stands before them. */
export const readRights = async (owner: pg.ClientBase): Promise<Rights> => ({
  policies: (await owner.query<Rights['policies'][number]>(POLICIES)).rows,
  views: (await owner.query<Rights['views'][number]>(VIEWS)).rows,
  functions: (await owner.query<Rights['functions'][number]>(FUNCTIONS)).rows
})
