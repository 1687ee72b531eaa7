import { z } from 'zod'
import { customerStates } from './customer.ts'
import { customerFilterSchema, several, sortSchema } from './list.ts'

/** So many may be named, one by one; more are meant by a filter. */
export const MOST_TO_EXPORT = 20_000
/** So many are written within the request; more go on behind it. */
export const MOST_WRITTEN_WITHIN = 500
/** For so many days a file is kept, then it is removed. */
export const EXPORT_DAYS = 3

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

/** A file that is written in the background: of those who are named, or of everybody whom a filter finds, in the order of the list. */
export const exportRunInputSchema = z.strictObject({
  who: z.union([
    z.strictObject({
      ids: z.array(z.uuid()).min(1).max(MOST_TO_EXPORT),
      /** Where they lie now. */
      state: z.enum(customerStates).default('active')
    }),
    z.strictObject({ filter: customerFilterSchema })
  ]),
  sort: sortSchema.default('-updated'),
  format: z.enum(exportFormats).default('xlsx'),
  /** From left to right. */
  columns: z
    .array(shownColumn)
    .min(1)
    .max(200)
    .default([...exportColumns]),
  fields: z.enum(['shown', 'all']).default('shown')
})
export type ExportRunInput = z.output<typeof exportRunInputSchema>

export const exportStates = ['running', 'done', 'failed'] as const
export type ExportState = (typeof exportStates)[number]

export const exportRunSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(exportStates),
  format: z.enum(exportFormats),
  fileName: z.string().nullable(),
  /** How many customers it has; null until they are counted. */
  total: z.number().int().nullable(),
  done: z.number().int(),
  bytes: z.number().int(),
  /** Why it failed, as a sentence. */
  problem: z.string().nullable(),
  createdAt: z.string(),
  keptUntil: z.string()
})
export type ExportRun = z.output<typeof exportRunSchema>

export const exportRunListSchema = z.strictObject({ exports: z.array(exportRunSchema) })
export type ExportRunList = z.output<typeof exportRunListSchema>
