import { z } from 'zod'
import { reachSections } from '../core/reach/reach.ts'
import { isShallow } from './nesting.ts'

const count = z.number().int().min(0)

/** A customer with whom it happens, and why: what the rules say then, and what they say today. */
const exampleSchema = z.strictObject({
  id: z.uuid(),
  name: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  because: z.string().nullable(),
  was: z.string().nullable()
})

export const flowKinds = ['grade', 'tag', 'strategy', 'next'] as const

/** How many customers go from what to what: grade A to B, a tag gained (from null) or lost (to null), a day sooner or later. */
const flowSchema = z.strictObject({
  kind: z.enum(flowKinds),
  before: z.string().nullable(),
  after: z.string().nullable(),
  customers: count,
  /** False where it was reckoned from customers that were looked at. */
  exact: z.boolean(),
  examples: z.array(exampleSchema)
})

/** Which flow of a preview is to be listed, with the playbook that is previewed. */
export const listedFlowSchema = z.strictObject({
  document: z.record(z.string(), z.unknown()).refine(isShallow),
  kind: z.enum(flowKinds),
  before: z.string().nullable(),
  after: z.string().nullable()
})
/** Its customers in `examples`, the first sixty of them; null where nobody goes that way (any more). */
export const flowListSchema = z.strictObject({ flow: flowSchema.nullable() })
export type PlaybookFlowList = z.output<typeof flowListSchema>

/** What would be another one if this playbook were saved; nothing is. */
export const playbookPreviewSchema = z.strictObject({
  /** The version in force, with which it is compared. */
  version: z.number().int(),
  sections: z.array(z.enum(reachSections)),
  /** Customers in all, those whom the edit may concern, and those of them for whom something shown here changes. */
  customers: count,
  reached: count,
  changed: count,
  exact: z.boolean(),
  flows: z.array(flowSchema),
  ms: count
})
export type PlaybookPreview = z.output<typeof playbookPreviewSchema>
export type PlaybookFlow = PlaybookPreview['flows'][number]

/** How far the version in force is brought to the customers whom it reaches. */
export const playbookRolloutSchema = z.strictObject({
  version: z.number().int(),
  baseVersion: z.number().int().nullable(),
  total: count,
  done: count,
  startedAt: z.string(),
  finishedAt: z.string().nullable()
})
export type PlaybookRollout = z.output<typeof playbookRolloutSchema>
export const playbookProgressSchema = z.strictObject({ rollout: playbookRolloutSchema.nullable() })
export type PlaybookProgress = z.output<typeof playbookProgressSchema>
