import { z } from 'zod'
import { triggerWords } from './default/trigger-words.ts'
import { triggerKeys, withTriggerKey } from './default/triggers.ts'

export { triggerKeys, type TriggerKey } from './default/triggers.ts'

/**
 * The playbook (标准手册): one typed, versioned document with everything that a team may want to set differently.
 * Strict everywhere: an unknown key is an error. Conditions are in the rule language (`#lib/rules`) over
 * `factCatalogue`; they are read as plain values here and parsed by `core/check-playbook.ts`. Amounts are yuan
 * (number or text such as `50万`). Every default names its `source`.
 */
export const sources = ['S0', 'S1', 'S2', 'S3', 'S4', 'ours', 'national', 'team'] as const
const source = z.enum(sources)
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)
const text = z.string().min(1)
const condition = z.unknown()
const points = z.number().min(0).max(100)
const amountText = z.union([z.number(), text])

export const dimensions = ['base', 'need', 'behaviour', 'value'] as const
export type Dimension = (typeof dimensions)[number]

/** A term with the ways people write it: 设备效率低 is found in 生产设备效率低下. */
const term = z.strictObject({ term: text, also: z.array(text).default([]), source })

const vocabulary = z.strictObject({
  customerTypes: z.array(term),
  standings: z.array(term),
  /** Where customers come from, with the legal basis of using what they gave (PIPL art. 13). */
  sourceChannels: z.array(
    z.strictObject({
      channel: text,
      kinds: z.array(text),
      legalBasis: text,
      /** How people write it: 百度推广 is the kind 线上推广; without a kind only the channel is told. */
      aliases: z.array(z.strictObject({ written: text, kind: text.nullable().default(null) })).default([]),
      source
    })
  ),
  pains: z.array(
    z.strictObject({
      /** The normalised pain, as in 痛点-生产效率低. */
      term: text,
      also: z.array(text).default([]),
      /** The need that follows from it: 效率低 → 设备效率提升. */
      need: text.nullable().default(null),
      /** Broader group for reports: 成本, 效率, 交付, 售后 … */
      group: text,
      source
    })
  ),
  needs: z.array(term),
  attention: z.array(term),
  objections: z.array(term),
  decisionDepartments: z.array(term),
  stages: z.array(term),
  /** Who a step or a strategy may name; resolved within the customer's team. */
  roles: z.array(term),
  /** Ways of reaching a customer, as follow-up records and steps name them. */
  methods: z.array(term),
  /** Industries by two-digit code whose growth we hold for 高 or 低; the rest is 中. */
  industryGrowth: z.strictObject({ high: z.array(text), low: z.array(text), source })
})

const field = z.strictObject({
  key: text,
  group: z.enum(['base', 'business', 'need', 'history', 'contact', 'source']),
  label: z.strictObject({ 'zh-CN': text, en: text }),
  kind: z.enum([
    'text',
    'longText',
    'number',
    'amount',
    'headCount',
    'date',
    'period',
    'boolean',
    'rating',
    'select',
    'multiSelect',
    'phone',
    'email',
    'url',
    'address',
    'industry',
    'creditCode',
    'person'
  ]),
  /** Required in a full file (COL-2). */
  required: z.boolean(),
  /** Share in completeness; 0 does not count. */
  weight: z.number().min(0).max(20),
  sensitive: z.boolean().default(false),
  source
})

export const customFieldTypes = [
  'text',
  'number',
  'amount',
  'date',
  'select',
  'multiSelect',
  'boolean'
] as const
export type CustomFieldType = (typeof customFieldTypes)[number]
export const customFieldSubjects = ['customer', 'contact', 'need', 'order'] as const
export type CustomFieldSubject = (typeof customFieldSubjects)[number]
export const MOST_CUSTOM_FIELDS = 100

/**
 * A field that the team defines itself (COL-7). `key` never changes: it names the values that are stored as text; what
 * they mean follows from the type, so that another type reads the same texts anew.
 */
const customField = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  of: z.enum(customFieldSubjects),
  label: text.max(40),
  /** Its name for readers of English, where it has one. */
  labelEn: text.max(60).nullable().default(null),
  type: z.enum(customFieldTypes),
  /** What can be chosen, with the ways people write it; for `select` and `multiSelect`. */
  options: z
    .array(z.strictObject({ value: text.max(60), also: z.array(text).default([]) }))
    .max(200)
    .default([]),
  /** Behind a number: 辆, 吨. */
  unit: text.max(20).nullable().default(null),
  required: z.boolean().default(false),
  /** Share in completeness; 0 does not count. */
  weight: z.number().min(0).max(20).default(0),
  /** Other headers of lists that mean it. */
  also: z.array(text).default([]),
  /** Out of use: nobody is asked for it any more, its values stay. */
  retired: z.boolean().default(false)
})

const scenario = z.strictObject({
  id: z.enum(['new', 'existing', 'partner', 'research']),
  name: text,
  focus: z.array(text),
  fields: z.array(z.strictObject({ field: text, required: z.boolean() })),
  opening: z.array(text),
  prompts: z.array(z.strictObject({ field: text, prompt: text })),
  output: text,
  source
})

const namespace = z.strictObject({
  /** The part before the hyphen: 价值等级 in 价值等级-高. */
  name: text,
  dimension: z.enum([...dimensions, 'priority']),
  single: z.boolean(),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Starter values besides those that rules give; never closed, a team adds its own. */
  values: z.array(text).default([]),
  source
})

const tagRule = z.strictObject({
  id,
  namespace: text,
  /** Either a fixed value, or the value (each value of a list) of a text, list or range fact. */
  value: z.union([text, z.strictObject({ from: text })]),
  when: condition,
  source
})

/** Points that a true condition adds to a score out of 100. */
const pointRule = z.strictObject({ id, label: text, points, when: condition, source })

const cadence = z.strictObject({
  /** Contacts a period: weekly = 1 to 1 in 7 days, 1–2 a week = 1 to 2 in 7 days. */
  min: z.number().int().min(0),
  max: z.number().int().min(1),
  days: z.number().int().min(1).max(366)
})

const action = z.strictObject({
  what: text,
  method: text,
  material: text.nullable().default(null),
  /** Days after the strategy matched, or after the last step. */
  offsetDays: z.number().int().min(0).max(366),
  role: text.nullable().default(null),
  when: condition.optional()
})

const strategy = z.strictObject({
  id,
  name: text,
  when: condition,
  actions: z.array(action).min(1),
  role: text,
  cadence,
  materials: z.array(text).default([]),
  exit: condition.optional(),
  source
})

const gradeRule = z.strictObject({
  grade: z.enum(['A', 'B', 'C']),
  when: condition,
  treatment: text,
  methods: z.array(text),
  cadence,
  /** A's separate obligation: a deep contact (visit or video) at least monthly. */
  deepContactDays: z.number().int().positive().nullable().default(null),
  source
})

const gate = z.strictObject({
  grade: z.enum(['A', 'B', 'C', 'D']),
  when: condition,
  resources: text,
  cadence: cadence.nullable(),
  source
})

const sla = z.strictObject({ hours: z.number().int().positive(), source })

export const playbookSchema = z.strictObject({
  format: z.literal('huike-playbook/1'),
  name: text,
  version: z.number().int().positive(),
  vocabulary,
  fields: z.array(field),
  /** In the order in which people see them. */
  customFields: z.array(customField).max(MOST_CUSTOM_FIELDS).default([]),
  scenarios: z.array(scenario),
  tags: z.strictObject({
    namespaces: z.array(namespace),
    rules: z.array(tagRule),
    /** Namespaces of the one-line portrait string in order; each shows its first tag. */
    portraitLine: z.array(text),
    /** Tags that people write without a namespace: 价格敏感型 is 关注-价格. */
    aliases: z.array(z.strictObject({ written: text, tag: text, source })).default([]),
    source
  }),
  size: z.strictObject({
    standard: z.literal('national-2017'),
    /** Lower bounds of head-count bands: [1, 50, 100, 500, 1000] → 1-50人 … 1000人以上. */
    headCountBands: z.array(z.number().int().positive()),
    aliases: z.array(z.strictObject({ name: text, sizes: z.array(text), source }))
  }),
  /** Region names with the provinces (2 digits) and cities (4) that belong to them, the first that fits is shown. */
  regions: z.array(
    z.strictObject({ name: text, divisions: z.array(z.string().regex(/^\d{2}(\d{2})?$/)), source })
  ),
  /** 产品目录: what we sell; 需求匹配度 is computed from it. */
  offer: z.array(
    z.strictObject({
      id,
      name: text,
      needs: z.array(text).min(1),
      industries: z.array(text),
      priceBand: z.strictObject({ min: amountText.nullable(), max: amountText.nullable() }),
      source
    })
  ),
  idealCustomer: z.strictObject({
    industries: z.array(text),
    sizes: z.array(text),
    regions: z.array(text),
    needMatch: z.array(text),
    source
  }),
  /** 需求匹配度: points of each part; 高 from `high`, 低 below `medium`. */
  needMatch: z.strictObject({
    need: points,
    industry: points,
    price: points,
    high: points,
    medium: points,
    source
  }),
  scores: z.strictObject({
    base: z.array(pointRule),
    need: z.array(pointRule),
    behaviour: z.array(pointRule),
    value: z.array(pointRule)
  }),
  dimensionPurpose: z.strictObject({ base: text, need: text, behaviour: text, value: text }),
  screening: z.array(
    z.strictObject({ id, label: text, passes: condition, appliesTo: condition.optional(), source })
  ),
  leads: z.strictObject({
    intent: z.array(
      z.strictObject({ level: z.enum(['high', 'medium', 'low']), when: condition, cadence, source })
    ),
    scoring: z.strictObject({
      enterprise: z.array(pointRule),
      need: z.array(pointRule),
      chain: z.array(pointRule),
      interaction: z.array(pointRule),
      weights: z.strictObject({ enterprise: points, need: points, chain: points, interaction: points })
    }),
    gates: z.array(gate),
    /** Where no gate decides, points do: A from, B from, C from. */
    thresholds: z.strictObject({ A: points, B: points, C: points, source }),
    maxActivePerRep: z.number().int().positive(),
    plays: z.array(
      z.strictObject({ grade: z.enum(['A', 'B', 'C', 'D']), name: text, steps: z.array(action), source })
    )
  }),
  grades: z.strictObject({
    rules: z.array(gradeRule),
    /** The thresholds of current value and potential, for the matrix. */
    value: z.strictObject({ high: amountText, medium: amountText, source }),
    potential: z.strictObject({ rules: z.array(pointRule), high: points, medium: points }),
    potentialRaises: z.boolean(),
    approvals: z.strictObject({
      downgradeFromA: text,
      upgrade: text,
      downgradeToC: text,
      regrading: z.literal('quarterEnd'),
      source
    })
  }),
  cadences: z.strictObject({
    /** Order in which the first found sets the interval (00, "Where the sources disagree" 1). */
    precedence: z.array(z.enum(['cap', 'override', 'strategy', 'intent', 'grade'])),
    caps: z.array(z.strictObject({ id, label: text, when: condition, cadence, source })),
    /** At most so many contacts in 30 days, whatever the rules say. */
    ceilingPer30Days: z.number().int().positive(),
    /** Days to the first contact of a customer never contacted, by priority tag. */
    firstContact: z.array(z.strictObject({ id, when: condition, days: z.number().int().min(0), source }))
  }),
  /** Ordered, the first that holds wins. */
  strategies: z.array(strategy),
  segments: z.strictObject({
    /** 价值潜力: 高价值 / 潜力 / 低价值, first that holds. */
    value: z.array(z.strictObject({ id, name: text, label: text, when: condition, strategy: text, source })),
    /** Industry traits: 制造业-离散型 …, by two-digit code. */
    traits: z.array(z.strictObject({ name: text, industries: z.array(text), source })),
    /** Suggestions of the 客户细分与需求分析表, first that holds (C001 to C003). */
    suggestions: z.array(z.strictObject({ id, text, when: condition, source }))
  }),
  needPriority: z.strictObject({
    /** P1 needs both at least; P0 is the fact 影响生存. */
    urgent: z.number().int().min(1).max(5),
    important: z.number().int().min(1).max(5),
    source
  }),
  verification: z.strictObject({
    /** Usual yearly revenue a head by industry (section letter or two digits), in yuan, optionally for one size. */
    revenuePerHead: z.array(
      z.strictObject({
        industries: z.array(text),
        size: text.nullable().default(null),
        /** Only for a main business that names one of these; empty for all of the industry. */
        products: z.array(text).default([]),
        min: amountText,
        max: amountText,
        /** A yearly revenue above it is questioned where the head count is unknown. */
        revenueMax: amountText.nullable().default(null),
        /** Why these numbers. */
        reason: text,
        source
      })
    ),
    /** A budget above this share of yearly revenue is questioned. */
    budgetShareOfRevenue: z.number().positive(),
    source
  }),
  slas: z.strictObject({
    followUpRecord: sla,
    cleaning: sla,
    leadAcceptance: sla,
    leadObjection: sla,
    majorChange: sla,
    solutionForHighIntent: sla
  }),
  refresh: z.strictObject({
    fileHighValueDays: z.number().int().positive(),
    fileOtherDays: z.number().int().positive(),
    needsDays: z.number().int().positive(),
    lightCheckAfterDays: z.number().int().positive(),
    /** Major changes (S0): `key` says what one means, and stays when it is called another; null for a team's own. */
    triggers: z.array(
      z.preprocess(
        withTriggerKey,
        z.strictObject({ key: z.enum(triggerKeys).nullable().default(null), name: text })
      )
    ),
    /**
     * How records of contacts speak of a trigger: `…` is up to ten characters of the same clause, `#` a number. Of a playbook
     * that says nothing of it those of the default hold.
     */
    triggerWords: z
      .array(
        z.strictObject({
          trigger: text,
          words: z.array(
            z
              .string()
              .max(60)
              .regex(/[^…#\s][^…#]*[^…#\s]/)
          )
        })
      )
      .default(triggerWords),
    source
  }),
  stages: z.array(
    z.strictObject({
      id,
      name: text,
      entry: z.array(text),
      requiredFacts: z.array(text),
      usualDays: z.number().int().positive(),
      probability: z.number().min(0).max(1),
      source
    })
  ),
  materials: z.array(z.strictObject({ id, name: text, use: text, source })),
  /** Questionnaires and interviews: limits of S4 and the anonymity of what goes back to respondents. */
  forms: z.strictObject({
    maxQuestions: z.number().int().positive(),
    maxInterviewMinutes: z.number().int().positive(),
    /** A group of fewer customers is not shown in the report for respondents. */
    smallestGroup: z.number().int().min(2),
    required: z.array(text),
    purposeNotice: text,
    confidentialityNotice: text,
    /** Never asked for: no business purpose (S4). */
    forbidden: z.array(text),
    /** Segments whose customers are asked for a signed 授权书; never blocks others. */
    consentLetterFor: z.array(text),
    signOff: z.array(z.strictObject({ department: text, decides: text })),
    source
  }),
  /** 公海: customers and leads without follow-up return to the pool. */
  pool: z.strictObject({
    mode: z.enum(['off', 'warn', 'reclaim']),
    reclaimDays: z.strictObject({
      A: z.number().int().positive().nullable(),
      B: z.number().int().positive().nullable(),
      C: z.number().int().positive().nullable(),
      none: z.number().int().positive().nullable()
    }),
    warnBeforeDays: z.number().int().min(0),
    claimsPerDay: z.number().int().positive(),
    claimsInTotal: z.number().int().positive(),
    source
  }),
  /** What each department receives of the findings (S4 5.5). */
  departmentFeeds: z.array(z.strictObject({ department: text, gets: text, source })),
  retention: z.strictObject({
    inactiveCustomerDays: z.number().int().positive(),
    consentDays: z.number().int().positive(),
    recycleBinDays: z.number().int().positive(),
    source
  })
})

export type PlaybookDocument = z.infer<typeof playbookSchema>
/** The written form, in which fields with a default may be left out. */
export type PlaybookInput = z.input<typeof playbookSchema>
export type Cadence = z.infer<typeof cadence>
export type StrategyDefinition = z.infer<typeof strategy>
export type CustomFieldDefinition = z.infer<typeof customField>
export type PointRule = z.infer<typeof pointRule>

export * from './contract/preview.ts'
export * from './contract/views.ts'
