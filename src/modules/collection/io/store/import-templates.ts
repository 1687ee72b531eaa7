import { createHash } from 'node:crypto'
import type { ColumnMapping, TemplateOptions } from '#contracts/collection'
import { sql, type Transaction } from '#platform/database'
import { storable } from './storable.ts'

export type StoredTemplate = Readonly<{
  id: string
  name: string
  columns: readonly string[]
  mapping: readonly ColumnMapping[]
  options: TemplateOptions
  updatedAt: Date
}>

/** Headers are one where their texts are, whatever spaces stand around them. */
const hashOf = (columns: readonly string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(columns.map((column) => storable(column).trim())))
    .digest()

const fields = sql`t.id, t.name, t.columns, t.mapping, t.options, t.updated_at as "updatedAt"`

/** The template of a header. */
export const findTemplate = (
  transaction: Transaction,
  columns: readonly string[]
): Promise<StoredTemplate | null> =>
  transaction.row<StoredTemplate>(
    sql`select ${fields} from import_template t
         where t.workspace_id = ${transaction.workspaceId} and t.columns_hash = ${hashOf(columns)}`
  )

export const listTemplates = (transaction: Transaction): Promise<readonly StoredTemplate[]> =>
  transaction.rows<StoredTemplate>(
    sql`select ${fields} from import_template t where t.workspace_id = ${transaction.workspaceId}
         order by t.updated_at desc, t.id limit 200`
  )

/** Keeps a template; there is one for a header, and the last one counts. */
export const saveTemplate = async (
  transaction: Transaction,
  template: Omit<StoredTemplate, 'updatedAt'> & Readonly<{ createdBy: string }>,
  now: Date
): Promise<void> => {
  const { id, name, columns, mapping, options, createdBy } = template
  await transaction.run(
    sql`insert into import_template (workspace_id, id, name, columns, columns_hash, mapping, options, created_by, created_at, updated_at)
        values (${transaction.workspaceId}, ${id}, ${storable(name)}, ${storable(JSON.stringify(columns))}::jsonb, ${hashOf(columns)},
                ${storable(JSON.stringify(mapping))}::jsonb, ${JSON.stringify(options)}::jsonb, ${createdBy}, ${now}, ${now})
        on conflict (workspace_id, columns_hash) do update
           set name = excluded.name, mapping = excluded.mapping, options = excluded.options, updated_at = excluded.updated_at`
  )
}

export const removeTemplate = (transaction: Transaction, id: string): Promise<number> =>
  transaction.run(
    sql`delete from import_template where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
