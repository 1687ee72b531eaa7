import { z } from 'zod'
import { fieldKeySchema } from '#contracts/customers'
import {
  changeRelatedSchema,
  rawRowSchema,
  relatedKinds,
  relatedSheetSchema,
  workbookSheetSchema
} from './related.ts'
import { fieldWays, importWaysSchema } from './difference.ts'

/**
 * Imports over the wire (COL-14): a list on its way into the workspace, from the file to its customers. Texts come in the
 * reader's language.
 */
const id = z.uuid()
const fieldKey = fieldKeySchema

export const importStates = [
  /** The file is here; columns and options can still be changed. */
  'draft',
  'checking',
  'checked',
  'running',
  'done',
  'failed',
  'cancelled',
  /** Its customers are being taken back. */
  'undoing',
  'undone'
] as const
export type ImportState = (typeof importStates)[number]

/** Whose the customers are: as a column says by name, all one member's, or nobody's. */
export const importOwnerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('column') }),
  z.strictObject({ kind: z.literal('member'), memberId: id }),
  z.strictObject({ kind: z.literal('none') })
])
export type ImportOwner = z.infer<typeof importOwnerSchema>

export const duplicateWays = ['skip', 'create', 'fillGaps', 'overwrite', 'ask'] as const
export type DuplicateWay = (typeof duplicateWays)[number]

export const importOptionsSchema = z.strictObject({
  owner: importOwnerSchema,
  /** Customers of long ago: no 24-hour clocks start and no first contacts are planned. */
  historical: z.boolean(),
  /** What becomes of a row whose customer is here already. */
  onDuplicate: z.enum(duplicateWays),
  /** Fields that go another way where such a customer gets texts of the list. */
  ways: importWaysSchema,
  /** The first day on which first follow-ups are planned; today where null. */
  levelFrom: z.iso.date().nullable()
})
export type ImportOptions = z.infer<typeof importOptionsSchema>

export const defaultImportOptions: ImportOptions = {
  owner: { kind: 'column' },
  historical: false,
  onDuplicate: 'skip',
  ways: {},
  levelFrom: null
}

/** What a template settles beside the columns. */
export type TemplateOptions = Omit<ImportOptions, 'levelFrom'>

/** What lists with one header are taken for, kept by a name; the next list with this header gets it by itself. */
export const importTemplateSchema = z.strictObject({
  id,
  name: z.string(),
  columns: z.array(z.string()),
  /** What each column is taken for, by name; null keeps it as an own field. */
  fields: z.array(z.string().nullable()),
  /** Where the header stands, where a person said so. */
  headerRow: z.number().int().nullable(),
  /** What comes with the customers: sheets by name (empty for the list's own). */
  related: z.array(z.strictObject({ sheet: z.string(), kind: z.enum(relatedKinds) })),
  /** What becomes of customers who are here already, and fields that go another way, by name. */
  onDuplicate: z.enum(duplicateWays),
  ways: z.array(z.strictObject({ field: z.string(), way: z.enum(fieldWays) })),
  updatedAt: z.string()
})
export type ImportTemplate = z.infer<typeof importTemplateSchema>
export const importTemplateListSchema = z.strictObject({ items: z.array(importTemplateSchema) })
export const saveTemplateSchema = z.strictObject({ name: z.string().trim().min(1).max(100) })

/** What one column is taken for, with some of its cells. */
export const importColumnSchema = z.strictObject({
  index: z.number().int(),
  column: z.string(),
  /** Null keeps the column as an own field. */
  field: fieldKey.nullable(),
  /** Left out altogether. */
  skip: z.boolean(),
  /** Which contact of a row, from 1. */
  group: z.number().int(),
  unit: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  because: z.string(),
  samples: z.array(z.string())
})
export type ImportColumn = z.infer<typeof importColumnSchema>

/** What is wrong with a cell, or with a whole row where `column` is null. */
export const cellProblemSchema = z.strictObject({
  column: z.number().int().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  text: z.string()
})
export type CellProblem = z.infer<typeof cellProblemSchema>

/** A cell as written and as it will be stored; `stored` is null where nothing of it is understood. */
export const previewCellSchema = z.strictObject({
  column: z.number().int(),
  raw: z.string(),
  stored: z.string().nullable()
})

export const importOutcomes = ['created', 'updated', 'unchanged', 'duplicate', 'rejected'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

export const previewRowSchema = z.strictObject({
  row: z.number().int(),
  sheetRow: z.number().int(),
  cells: z.array(previewCellSchema),
  problems: z.array(cellProblemSchema)
})
export type PreviewRow = z.infer<typeof previewRowSchema>

/** A row that does not simply become a customer, or that has something to clarify. */
export const noticeRowSchema = z.strictObject({
  row: z.number().int(),
  sheetRow: z.number().int(),
  name: z.string().nullable(),
  outcome: z.enum(importOutcomes),
  /** The customer that it is taken for; null where there is none that the reader may see. */
  customerId: id.nullable(),
  problems: z.array(cellProblemSchema)
})
export type NoticeRow = z.infer<typeof noticeRowSchema>

export const importCountsSchema = z.strictObject({
  /** Rows read so far. */
  rows: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  duplicate: z.number().int(),
  rejected: z.number().int(),
  /** Cells that could not be understood, or only vaguely. */
  unclear: z.number().int(),
  /** Rows whose owner is nobody of the team. */
  unowned: z.number().int(),
  /** Customers that were taken back; those somebody has worked on since stay. */
  undone: z.number().int(),
  /** Customers who were here before and have their texts back, after the import was taken back. */
  reverted: z.number().int(),
  /** Texts that differ from the customer's and are for somebody to decide. */
  asked: z.number().int(),
  /** Texts that differ from the customer's and stand beside them as another voice. */
  heard: z.number().int()
})
export type ImportCounts = z.infer<typeof importCountsSchema>

export const noCounts: ImportCounts = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  rejected: 0,
  unclear: 0,
  unowned: 0,
  undone: 0,
  reverted: 0,
  asked: 0,
  heard: 0
}

export const importProgressSchema = z.strictObject({
  /** 0 to 1 of the file's bytes. */
  share: z.number(),
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable()
})

/** An import as a list of them shows it. */
export const importItemSchema = z.strictObject({
  id,
  fileName: z.string(),
  fileBytes: z.number().int(),
  state: z.enum(importStates),
  counts: importCountsSchema,
  progress: importProgressSchema,
  /** Why it failed. */
  problem: z.string().nullable(),
  /** Differences that still wait for somebody's decision. */
  openDifferences: z.number().int(),
  createdBy: z.strictObject({ id, name: z.string() }).nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable()
})
export type ImportItem = z.infer<typeof importItemSchema>
export const importListSchema = z.strictObject({ items: z.array(importItemSchema) })

export const importRunSchema = importItemSchema.extend({
  format: z.enum(['xlsx', 'xls', 'csv']),
  encoding: z.string().nullable(),
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** All sheets of a workbook, and what each looks like. */
  workbook: z.array(workbookSheetSchema),
  /** Where the header is: as a person chose (0 none), and where it was found; null where there is none. */
  headerRow: z.strictObject({ chosen: z.number().int().nullable(), found: z.number().int().nullable() }),
  /** The first rows as they stand in the sheet, cells cut short. */
  raw: z.array(rawRowSchema),
  /** What hangs on the customers and comes with them. */
  related: z.array(relatedSheetSchema),
  /** What a person should know of the file: damaged bytes, a row that is too wide. */
  warnings: z.array(z.string()),
  columns: z.array(importColumnSchema),
  /** What a column can be taken for, in the order of a file. */
  fields: z.array(z.strictObject({ key: fieldKey, name: z.string() })),
  /** The mapping was taken over from an earlier import of a list with the same columns. */
  mappingFrom: z.string().nullable(),
  /** The template that stands for this header; saving one anew replaces it. */
  template: z.strictObject({ id, name: z.string() }).nullable(),
  options: importOptionsSchema,
  /** The first rows, cell by cell. */
  preview: z.array(previewRowSchema),
  /** The first rows that the check or the run has something to say about. */
  notices: z.array(noticeRowSchema),
  /** Texts that stay after the import was taken back, for somebody changed them since: fields by name. */
  undoLeft: z.array(
    z.strictObject({ customerId: id, name: z.string().nullable(), fields: z.array(z.string()) })
  ),
  /** Owners named in the list who are nobody of the team, most frequent first. */
  unknownOwners: z.array(z.string()),
  /** No column names or reaches anybody: it cannot be imported like this. */
  unusable: z.string().nullable()
})
export type ImportRun = z.infer<typeof importRunSchema>

export const changeImportSchema = z.strictObject({
  sheet: z.string().optional(),
  /** The row of the sheet that heads the table; 0 for none, null to find it again. */
  headerRow: z.number().int().min(0).max(1_048_576).nullable().optional(),
  /** Columns by their index; those that are not named stay. */
  columns: z
    .array(
      z.strictObject({
        index: z.number().int().min(0),
        field: fieldKey.nullable(),
        /** Leaves the column out; else one without field is kept as it is. */
        skip: z.boolean().optional()
      })
    )
    .max(20_000)
    .optional(),
  related: z.array(changeRelatedSchema).max(200).optional(),
  options: importOptionsSchema.partial().optional()
})
export type ChangeImport = z.infer<typeof changeImportSchema>

/** What a sample workspace came to, or what of it was taken away. */
export const sampleResultSchema = z.strictObject({
  customers: z.number().int(),
  members: z.number().int()
})
export type SampleResult = z.infer<typeof sampleResultSchema>
