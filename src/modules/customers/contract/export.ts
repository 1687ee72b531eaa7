import { z } from 'zod'
import { customerFilterSchema, several, sortSchema } from './list.ts'

/** Columns of the list, by the names that its page has for them; `tags` becomes one column a namespace. */
export const exportColumns = [
  'name',
  'grade',
  'tags',
  'amount',
  'next',
  'owner',
  'completeness',
  'updated',
  'lastContact',
  'strategy',
  'segment',
  'stage',
  'industry',
  'place',
  'size',
  'findings'
] as const
export type ExportColumn = (typeof exportColumns)[number]

/** A field that the team defined: `custom.fleet`. */
const customColumn = z.templateLiteral(['custom.', z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)])
const shownColumn = z.union([z.enum(exportColumns), customColumn])
export type ShownColumn = z.output<typeof shownColumn>

export const exportFormats = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `name,grade,tags`, as they stand from left to right; every column where none is named. */
const columns = z
  .string()
  .max(4000)
  .optional()
  .transform((text): string[] =>
    text === undefined || text === '' ? [...exportColumns] : [...new Set(text.split(','))]
  )
  .pipe(z.array(shownColumn))
  .readonly()

/** A list view (its filters and its order) as a file: the columns shown, or with `fields=all` also every field of the file. */
export const customerExportQuerySchema = customerFilterSchema.extend({
  /** Of those only these, where some are selected. */
  id: several(z.uuid(), 200),
  sort: sortSchema.default('-updated'),
  format: z.enum(exportFormats).default('xlsx'),
  columns,
  fields: z.enum(['shown', 'all']).default('shown')
})
export type CustomerExportQuery = z.output<typeof customerExportQuerySchema>
