import { z } from 'zod'
import { becauseTextSchema } from '#contracts/portrait'

/** What may set the interval, strongest first by default (00, "Where the sources disagree" 1). */
export const cadenceSources = ['cap', 'override', 'strategy', 'intent', 'grade'] as const
export type CadenceSource = (typeof cadenceSources)[number]

/** The next follow-up of one customer (FUP-3). Days are ISO days. */
export const nextFollowUpSchema = z.strictObject({
  /** A working day, never before the day of the analysis. */
  on: z.string(),
  /** When it was due by the rules; before `on` where overdue. */
  dueOn: z.string(),
  overdue: z.boolean(),
  method: z.string().nullable(),
  goal: z.string().nullable(),
  role: z.string().nullable(),
  material: z.string().nullable(),
  /** `min` to `max` contacts in each `days` days; `everyDays` is the pace that was planned with. */
  interval: z.strictObject({ min: z.number(), max: z.number(), days: z.number(), everyDays: z.number() }),
  setBy: z.enum([...cadenceSources, 'ceiling', 'default']),
  because: becauseTextSchema,
  /** What would have set another interval, and why it did not. */
  losers: z.array(z.strictObject({ source: z.enum(cadenceSources), text: z.string() })),
  /** The separate obligation of an A customer: a visit or video call by this day. */
  deepContactBy: z.string().nullable()
})
export type NextFollowUpText = z.infer<typeof nextFollowUpSchema>

export * from './contract/event.ts'
export * from './contract/record.ts'
export * from './contract/today.ts'
