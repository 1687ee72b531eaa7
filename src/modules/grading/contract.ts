import { z } from 'zod'
import { becauseTextSchema, missingFactSchema, scorePointSchema } from '#contracts/portrait'

export * from './contract/change.ts'
export * from './contract/overview.ts'

export const customerGrades = ['A', 'B', 'C'] as const
export type CustomerGrade = (typeof customerGrades)[number]

export const levels = ['高', '中', '低'] as const
export type Level = (typeof levels)[number]

/** How often: `min` to `max` contacts in each `days` days. */
export const cadenceSchema = z.strictObject({ min: z.number(), max: z.number(), days: z.number() })

/** The customer grade (GRD-1) as it goes over the wire. Shown as 客户A, never as a bare letter. */
export const gradeSchema = z.strictObject({
  /** null: no grade yet; `missing` says what is needed. */
  grade: z.enum(customerGrades).nullable(),
  /** The current value is unknown and a better grade is still open. */
  provisional: z.boolean(),
  /** Current value by the last 12 months; null where no orders are recorded. */
  value: z.enum(levels).nullable(),
  potential: z.strictObject({
    level: z.enum(levels).nullable(),
    /** 0 to 100. */
    score: z.number(),
    points: z.array(scorePointSchema)
  }),
  because: becauseTextSchema,
  missing: z.array(missingFactSchema),
  treatment: z.string().nullable(),
  methods: z.array(z.string()),
  cadence: cadenceSchema.nullable(),
  /** A deep contact (visit or video) at least every so many days, apart from the routine. */
  deepContactDays: z.number().nullable()
})
export type GradeText = z.infer<typeof gradeSchema>
