import { sql, trustedSql, type Sql, type Transaction } from '#platform/database'

const UUID = '@ like_regex "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"'

/**
 * Names of the people and lists (by their file) that a customer's sources speak of, by id: of the row `c` with its parts
 * `ct`, `nd` and what was answered, `fa`.
 */
export const sourceNamesSql = (workspaceId: number): Sql => sql`
  left join lateral (
    select jsonb_object_agg(k.id, k.name) as list
      from (select array_agg((x #>> '{}')::uuid) as ids
              from jsonb_path_query(
                     jsonb_build_array(c.profile->'traces', c.profile->'tagMarks', fa.list, c.created_by, c.import_id,
                       jsonb_path_query_array(ct.list, '$[*].detail.traces'),
                       jsonb_path_query_array(nd.list, '$[*].detail.traces')),
                     ${trustedSql(`'$.** ? (@.type() == "string" && ${UUID})'`)}) x) told,
           lateral (
             select m.id, m.name from member m where m.workspace_id = ${workspaceId} and m.id = any (told.ids)
             union all
             select i.id, i.file_name from import_run i
              where i.workspace_id = ${workspaceId} and i.id = any (told.ids)) k) sn on true`

export type PlaceRow = Readonly<{
  sheet: string
  sheet_row: number | null
  mapping: readonly Readonly<{ column: string; field: string | null }>[]
}>

/** Where a customer stood in a list: asked for one customer at a time, when somebody wants to look it up. */
export const findListPlace = (
  transaction: Transaction,
  customerId: string,
  importId: string
): Promise<PlaceRow | null> => {
  const { workspaceId } = transaction
  return transaction.row<PlaceRow>(
    sql`select i.sheet, i.mapping,
               (select min(r.sheet_row) from import_row r
                 where r.workspace_id = ${workspaceId} and r.import_id = ${importId}::uuid and r.customer_id = ${customerId}::uuid
                   and r.outcome in ('created', 'updated', 'unchanged')) as sheet_row
          from import_run i where i.workspace_id = ${workspaceId} and i.id = ${importId}::uuid`
  )
}
