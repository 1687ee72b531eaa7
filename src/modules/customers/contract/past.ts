import { z } from 'zod'

/** Why a past portrait cannot be told whole: more changes since than are gone through, another customer united with this one. */
export const pastCaveats = ['manyChanges', 'merged'] as const

const score = z.number().nullable()

/** A customer as it was at the end of a day, reckoned by the method of today (POR-7). */
export const pastPortraitSchema = z.strictObject({
  day: z.string(),
  /** 0 to 100; null where what is known of that day does not reach so far. */
  scores: z.strictObject({ base: score, need: score, behaviour: score, value: score }),
  completeness: score,
  /** Who was there, the primary one first; a name that the reader may not see is null. */
  contacts: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string().nullable(),
      position: z.string().nullable(),
      role: z.enum(['decider', 'influencer', 'user']).nullable()
    })
  ),
  caveats: z.array(z.enum(pastCaveats))
})
export type PastPortrait = z.infer<typeof pastPortraitSchema>
