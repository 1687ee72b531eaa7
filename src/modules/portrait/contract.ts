import { z } from 'zod'
import { fieldKeySchema } from '#contracts/customers'

/**
 * The portrait (POR-1) as it goes over the wire: readable texts in one language, evidence beside each.
 */

/** One fact that mattered: its catalogue key, its label and its value as a person reads it. */
export const factTextSchema = z.strictObject({ fact: z.string(), label: z.string(), value: z.string() })

/** Why something is as it is: the sentence, the rule of the playbook that said so, the facts that decided. */
export const becauseTextSchema = z.strictObject({
  text: z.string(),
  rule: z.string().nullable(),
  facts: z.array(factTextSchema)
})

/** A fact that is not known and would be needed. */
export const missingFactSchema = z.strictObject({ fact: z.string(), label: z.string() })

export const tagDimensions = ['base', 'need', 'behaviour', 'value', 'priority', 'own'] as const

export const tagSchema = z.strictObject({
  /** `namespace-value`, such as 行业-汽车零部件; a person's tag without a namespace is the bare text. */
  tag: z.string(),
  namespace: z.string(),
  value: z.string(),
  /** `own`: a tag outside the playbook's namespaces. */
  dimension: z.enum(tagDimensions),
  origin: z.enum(['rule', 'manual']),
  because: becauseTextSchema
})

/** One line of a score: got is null where the facts it asks for are unknown. */
export const scorePointSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  points: z.number(),
  got: z.boolean().nullable()
})

export const scoreSchema = z.strictObject({
  /** 0 to 100: points that are certain. */
  score: z.number(),
  points: z.array(scorePointSchema)
})

export const missingFieldSchema = z.strictObject({
  field: fieldKeySchema,
  label: z.string(),
  required: z.boolean()
})

export const portraitSchema = z.strictObject({
  /** The one-line portrait: 行业-汽车零部件|规模-中型|…; empty where no tag is known. */
  line: z.string(),
  tags: z.array(tagSchema),
  scores: z.strictObject({
    base: scoreSchema,
    need: scoreSchema,
    behaviour: scoreSchema,
    value: scoreSchema
  }),
  /** Weighted share of the file that is filled, 0 to 100, and what is missing, the weightiest first. */
  completeness: z.strictObject({ percent: z.number(), missing: z.array(missingFieldSchema) }),
  /** Labels in brackets as S4 shows them: [制造业-汽车零部件] [中小型-员工50-200人] … */
  labels: z.array(z.string())
})

export type FactText = z.infer<typeof factTextSchema>
export type BecauseText = z.infer<typeof becauseTextSchema>
export type MissingFact = z.infer<typeof missingFactSchema>
export type TagDimension = (typeof tagDimensions)[number]
export type TagText = z.infer<typeof tagSchema>
export type ScorePoint = z.infer<typeof scorePointSchema>
export type Score = z.infer<typeof scoreSchema>
export type PortraitText = z.infer<typeof portraitSchema>

export * from './contract/proposal.ts'
