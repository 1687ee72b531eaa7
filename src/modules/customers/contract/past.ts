import { z } from 'zod'

/**
 * What of a past portrait is not known: more changes since than are gone through, another customer united with this one, who
 * was the primary contact before another became it, how the default playbook read on a day when no version was kept.
 */
export const pastCaveats = ['manyChanges', 'merged', 'primary', 'defaultPlaybook'] as const

const score = z.number().nullable()

/** A customer as it was at the end of a day, reckoned by the playbook that was in force then (POR-7). */
export const pastPortraitSchema = z.strictObject({
  day: z.string(),
  /** The version of the playbook that was in force at the end of the day, and the one now. */
  playbook: z.strictObject({ version: z.number().int(), current: z.number().int() }),
  /** 0 to 100; null where what is known of that day does not reach so far. */
  scores: z.strictObject({ base: score, need: score, behaviour: score, value: score }),
  completeness: score,
  /** Who was there, the primary one first; a name that the reader may not see is null. */
  contacts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      position: z.string().nullable(),
      role: z.enum(['decider', 'influencer', 'user']).nullable(),
      isPrimary: z.boolean()
    })
  ),
  caveats: z.array(z.enum(pastCaveats))
})
export type PastPortrait = z.infer<typeof pastPortraitSchema>
