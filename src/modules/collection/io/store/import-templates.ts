import { createHash } from 'node:crypto'
import type { ColumnMapping, TemplateOptions } from '#contracts/collection'
import type { RelatedSource } from '../../core/related/index.ts'
import { sql, type Transaction } from '#platform/database'
import { storable } from './storable.ts'

export type StoredTemplate = Readonly<{
  id: string
  name: string
  columns: readonly string[]
  mapping: readonly ColumnMapping[]
  options: TemplateOptions
  /** Where the header stands, where a person had to say so. */
  headerRow: number | null
  related: readonly RelatedSource[]
  updatedAt: Date
}>

/** Headers are one where their texts are, whatever spaces stand around them. */
const hashOf = (columns: readonly string[]): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(columns.map((column) => storable(column).trim())))
    .digest()

const fields = sql`t.id, t.name, t.columns, t.mapping, t.options, t.header_row as "headerRow", t.related,
  t.updated_at as "updatedAt"`

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
  const { id, name, columns, mapping, options, headerRow, related, createdBy } = template
  await transaction.run(
    sql`insert into import_template (workspace_id, id, name, columns, columns_hash, mapping, options, header_row,
                                    related, created_by, created_at, updated_at)
        values (${transaction.workspaceId}, ${id}, ${storable(name)}, ${storable(JSON.stringify(columns))}::jsonb, ${hashOf(columns)},
                ${storable(JSON.stringify(mapping))}::jsonb, ${JSON.stringify(options)}::jsonb, ${headerRow},
                ${storable(JSON.stringify(related))}::jsonb, ${createdBy}, ${now}, ${now})
        on conflict (workspace_id, columns_hash) do update
           set name = excluded.name, mapping = excluded.mapping, options = excluded.options,
               header_row = excluded.header_row, related = excluded.related, updated_at = excluded.updated_at`
  )
}

export const removeTemplate = (transaction: Transaction, id: string): Promise<number> =>
  transaction.run(
    sql`delete from import_template where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )

/** Rows that templates say their headers stand in: to be tried where the header that was found has no template. */
export const listTemplateHeaderRows = async (transaction: Transaction): Promise<readonly number[]> => {
  const rows = await transaction.rows<{ row: number }>(
    sql`select distinct t.header_row as row from import_template t
         where t.workspace_id = ${transaction.workspaceId} and t.header_row is not null order by 1 limit 10`
  )
  return rows.map(({ row }) => row)
}

/** Another name; 0 where the template is gone. */
export const renameTemplate = (
  transaction: Transaction,
  id: string,
  name: string,
  now: Date
): Promise<number> =>
  transaction.run(
    sql`update import_template set name = ${storable(name)}, updated_at = ${now}
         where workspace_id = ${transaction.workspaceId} and id = ${id}`
  )
