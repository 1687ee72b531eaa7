import { z } from 'zod'
import { customerFilterSchema } from './list.ts'

/** What of customers can be asked in a filter by rules, as this reader may: a fact, how it compares, what is likely. */
export const askableFactSchema = z.strictObject({
  /** `orders.amount12m`; of contacts and needs within their collection: `position`. */
  fact: z.string(),
  collection: z.string().nullable(),
  /** Facts that stand together: `customer`, `orders`, `need`, `interactions`, `custom`, `contacts` … */
  group: z.string(),
  label: z.string(),
  /** What it means and when it is unknown; null for fields of the team's own. */
  means: z.string().nullable(),
  /** How else it is found: pinyin and initials of its label. */
  find: z.string(),
  type: z.enum(['number', 'amount', 'range', 'amountRange', 'date', 'text', 'list', 'boolean']),
  unit: z.string().nullable(),
  /** A closed set, with how each is read; null where anything can be written. */
  values: z.array(z.strictObject({ value: z.string(), label: z.string() })).nullable(),
  /** The sentences for yes and no: 是标杆客户, 不是标杆客户. */
  says: z.strictObject({ yes: z.string(), no: z.string() }).nullable(),
  operators: z.array(z.string())
})
export type AskableFact = z.output<typeof askableFactSchema>
export const askableFactsSchema = z.strictObject({ facts: z.array(askableFactSchema) })

/** Which values a fact has among the customers that a filter finds, the most frequent first. */
export const factValuesQuerySchema = customerFilterSchema.extend({ fact: z.string().min(1).max(60) })
export type FactValuesQuery = z.output<typeof factValuesQuerySchema>
export const factValuesSchema = z.strictObject({
  values: z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.number().int() })),
  /** False where they were counted of one in sixteen. */
  exact: z.boolean()
})
export type FactValues = z.output<typeof factValuesSchema>

/** A condition as it reads: `近12个月采购额 ≥ 50万 或 是标杆客户`. */
export const ruleSentenceQuerySchema = z.strictObject({ rule: z.string().min(1).max(20_000) })
export const ruleSentenceSchema = z.strictObject({ sentence: z.string() })
