import type pg from 'pg'
import type { Head, TableLine } from '../backup-format.ts'

/** What ends with a restore: whoever was signed in signs in anew, links that were handed over are made anew. */
export const NOT_KEPT: readonly string[] = [
  'migration',
  'session',
  'ticket',
  'login_attempt',
  'idempotency_key'
]

const COLUMNS = `
select c.relname as table, c.oid::int as oid,
  array(
    select a.attname::text from pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
  ) as columns,
  array(
    select distinct k.confrelid::int from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
  ) as needs
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  and not c.relname = any ($1)
order by c.relname`

type Found = TableLine & Readonly<{ oid: number; needs: readonly number[] }>

/** Tables so that each comes after those that it refers to. */
const inOrder = (tables: readonly Found[]): readonly Found[] => {
  const ordered: Found[] = []
  let left = [...tables]
  while (left.length > 0) {
    const waiting = new Set(left.map(({ oid }) => oid))
    const ready = left.filter(({ needs }) => !needs.some((oid) => waiting.has(oid)))
    if (ready.length === 0)
      throw new Error(`tables in a circle: ${left.map(({ table }) => table).join(', ')}`)
    ordered.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return ordered
}

/** Every table that a backup keeps with its columns, those first that others refer to. */
export const listTables = async (client: pg.ClientBase): Promise<readonly TableLine[]> => {
  const { rows } = await client.query<Found>(COLUMNS, [NOT_KEPT])
  return inOrder(rows).map(({ table, columns }) => ({ table, columns }))
}

export const listPartitions = async (client: pg.ClientBase): Promise<Head['partitions']> => {
  const { rows } = await client.query<Head['partitions'][number]>(`
    select c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
    order by 1`)
  return rows
}

export const listMigrations = async (client: pg.ClientBase): Promise<Head['migrations']> => {
  const { rows } = await client.query<Head['migrations'][number]>(
    `select name, hash from migration where name like '%.sql' order by name`
  )
  return rows
}

/** Whether anybody has been set up here: only then there is something to lose. */
export const isEmpty = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query(`select to_regclass('public.workspace') as workspace`)
  if ((rows[0] as { workspace: string | null }).workspace === null) return true
  return (await client.query('select from workspace limit 1')).rows.length === 0
}

/** Whether the schema has no table but these: on a shared server it may be somebody else's too. */
export const holdsOursOnly = async (client: pg.ClientBase, ours: readonly string[]): Promise<boolean> => {
  const { rows } = await client.query(
    `select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and not relname = any ($1) limit 1`,
    [ours]
  )
  return rows.length === 0
}

/** Numbers that the database gives go on after the greatest that came. */
export const continueNumbers = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and a.attidentity <> '' and c.relkind in ('r', 'p')`)
  for (const { table, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), greatest(max(${column}), 1), max(${column}) is not null)
       from ${table}`
    )
}
