import { z } from 'zod'
import { cadenceSchema } from '#contracts/grading'
import { becauseTextSchema } from '#contracts/portrait'

/** One step of the plan that the strategy draws. */
export const plannedActionSchema = z.strictObject({
  what: z.string(),
  method: z.string(),
  material: z.string().nullable(),
  role: z.string(),
  /** ISO day, a working day. */
  on: z.string()
})

/** The strategy that holds for a customer (FUP-1, FUP-2). */
export const strategySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  because: becauseTextSchema,
  role: z.string(),
  cadence: cadenceSchema,
  materials: z.array(z.string()),
  actions: z.array(plannedActionSchema),
  /** The nearest better strategy that does not hold, and what each of its open conditions would take. */
  nextBetter: z.strictObject({ id: z.string(), name: z.string(), takes: z.array(z.string()) }).nullable()
})
export type StrategyText = z.infer<typeof strategySchema>
export type PlannedActionText = z.infer<typeof plannedActionSchema>
