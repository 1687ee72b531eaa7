import type pg from 'pg'

/** What belongs to one workspace, as the owner of the tables sees it. */
export type Belongings = Readonly<{
  customerId: string
  /** One id of each kind of thing: a customer, a contact, a role … */
  ids: readonly string[]
  allIds: ReadonlySet<string>
  /** Names of customers and people that are nobody else's. */
  names: readonly string[]
  /** Tables that hold what is known of customers. */
  customerTables: readonly string[]
}>

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
export const idsIn = (text: string): readonly string[] => [...new Set(text.match(UUID))]

/** Tables with this column beside the workspace's, partitions by their parent only. */
const tablesWith = async (owner: pg.Client, column: string): Promise<readonly string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
       join pg_attribute w on w.attrelid = c.oid and w.attname = 'workspace_id'
       join pg_attribute a on a.attrelid = c.oid and a.attname = $1
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
      order by 1`,
    [column]
  )
  return rows.map(({ name }) => name)
}

const textsOf = async (
  owner: pg.Client,
  statement: string,
  workspaceId: number
): Promise<readonly string[]> =>
  (await owner.query<{ text: string }>(statement, [workspaceId])).rows.map(({ text }) => text)

export const belongingsOf = async (owner: pg.Client, workspaceId: number): Promise<Belongings> => {
  const ids: string[] = []
  const allIds = new Set<string>()
  for (const table of await tablesWith(owner, 'id')) {
    const found = await textsOf(
      owner,
      `select id::text as text from ${table} where workspace_id = $1 order by id desc`,
      workspaceId
    )
    for (const id of found) allIds.add(id)
    if (found[0] !== undefined) ids.push(found[0])
  }
  const [customerId = ''] = await textsOf(
    owner,
    `select customer_id::text as text from customer_order where workspace_id = $1 order by id desc`,
    workspaceId
  )
  const names = await textsOf(
    owner,
    `select name as text from customer where workspace_id = $1 and char_length(name) > 5`,
    workspaceId
  )
  return {
    customerId,
    ids,
    allIds,
    names,
    customerTables: ['customer', ...(await tablesWith(owner, 'customer_id'))]
  }
}

/** A digest of each table of the workspace: equal where nothing of it has changed. */
export const digestOf = async (
  owner: pg.Client,
  workspaceId: number,
  tables?: readonly string[]
): Promise<Readonly<Record<string, string>>> => {
  const digests: Record<string, string> = {}
  for (const table of tables ?? (await tablesWith(owner, 'workspace_id'))) {
    const [digest = ''] = await textsOf(
      owner,
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as text
         from ${table} t where workspace_id = $1`,
      workspaceId
    )
    digests[table] = digest
  }
  return digests
}
