import pg from 'pg'

/** What a recomputation reads and writes, each with the columns that are ids of its own and of its customer. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  customer: ['id'],
  customer_facts: ['customer_id'],
  customer_search: ['customer_id'],
  contact: ['id', 'customer_id'],
  need: ['id', 'customer_id'],
  planned_step: ['id', 'customer_id'],
  finding: ['customer_id']
}
/** Names by which copies are told apart. */
const NAMES = new Set(['name_key', 'name_folded', 'customer_name'])
/** Between the ids of one copy and those of the next: longer than an import takes. */
const HOUR_MS = 3_600_000

/** The id of a copy: a later moment, the rest as it was, so that ids grow as those of one long import. */
const idOfCopy = (id: string): string =>
  `(lpad(to_hex(('x' || substr(replace(${id}::text, '-', ''), 1, 12))::bit(48)::bigint + k * ${HOUR_MS}), 12, '0')
    || substr(replace(${id}::text, '-', ''), 13))::uuid`

const copied = (table: string, column: string, ids: readonly string[]): string => {
  const old = `x.${column}`
  if (ids.includes(column)) return idOfCopy(old)
  const isName = NAMES.has(column) || (column === 'name' && table.startsWith('customer'))
  return isName ? `${old} || k` : old
}

/**
 * Copies the customers of a company beside themselves, so many times, by the database itself: a list of a million rows would
 * take longer to import than to compute anew. Indexes are made after the rows.
 */
export const multiplyImported = async (
  ownerUrl: string,
  workspaceId: number,
  copies: number
): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`)
  for (const [table, ids] of Object.entries(TABLES)) {
    const { rows: indexes } = await owner.query<{ name: string; made: string }>(
      `select i.indexname as name, i.indexdef as made from pg_indexes i
        where i.schemaname = 'public' and i.tablename = $1 and i.indexdef not like 'CREATE UNIQUE%'`,
      [table]
    )
    const { rows: columns } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
      [table]
    )
    for (const { name } of indexes) await owner.query(`drop index ${name}`)
    await owner.query(
      `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
       select ${columns.map(({ name }) => copied(table, name, ids)).join(', ')}
         from generate_series(1, ${copies}) k,
              lateral (select * from ${table} t where t.workspace_id = $1 order by t.${ids.join(', t.')}) x
        order by k`,
      [workspaceId]
    )
    for (const { made } of indexes) await owner.query(made)
  }
  await owner.end()
}
