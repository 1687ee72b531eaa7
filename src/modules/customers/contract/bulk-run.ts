import { z } from 'zod'
import { customerFilterSchema } from './list.ts'

/**
 * One thing done to many customers at once: to those who are named, or to everybody whom a filter finds. Many of them go on
 * in the background; each can be taken back for thirty days, as far as nobody changed it since.
 */
const id = z.uuid()
const tags = z.array(z.string().min(1).max(200)).max(20)

/** So many are done within the request; more go on behind it. */
export const MOST_WITHIN = 500
/** More than one selects by hand; everybody else is meant by a filter. */
export const MOST_NAMED = 5000

export const bulkDeedSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('owner'), ownerId: id.nullable() }),
  z.strictObject({ action: z.literal('archive') }),
  z.strictObject({ action: z.literal('restore') }),
  z.strictObject({ action: z.literal('remove') }),
  z.strictObject({ action: z.literal('tag'), add: tags.default([]), remove: tags.default([]) })
])
export type BulkDeed = z.output<typeof bulkDeedSchema>

export const bulkRunInputSchema = z.strictObject({
  who: z.union([
    z.strictObject({ ids: z.array(id).min(1).max(MOST_NAMED) }),
    z.strictObject({ filter: customerFilterSchema })
  ]),
  deed: bulkDeedSchema
})
export type BulkRunInput = z.output<typeof bulkRunInputSchema>

export const bulkStates = ['gathering', 'running', 'done', 'undoing', 'undone', 'stopped'] as const
export type BulkState = (typeof bulkStates)[number]

export const bulkRunSchema = z.strictObject({
  id,
  deed: bulkDeedSchema,
  /** To whom they went, by name. */
  ownerName: z.string().nullable(),
  state: z.enum(bulkStates),
  total: z.number().int(),
  /** How many had their turn, and of them how many are other than before. */
  done: z.number().int(),
  changed: z.number().int(),
  /** Of the way back: as they were, and as somebody made them since. */
  takenBack: z.number().int(),
  kept: z.number().int(),
  mayUndo: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable()
})
export type BulkRun = z.output<typeof bulkRunSchema>

export const bulkRunListSchema = z.strictObject({ runs: z.array(bulkRunSchema) })
export type BulkRunList = z.output<typeof bulkRunListSchema>

/** With the first of those that could not be taken back, as far as the reader reaches them. */
export const bulkRunDetailSchema = bulkRunSchema.extend({
  keptCustomers: z.array(z.strictObject({ id, name: z.string().nullable() }))
})
export type BulkRunDetail = z.output<typeof bulkRunDetailSchema>
