import { z } from 'zod'
import { fieldKeySchema } from '#contracts/customers'
import { nextFollowUpSchema } from '#contracts/followup'
import { gradeSchema, levels } from '#contracts/grading'
import { becauseTextSchema, portraitSchema, scorePointSchema } from '#contracts/portrait'
import { strategySchema } from '#contracts/strategy'

/**
 * analysis.json: the whole result of `huike analyze`, from which the Word, Excel and HTML reports are written.
 * Texts are finished sentences in `language`; days are ISO days; amounts inside texts are yuan (30-50万),
 * `…Fen` numbers are 分; shares are 0 to 1. Keys may be added in later versions, none renamed.
 */
const field = fieldKeySchema
const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

/** A field of the file: how it is understood, and what was written where that differs. */
const valueSchema = z.strictObject({ text: z.string(), raw: z.string().nullable() })

export const findingSchema = z.strictObject({
  field,
  column: z.string().nullable(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  proposal: z.string().nullable()
})

/** Another row that is, or may be, the same customer; score 0 to 1. */
export const duplicateSchema = z.strictObject({
  row: z.number(),
  score: z.number(),
  /** `related`: kin such as a branch or a company of the same group, another customer all the same. */
  kind: z.enum(['duplicate', 'related']),
  because: z.string()
})

export const needPriorities = ['P0', 'P1', 'P2'] as const

/** One row of the 《客户细分与需求分析表》. */
export const segmentSchema = z.strictObject({
  /** 制造业-中小型-高潜力; unknown parts are left out; 未细分 where nothing is known. */
  label: z.string(),
  industryClass: z.string().nullable(),
  size: z.string().nullable(),
  /** 高价值 / 潜力 / 低价值 … as the playbook names it. */
  value: z.strictObject({ id: z.string(), name: z.string(), label: z.string() }).nullable(),
  /** 制造业-离散型 … */
  trait: z.string().nullable(),
  /** Suggested strategy of the table, and the need labels beside it. */
  suggestion: z.string().nullable(),
  needLabels: z.array(z.string()),
  because: becauseTextSchema
})

/**
 * A score of one customer; `got` and `open` are ids of `catalogue.scores`: points that are certain, and points whose
 * facts are unknown. What stands in neither was not reached.
 */
const listedScoreSchema = z.strictObject({
  score: z.number(),
  got: z.array(z.string()),
  open: z.array(z.string())
})

const listedPortraitSchema = portraitSchema.extend({
  scores: z.strictObject({
    base: listedScoreSchema,
    need: listedScoreSchema,
    behaviour: listedScoreSchema,
    value: listedScoreSchema
  }),
  /** Missing fields, the weightiest first; their names stand in `catalogue.fields`. */
  completeness: z.strictObject({ percent: z.number(), missing: z.array(field) })
})

const listedGradeSchema = gradeSchema.extend({
  potential: listedScoreSchema.extend({ level: z.enum(levels).nullable() })
})

const pointsSchema = z.array(scorePointSchema.omit({ got: true }))

/** What every customer of the list refers to, written once. */
export const catalogueSchema = z.strictObject({
  fields: z.partialRecord(field, z.string()),
  scores: z.strictObject({
    base: pointsSchema,
    need: pointsSchema,
    behaviour: pointsSchema,
    value: pointsSchema,
    potential: pointsSchema
  })
})

export const customerAnalysisSchema = z.strictObject({
  /** n-th non-blank record after the header, from 1, and its row in the sheet. */
  row: z.number().int(),
  sheetRow: z.number().int(),
  externalId: z.string().nullable(),
  name: z.string().nullable(),
  /** Every filled field by its key. */
  values: z.partialRecord(field, valueSchema),
  portrait: listedPortraitSchema,
  grade: listedGradeSchema,
  /** null only where the playbook has no strategy for the customer. */
  strategy: strategySchema.nullable(),
  nextFollowUp: nextFollowUpSchema,
  segment: segmentSchema,
  needPriority: z.strictObject({ priority: z.enum(needPriorities).nullable(), because: becauseTextSchema }),
  /** Normalised pains and needs, as in the tags. */
  pains: z.array(z.string()),
  wants: z.array(z.string()),
  findings: z.array(findingSchema),
  duplicates: z.array(duplicateSchema)
})

/** Something counted: key for programs, label for people, share of all customers. */
const countedSchema = z.strictObject({ key: z.string(), label: z.string(), count, share })

const painSchema = z.strictObject({
  /** The playbook's normalised term. */
  label: z.string(),
  group: z.string(),
  /** Customers that say so, and their share of the customers that state any pain. */
  count,
  share,
  common: z.boolean(),
  need: z.string().nullable(),
  /** The customers' own words, personal data masked. */
  quotes: z.array(z.string()),
  /** Industries that say it clearly more often than all do; lift 2 = twice as often. */
  industries: z.array(z.strictObject({ label: z.string(), count, lift: z.number() }))
})

const segmentRowSchema = z.strictObject({
  label: z.string(),
  value: z.string().nullable(),
  count,
  share,
  /** Mean of the 12-month amounts that are known, in 分; null where none is. */
  averageAmountFen: z.number().nullable(),
  pains: z.array(countedSchema),
  grades: z.strictObject({ A: count, B: count, C: count, none: count }),
  /** The strategy that most of its customers match, and the playbook's advice for the value segment. */
  strategy: z.string().nullable(),
  advice: z.string().nullable()
})

export const summarySchema = z.strictObject({
  customers: count,
  /** A, B, C and `none` (no grade yet). */
  grades: z.array(countedSchema),
  provisionalGrades: count,
  /** Value × potential: how many customers in each cell; `unknown` where a side is not known. */
  matrix: z.array(z.strictObject({ value: z.string(), potential: z.string(), count })),
  strategies: z.array(countedSchema),
  sizes: z.array(countedSchema),
  regions: z.array(countedSchema),
  provinces: z.array(countedSchema),
  /** Two-digit industries: key C36, label C36-汽车制造业. */
  industries: z.array(countedSchema),
  industrySegments: z.array(countedSchema),
  sources: z.array(countedSchema),
  /** Most frequent tags, at most 200 and one of each rarer namespace; key is the tag, namespace and dimension for grouping. */
  tags: z.array(countedSchema.extend({ namespace: z.string(), dimension: z.string() })),
  needPriorities: z.array(countedSchema),
  /** Urgency × importance, 1 to 5 each, of the customers where both are known. */
  needMatrix: z.array(z.strictObject({ urgency: z.number(), importance: z.number(), count })),
  wants: z.array(countedSchema),
  scores: z.strictObject({ base: z.number(), need: z.number(), behaviour: z.number(), value: z.number() }),
  completeness: z.strictObject({
    average: z.number(),
    /** Ten bands, 0-9 … 90-100. */
    bands: z.array(countedSchema),
    /** How often each field is missing, most frequent first. */
    missing: z.array(countedSchema)
  }),
  /** By check; count of findings, most frequent first. */
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity: z.enum(['error', 'warning', 'info']),
      count,
      example: z.string()
    })
  ),
  followUps: z.strictObject({
    overdue: count,
    /** Planned next follow-ups by day, the first 60 days that have any. */
    byDay: z.array(z.strictObject({ on: z.string(), count }))
  }),
  segments: z.array(segmentRowSchema),
  pains: z.strictObject({
    /** Customers that state any pain. */
    stated: count,
    terms: z.array(painSchema),
    /** Phrases outside the vocabulary (其他), folded alike, most frequent first. */
    other: z.strictObject({
      customers: count,
      share,
      phrases: z.array(z.strictObject({ text: z.string(), count }))
    })
  })
})

export const analysisFormat = 'huike-analysis/1'

export const analysisSchema = z.strictObject({
  format: z.literal(analysisFormat),
  language: z.enum(['zh-CN', 'zh-TW', 'en']),
  asOf: z.string(),
  playbook: z.strictObject({ name: z.string(), version: z.number() }),
  source: z.strictObject({
    file: z.string(),
    sheet: z.string().nullable(),
    format: z.enum(['xlsx', 'xls', 'csv']),
    encoding: z.string().nullable(),
    /** Each column of the list and the field it was read as; confidence 0 to 1. */
    columns: z.array(
      z.strictObject({
        column: z.string(),
        field: field.nullable(),
        confidence: z.number(),
        because: z.string()
      })
    ),
    /** What reading the file went past. */
    warnings: z.array(z.string())
  }),
  counts: z.strictObject({ rows: count, rejected: count, duplicates: count, findings: count }),
  rejected: z.array(z.strictObject({ row: z.number(), sheetRow: z.number(), reason: z.string() })),
  /** Rows that are one customer, two or more in each. */
  clusters: z.array(z.array(z.number())),
  catalogue: catalogueSchema,
  summary: summarySchema,
  customers: z.array(customerAnalysisSchema)
})

export type AnalysisCatalogue = z.infer<typeof catalogueSchema>
export type CustomerAnalysis = z.infer<typeof customerAnalysisSchema>
export type AnalysisSummary = z.infer<typeof summarySchema>
export type Analysis = z.infer<typeof analysisSchema>
export type Counted = z.infer<typeof countedSchema>
export type SegmentText = z.infer<typeof segmentSchema>
export type DuplicateText = z.infer<typeof duplicateSchema>
export type FindingText = z.infer<typeof findingSchema>
