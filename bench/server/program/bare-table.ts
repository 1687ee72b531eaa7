import type pg from 'pg'

/** Rows that bare inserts repeat under new ids. */
const SAMPLES = 200

/** Indexes of columns that stand in other tables of ours. */
const others = ['name_key', 'credit_code', 'mobile'].map(
  (column) => `create index on bare_customer (workspace_id, ${column})`
)

/**
 * One table with as many rows and the same indexes as lists, searches and the look-up of duplicates have together, for a
 * bare INSERT. Gives rows to insert, as JSON.
 */
export const makeBareTable = async (owner: pg.Pool): Promise<readonly string[]> => {
  const { rows: indexes } = await owner.query<{ made: string }>(
    `select regexp_replace(i.indexdef, ' (\\S+) ON \\S+ USING', ' bare_\\1 ON bare_customer USING') as made from pg_indexes i
      where i.schemaname = 'public' and i.tablename in ('customer_facts', 'customer_search') and i.indexdef not like 'CREATE UNIQUE%'`
  )
  await owner.query(`
    create table bare_customer as
    select f.*, c.name_key, c.credit_code, null::text as mobile, s.name_folded, s.initials, s.lexemes
      from customer_facts f
      join customer c on c.workspace_id = f.workspace_id and c.id = f.customer_id
      join customer_search s on s.workspace_id = f.workspace_id and s.customer_id = f.customer_id;
    update bare_customer set mobile = '1' || lpad(abs(hashtext(customer_id::text))::text, 10, '0') where name_key is not null;
    alter table bare_customer add primary key (workspace_id, customer_id)`)
  for (const statement of [...indexes.map(({ made }) => made), ...others]) await owner.query(statement)
  await owner.query('vacuum analyze bare_customer')
  const { rows } = await owner.query<{ row: string }>(
    `select row_to_json(b)::text as row from bare_customer b where b.name_key is not null limit $1`,
    [SAMPLES]
  )
  return rows.map(({ row }) => row)
}
