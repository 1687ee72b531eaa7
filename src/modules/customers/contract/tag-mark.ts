import { z } from 'zod'
import type { Day } from '#kernel/day'

export const tagMarkKinds = ['pin', 'suppress'] as const
export type TagMarkKind = (typeof tagMarkKinds)[number]

/**
 * What a person said of a tag (POR-3): `pin`, it holds whatever the rules say (a tag that he added is one); `suppress`, it does
 * not. Until the end of a day, or for good.
 */
export type TagMark = Readonly<{
  tag: string
  kind: TagMarkKind
  /** The member's id; null of an imported one. */
  by: string | null
  /** Instant, ISO. */
  at: string
  /** The last day on which it holds; null for good. */
  until: Day | null
  reason: string | null
}>

const id = z.uuid()
const tag = z.string().trim().min(1).max(60)

/** What is asked of one tag: `mark` null takes back what was said of it. */
export const tagMarkInputSchema = z.strictObject({
  tag,
  mark: z
    .strictObject({
      kind: z.enum(tagMarkKinds),
      until: z.iso.date().nullable().default(null),
      reason: z.string().trim().max(500).nullable().default(null)
    })
    .nullable(),
  /** The instant of the mark that the person had before him, null where there was none: somebody else's is not overwritten. */
  seen: z.string().nullable().optional()
})
export type TagMarkInput = z.infer<typeof tagMarkInputSchema>

/** A mark as a customer's page shows it; one whose day is over is not told. */
export const tagMarkShownSchema = z.strictObject({
  tag: z.string(),
  kind: z.enum(tagMarkKinds),
  by: z.strictObject({ id, name: z.string() }).nullable(),
  at: z.string(),
  until: z.string().nullable(),
  reason: z.string().nullable()
})
export type TagMarkShown = z.infer<typeof tagMarkShownSchema>

/** Tags given to, or taken from, up to a thousand customers. */
export const bulkTagsSchema = z.strictObject({
  ids: z.array(id).min(1).max(1000),
  add: z.array(tag).max(20).default([]),
  remove: z.array(tag).max(20).default([])
})
export type BulkTags = z.input<typeof bulkTagsSchema>
