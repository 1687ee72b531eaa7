import { z } from 'zod'
import { fieldKeySchema } from '#contracts/customers'

/** What an import writes of one field into a customer who is here already (COL-14). */
export const fieldWays = [
  /** Only where the customer has no text. */
  'fill',
  /** Always. */
  'overwrite',
  /** A gap is filled; where the texts differ somebody is asked. */
  'ask',
  /** Never. */
  'keep'
] as const
export type FieldWay = (typeof fieldWays)[number]

/** Fields that do not go by what becomes of duplicates otherwise. */
export const importWaysSchema = z.partialRecord(fieldKeySchema, z.enum(fieldWays))

export const differenceStates = ['open', 'accepted', 'kept'] as const

/** A text of the list beside the customer's. */
export const fieldDifferenceSchema = z.strictObject({
  field: fieldKeySchema,
  name: z.string(),
  /** The customer's text now. */
  current: z.string().nullable(),
  proposed: z.string(),
  state: z.enum(differenceStates)
})

export const customerDifferencesSchema = z.strictObject({
  customerId: z.uuid(),
  name: z.string().nullable(),
  row: z.number().int(),
  sheetRow: z.number().int(),
  fields: z.array(fieldDifferenceSchema)
})
export type CustomerDifferences = z.infer<typeof customerDifferencesSchema>

export const differencePageSchema = z.strictObject({
  /** Differences that the reader may still decide. */
  open: z.number().int(),
  items: z.array(customerDifferencesSchema),
  /** Ask with `after` for what follows; null at the end. */
  next: z.string().nullable()
})
export type DifferencePage = z.infer<typeof differencePageSchema>

/** Decisions one by one, or one for all that are open (of a field). */
export const decideDifferencesSchema = z.union([
  z.strictObject({
    decisions: z
      .array(z.strictObject({ customerId: z.uuid(), field: fieldKeySchema, accept: z.boolean() }))
      .min(1)
      .max(1000)
  }),
  z.strictObject({ all: z.enum(['accept', 'keep']), field: fieldKeySchema.optional() })
])
export type DecideDifferences = z.infer<typeof decideDifferencesSchema>

export const differencesDecidedSchema = z.strictObject({
  decided: z.number().int(),
  open: z.number().int()
})
export type DifferencesDecided = z.infer<typeof differencesDecidedSchema>
