import type { FieldKey } from '#contracts/customers'
import type { Actor } from '#kernel/actor'
import { ownerScope } from '#modules/identity'
import { sql, type Sql, type Transaction } from '#platform/database'
import { storable } from './storable.ts'

export type Difference = Readonly<{
  customerId: string
  field: FieldKey
  row: number
  sheetRow: number
  proposed: string
  state: 'open' | 'accepted' | 'kept'
}>

/** Puts texts to somebody; of two rows of one customer the later proposes, and what was kept before is not asked again. */
export const insertDifferences = async (
  transaction: Transaction,
  importId: string,
  differences: readonly Omit<Difference, 'state'>[]
): Promise<void> => {
  if (differences.length === 0) return
  const { workspaceId } = transaction
  // One customer's field once: a statement may not write a row twice.
  const last = new Map(differences.map((one) => [`${one.customerId} ${one.field}`, one]))
  await transaction.run(
    sql`insert into import_difference (workspace_id, import_id, customer_id, field, row, sheet_row, proposed)
        select ${workspaceId}::int, ${importId}::uuid, i."customerId", i.field, i.row, i."sheetRow", i.proposed
          from jsonb_to_recordset(${storable(JSON.stringify([...last.values()]))}::jsonb)
            as i ("customerId" uuid, field text, row int, "sheetRow" int, proposed text)
         where not exists (select from import_difference k
                            where k.workspace_id = ${workspaceId} and k.customer_id = i."customerId" and k.field = i.field
                              and k.proposed = i.proposed and k.state = 'kept')
        on conflict (workspace_id, import_id, customer_id, field) do update
           set row = excluded.row, sheet_row = excluded.sheet_row, proposed = excluded.proposed
         where import_difference.state = 'open'`
  )
}

type Reader = Pick<Actor, 'visibleOwners'> & Readonly<{ hidden: readonly string[] }>

/** Differences that somebody may see: of customers in his reach, but for fields that are masked from him. */
const seen = (workspaceId: number, importId: string, reader: Reader): Sql =>
  sql`import_difference d join customer c on c.workspace_id = ${workspaceId} and c.id = d.customer_id
       where d.workspace_id = ${workspaceId} and d.import_id = ${importId} and c.state = any (array['active', 'archived'])
         and d.field <> all (${reader.hidden}::text[]) and ${ownerScope(reader, sql`c.owner_id`)}`

export const countOpen = async (
  transaction: Transaction,
  importId: string,
  reader: Reader
): Promise<number> => {
  const row = await transaction.row<{ open: number }>(
    sql`select count(*)::int as open from ${seen(transaction.workspaceId, importId, reader)} and d.state = 'open'`
  )
  return row?.open ?? 0
}

export type NamedDifference = Difference & Readonly<{ name: string | null }>

/** Differences of at most `limit` customers after one, customer by customer; open ones, or those that were decided. */
export const listDifferences = (
  transaction: Transaction,
  importId: string,
  reader: Reader,
  {
    after,
    limit,
    isOpen,
    field = null
  }: Readonly<{ after: string | null; limit: number; isOpen: boolean; field?: FieldKey | null }>
): Promise<readonly NamedDifference[]> => {
  const from = after ?? '00000000-0000-0000-0000-000000000000'
  const asked = sql`${seen(transaction.workspaceId, importId, reader)} and (d.state = 'open') = ${isOpen}
    and d.customer_id > ${from}::uuid and (${field}::text is null or d.field = ${field})`
  return transaction.rows<NamedDifference>(
    sql`select d.customer_id as "customerId", coalesce(c.name, c.short_name) as name, d.field, d.row, d.sheet_row as "sheetRow",
               d.proposed, d.state
          from ${asked}
           and d.customer_id <= coalesce((select max(p.customer_id::text)::uuid from (
                 select distinct d.customer_id from ${asked} order by d.customer_id limit ${limit}) p), d.customer_id)
         order by d.customer_id, d.row, d.field`
  )
}

/** The open ones of some customers that somebody may decide. */
export const listOpenOf = (
  transaction: Transaction,
  importId: string,
  reader: Reader,
  customerIds: readonly string[]
): Promise<readonly Difference[]> =>
  transaction.rows<Difference>(
    sql`select d.customer_id as "customerId", d.field, d.row, d.sheet_row as "sheetRow", d.proposed, d.state
          from ${seen(transaction.workspaceId, importId, reader)} and d.state = 'open'
           and d.customer_id = any (${customerIds}::uuid[]) order by d.customer_id, d.field`
  )

export type Decision = Readonly<{ customerId: string; field: string; accept: boolean }>

export const setDecided = async (
  transaction: Transaction,
  importId: string,
  decisions: readonly Decision[],
  by: string,
  now: Date
): Promise<number> => {
  const { workspaceId } = transaction
  const decided = await transaction.run(
    sql`update import_difference d
           set state = case when i.accept then 'accepted' else 'kept' end, decided_by = ${by}, decided_at = ${now}
          from jsonb_to_recordset(${JSON.stringify(decisions)}::jsonb) as i ("customerId" uuid, field text, accept boolean)
         where d.workspace_id = ${workspaceId} and d.import_id = ${importId} and d.customer_id = i."customerId"
           and d.field = i.field and d.state = 'open'`
  )
  // Taking the import back looks for the customers that it wrote into.
  await transaction.run(
    sql`update import_row r set outcome = 'updated' from import_difference d
         where d.workspace_id = ${workspaceId} and d.import_id = ${importId} and d.state = 'accepted'
           and d.customer_id = any (${decisions.flatMap(({ customerId, accept }) => (accept ? [customerId] : []))}::uuid[])
           and r.workspace_id = ${workspaceId} and r.import_id = ${importId} and r.row = d.row and r.outcome = 'unchanged'`
  )
  return decided
}

/** What was not decided is not asked any more. */
export const removeOpen = (transaction: Transaction, importId: string): Promise<number> =>
  transaction.run(
    sql`delete from import_difference where workspace_id = ${transaction.workspaceId} and import_id = ${importId}
           and state = 'open'`
  )
