import { z } from 'zod'
import { customerCountSchema, customerFilterSchema, NONE, sortSchema, type CustomerFilter } from './list.ts'

/**
 * Views of the list that people keep: a filter, an order and columns under a name, for themselves, their department or
 * everybody. Whoever opens one asks by it with his own reach and masks; nothing of a customer lies in it.
 */
const id = z.uuid()
const person = z.strictObject({ id, name: z.string() })

/** In a view's filter: whoever reads it. */
export const ME = 'me'

export const viewSharings = ['own', 'department', 'everybody'] as const
export type ViewSharing = (typeof viewSharings)[number]
export const viewPins = ['top', 'side'] as const
export type ViewPin = (typeof viewPins)[number]

/** Views of the product itself: they can be pinned and be the first, and nothing else. */
export const builtInViews = [
  'all',
  'mine',
  'mineA',
  'overdue',
  'unplanned',
  'silent',
  'unowned',
  'archived',
  'bin'
] as const
export type BuiltInView = (typeof builtInViews)[number]

/** As it is kept: what narrows by the parameter's name, without what does not. Choices of earlier days stand as they were. */
export const viewFilterSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
export type ViewFilter = Readonly<Partial<Record<keyof CustomerFilter, string | string[]>>>

const name = z.string().trim().min(1).max(40)
const columns = z.array(z.string().min(1).max(60)).max(100)
const widths = z.record(z.string().max(60), z.number().int().min(1).max(2000))
const filter = customerFilterSchema.extend({
  owner: z
    .array(z.union([id, z.literal(NONE), z.literal(ME)]))
    .max(100)
    .optional()
})

export const viewInputSchema = z.strictObject({
  name,
  filter,
  sort: sortSchema.default('-updated'),
  /** From left to right; null leaves the columns to whoever reads. */
  columns: columns.nullable().default(null),
  widths: widths.default({}),
  shared: z.enum(viewSharings).default('own')
})
export type ViewInput = z.output<typeof viewInputSchema>

export const viewChangesSchema = z
  .strictObject({
    name,
    filter,
    sort: sortSchema,
    columns: columns.nullable(),
    widths,
    shared: z.enum(viewSharings)
  })
  .partial()
export type ViewChanges = z.output<typeof viewChangesSchema>

export const savedViewSchema = z.strictObject({
  id,
  name: z.string(),
  filter: viewFilterSchema,
  sort: z.string(),
  columns: z.array(z.string()).nullable(),
  widths: z.record(z.string(), z.number()),
  shared: z.enum(viewSharings),
  department: person.nullable(),
  author: person,
  /** Whether the reader may change and remove it. */
  mayEdit: z.boolean(),
  /** By how many others it is pinned, or opened first. */
  usedBy: z.number().int(),
  /** Why it cannot be asked by this reader, as a sentence: a fact is gone from the playbook, or masked for him. */
  problem: z.string().nullable(),
  version: z.number().int(),
  updatedAt: z.string()
})
export type SavedView = z.output<typeof savedViewSchema>

/** What the reader made of a view: an id, or one of the product's own. */
export const viewChoiceSchema = z.strictObject({
  view: z.string(),
  pinned: z.enum(viewPins).nullable(),
  isDefault: z.boolean()
})
export type ViewChoice = z.output<typeof viewChoiceSchema>

/** In the order in which they are pinned. */
export const viewListSchema = z.strictObject({
  views: z.array(savedViewSchema),
  choices: z.array(viewChoiceSchema)
})
export type ViewList = z.output<typeof viewListSchema>

export const viewKeySchema = z.strictObject({ view: z.union([id, z.enum(builtInViews)]) })
export const viewChoiceInputSchema = z
  .strictObject({
    pinned: z.enum(viewPins).nullable(),
    isDefault: z.boolean(),
    /** Where among those that are pinned alike, from 0. */
    place: z.number().int().min(0).max(1000)
  })
  .partial()
export type ViewChoiceInput = z.output<typeof viewChoiceInputSchema>

export const viewChangedSchema = z.strictObject({ id, version: z.number().int() })

/** How many customers several views find, in their order. */
export const viewCountsInputSchema = z.strictObject({ filters: z.array(customerFilterSchema).min(1).max(30) })
export type ViewCountsInput = z.output<typeof viewCountsInputSchema>

/** Null where there was no time to count it now, or the reader cannot ask so. */
export const viewCountsSchema = z.strictObject({ counts: z.array(customerCountSchema.nullable()) })
export type ViewCounts = z.output<typeof viewCountsSchema>
