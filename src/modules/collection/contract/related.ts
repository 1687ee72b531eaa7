import { z } from 'zod'
import { contactFields, customFieldSchema, needFields, type CustomField } from '#contracts/customers'

/**
 * What hangs on customers and comes with a list (COL-14): contacts, needs, orders and past follow-ups, from further sheets
 * of a workbook or from several rows of one customer.
 */
export const relatedKinds = ['contact', 'need', 'order', 'followUp'] as const
export type RelatedKind = (typeof relatedKinds)[number]

/** Whose a row is: one of them has to be there. */
export const linkFields = ['customerName', 'creditCode', 'customerNumber'] as const
export const orderRowFields = [
  'orderedOn',
  'orderAmount',
  'orderProfit',
  'orderProduct',
  'orderNumber',
  'orderNote'
] as const
export const followUpRowFields = [
  'happenedAt',
  'method',
  'content',
  'reply',
  'author',
  'metContact',
  'reachedStage',
  'nextAction',
  'nextOn'
] as const

export const relatedFields = [
  ...linkFields,
  ...contactFields,
  ...needFields,
  ...orderRowFields,
  ...followUpRowFields
] as const
/** Fields of contacts, needs and orders that the team defined are among them, by their keys. */
export type RelatedField = (typeof relatedFields)[number] | CustomField

export const fieldsOfKind: Readonly<Record<RelatedKind, readonly RelatedField[]>> = {
  contact: [...linkFields, ...contactFields],
  need: [...linkFields, ...needFields],
  order: [...linkFields, ...orderRowFields],
  followUp: [...linkFields, ...followUpRowFields]
}

const relatedField = z.union([z.enum(relatedFields), customFieldSchema])
const kind = z.enum(relatedKinds)

/** What one column of related rows is taken for. */
export const relatedColumnSchema = z.strictObject({
  index: z.number().int(),
  column: z.string(),
  /** Null leaves the column out. */
  field: relatedField.nullable(),
  /** Which contact of a row, from 1. */
  group: z.number().int(),
  unit: z.string().nullable(),
  /** 0 to 1. */
  confidence: z.number(),
  because: z.string(),
  samples: z.array(z.string())
})
export type RelatedColumn = z.infer<typeof relatedColumnSchema>

export const relatedOutcomes = ['created', 'unchanged', 'rejected'] as const
export type RelatedOutcome = (typeof relatedOutcomes)[number]

/** What came, or would come, of the rows of one sheet. */
export const relatedCountsSchema = z.strictObject({
  rows: z.number().int(),
  created: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  /** Taken away again, after the import was taken back. */
  undone: z.number().int()
})
export type RelatedCounts = z.infer<typeof relatedCountsSchema>
export const noRelatedCounts: RelatedCounts = { rows: 0, created: 0, unchanged: 0, rejected: 0, undone: 0 }

/** One sheet of which more than customers is taken; the list's own sheet may be among them. */
export const relatedSheetSchema = z.strictObject({
  /** Its name; empty for a csv. */
  sheet: z.string(),
  /** The list itself: several of its rows are one customer's. */
  own: z.boolean(),
  kind,
  /** Whether it is brought in. */
  use: z.boolean(),
  columns: z.array(relatedColumnSchema),
  /** What its columns can be. */
  fields: z.array(z.strictObject({ key: relatedField, name: z.string() })),
  /** Why it cannot be brought in like this. */
  problem: z.string().nullable(),
  counts: relatedCountsSchema.nullable(),
  /** Refused rows, the first of them. */
  notices: z.array(
    z.strictObject({ sheetRow: z.number().int(), name: z.string().nullable(), reason: z.string() })
  )
})
export type RelatedSheet = z.infer<typeof relatedSheetSchema>

/** A sheet of the workbook as a person chooses among them. */
export const workbookSheetSchema = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** What it looks like; null for none of it (an explanation, a cover). */
  looksLike: z.enum(['customer', ...relatedKinds]).nullable()
})
export type WorkbookSheetItem = z.infer<typeof workbookSheetSchema>

/** A row of a sheet as it stands there, to show where the header is. */
export const rawRowSchema = z.strictObject({ sheetRow: z.number().int(), cells: z.array(z.string()) })
export type RawRow = z.infer<typeof rawRowSchema>

/** What a person says of a further sheet; what is not named stays. */
export const changeRelatedSchema = z.strictObject({
  sheet: z.string(),
  /** Another kind maps the columns anew. */
  kind: kind.optional(),
  use: z.boolean().optional(),
  columns: z
    .array(z.strictObject({ index: z.number().int().min(0), field: relatedField.nullable() }))
    .max(2000)
    .optional()
})
export type ChangeRelated = z.infer<typeof changeRelatedSchema>
