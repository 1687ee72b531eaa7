import { sql, type Transaction } from '#platform/database'

/** What a run made of a field: the text that stood there before it, and the one that it left. */
export type FieldOfRun = Readonly<{ before: string | null; after: string | null }>
export type FieldsOfRun = ReadonlyMap<string, FieldOfRun>

type Texts = Readonly<Record<string, string | null>>

/** The fields that a run has written into some customers, by customer; what it took back itself is what stood before. */
export const listFieldsOfRun = async (
  transaction: Transaction,
  runId: string,
  ids: readonly string[]
): Promise<ReadonlyMap<string, FieldsOfRun>> => {
  const rows = await transaction.rows<Readonly<{ id: string; before: Texts | null; after: Texts | null }>>(
    sql`select r.customer_id as id, r.before -> 'fields' as before, r.after -> 'fields' as after from record_change r
         where r.workspace_id = ${transaction.workspaceId} and r.customer_id = any (${ids}::uuid[])
           and r.run_id = ${runId} and r.kind = 'fields'
         order by r.at, r.id`
  )
  const found = new Map<string, Map<string, FieldOfRun>>()
  for (const { id, before, after } of rows) {
    const fields = found.get(id) ?? new Map<string, FieldOfRun>()
    found.set(id, fields)
    for (const [field, text] of Object.entries(after ?? {}))
      fields.set(field, { before: fields.get(field)?.before ?? before?.[field] ?? null, after: text })
  }
  return found
}
