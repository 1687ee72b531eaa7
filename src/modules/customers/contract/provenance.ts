import { z } from 'zod'
import type { FieldKey } from './file.ts'

/** How a customer, or one value of it, came in. */
export const customerOrigins = ['entry', 'import', 'sample', 'api'] as const
export type CustomerOrigin = (typeof customerOrigins)[number]

/** How somebody knows that a value is right (S2): asked again, a second contact, a public source, a look-up. */
export const confirmationWays = ['askedAgain', 'secondContact', 'publicSource', 'lookUp'] as const
export type FieldConfirmationWay = (typeof confirmationWays)[number]

/**
 * Where one value came from (COL-3). `id` is the import, `by` the member, `of` the customer that it was said of before
 * that one was merged into this.
 */
export type ValueSource = Readonly<{
  kind: CustomerOrigin
  at: string
  by?: string
  id?: string
  of?: string
}>

/** What another channel says of the same field: its text, and where that came from. */
export type OtherText = ValueSource & Readonly<{ text: string }>

/**
 * What is kept of one field beside its value; nothing at all while it has the source of its customer, so that an import
 * adds nothing. `others` are the texts of other channels that nobody has decided upon.
 */
export type FieldTrace = Readonly<{
  from?: ValueSource
  confirmed?: Readonly<{ at: string; by?: string; way?: FieldConfirmationWay; note?: string }>
  others?: readonly OtherText[]
}>
export type Traces = Readonly<Partial<Record<FieldKey, FieldTrace>>>

/** Over the wire: with the names of who and what. */
const personSchema = z.strictObject({ id: z.uuid(), name: z.string() })
export const sourceSchema = z.strictObject({
  kind: z.enum(customerOrigins),
  at: z.string(),
  by: personSchema.nullable(),
  /** The import's file, where it came from one. */
  list: personSchema.nullable(),
  /** The customer that it was said of, before that one was merged into this. */
  of: z.string().nullable()
})
export type SourceShown = z.infer<typeof sourceSchema>

export const fieldSourceSchema = z.strictObject({
  source: sourceSchema,
  /** Null where nobody has confirmed it since it was written; `way` is null where one of several texts was chosen. */
  confirmed: z
    .strictObject({
      at: z.string(),
      by: personSchema.nullable(),
      way: z.enum(confirmationWays).nullable(),
      note: z.string().nullable()
    })
    .nullable(),
  others: z.array(sourceSchema.extend({ text: z.string() }))
})
export type FieldSource = z.infer<typeof fieldSourceSchema>

/** Fields with a source of their own; all others have the customer's. */
export const fieldSourcesSchema = z.record(z.string(), fieldSourceSchema)
export type FieldSources = z.infer<typeof fieldSourcesSchema>

export const confirmationInputSchema = z.strictObject({
  field: z.string().min(1).max(100),
  /** A contact or a need; without it the customer's own, its primary contact's or its first need's field. */
  partId: z.uuid().optional(),
  way: z.enum(confirmationWays),
  note: z.string().max(500).nullable()
})
export type ConfirmationInput = z.infer<typeof confirmationInputSchema>

/** Where in a list a customer's fields stood: the row as the spreadsheet numbers it, columns by field. */
export const listPlaceSchema = z.strictObject({
  sheet: z.string(),
  row: z.number().int().nullable(),
  columns: z.record(z.string(), z.string())
})
export type ListPlace = z.infer<typeof listPlaceSchema>
