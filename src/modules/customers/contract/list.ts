import { z } from 'zod'
import { customerStates } from './customer.ts'

/**
 * The list of customers: what can be asked, in the address of the page and of `GET /customers` alike, and what comes
 * back. A parameter that may be given several times keeps its singular name: `?owner=…&owner=…&tag=行业-电商`.
 */
export const MAX_PAGE = 200
export const DEFAULT_PAGE = 50

const id = z.uuid()
const person = z.strictObject({ id, name: z.string() })
const grade = z.enum(['A', 'B', 'C'])

/** One value comes as a text, several as a list. */
export const several = <T extends z.ZodType<string, string>>(item: T, most = 100) =>
  z
    .union([z.array(z.string()), z.string()])
    .optional()
    .transform((given): string[] => (given === undefined ? [] : typeof given === 'string' ? [given] : given))
    .pipe(z.array(item).max(most))
    .readonly()

const choice = z.string().min(1).max(200)

/** What stands for customers where nothing is known of it: nobody's, without a grade, without a province. */
export const NONE = 'none'

export const dueStates = ['overdue', 'today', 'week', 'later', 'none'] as const
/** By the day of the next follow-up: before today, today, in the seven days after today, later, none planned. */
export type DueState = (typeof dueStates)[number]

export const customerSorts = ['name', 'amount', 'next', 'updated', 'completeness', 'grade'] as const
export type CustomerSort = (typeof customerSorts)[number]

/** `updated` ascending, `-updated` descending. What is not known comes last either way. */
export const sortParams = customerSorts.flatMap((by) => [by, `-${by}`] as const)

/** By a field that the team defined: `custom.fleet`, `-custom.fleet`. */
const customKey = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
export const sortSchema = z.union([
  z.enum(sortParams),
  z.templateLiteral([z.enum(['', '-']), 'custom.', customKey])
])
export type SortParam = z.output<typeof sortSchema>

/** The filters, which the list, the count and the facets share. */
const filterShape = {
  state: z.enum(customerStates).default('active'),
  /** Members, or `none` for customers without an owner. */
  owner: several(z.union([id, z.literal(NONE)])),
  /** The grade in force. */
  grade: several(z.union([grade, z.literal(NONE)])),
  /** At least one of these within each namespace: 行业-电商 or 行业-零售业, and 区域-华东. */
  tag: several(choice),
  /** Every one of these. */
  tagAll: several(choice),
  /** None of these. */
  tagNone: several(choice),
  /** Two digits of GB/T 2260: 33 is 浙江. */
  province: several(z.union([z.string().regex(/^\d{2}$/), z.literal(NONE)])),
  industry: several(choice),
  size: several(choice),
  /** Where they came from, as the playbook calls it: 展会/活动, and 行业展会 of it. */
  source: several(z.union([choice, z.literal(NONE)])),
  sourceKind: several(z.union([choice, z.literal(NONE)])),
  due: several(z.enum(dueStates)),
  /**
   * Of fields that the team defined, by their keys: `port:北仑` (one of several), `deposit:10万..50万` (either end may be
   * open), `port:none` where nothing is known.
   */
  custom: several(
    z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}:/)
      .max(300)
  ),
  /** Words of the name, as in the search. */
  q: z.string().max(200).optional(),
  /** A condition of the rule language, as JSON: `{"fact":"orders.amount12m","gte":"50万"}`. */
  rule: z.string().max(20_000).optional()
} as const

export const customerFilterSchema = z.strictObject(filterShape)
export type CustomerFilter = z.output<typeof customerFilterSchema>

export const customerListQuerySchema = z.strictObject({
  ...filterShape,
  sort: sortSchema.default('-updated'),
  /** From the answer before; it belongs to that sort. */
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(DEFAULT_PAGE)
})
export type CustomerListQuery = z.output<typeof customerListQuerySchema>

/** One row. `masked` names the columns that the reader may not see; they are null. */
export const customerRowSchema = z.strictObject({
  id,
  name: z.string().nullable(),
  state: z.enum(customerStates),
  owner: person.nullable(),
  /** The grade in force, and what the rules give today. */
  grade: grade.nullable(),
  computedGrade: grade.nullable(),
  gradeProvisional: z.boolean(),
  /** `namespace-value`; tags that tell what is masked are left out. */
  tags: z.array(z.string()),
  amount12mFen: z.number().int().nullable(),
  nextFollowUpOn: z.iso.date().nullable(),
  overdue: z.boolean(),
  /** 0 to 100. */
  completeness: z.number().nullable(),
  lastContactOn: z.iso.date().nullable(),
  stage: z.string().nullable(),
  /** Two digits of GB/T 2260, as the filter has it; the city by its name. */
  province: z.string().nullable(),
  city: z.string().nullable(),
  industry: z.string().nullable(),
  size: z.string().nullable(),
  /** The strategy of the playbook that holds for the customer. */
  strategy: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  segment: z.string().nullable(),
  /** Warnings and errors of verification that stand open. */
  findings: z.number().int(),
  /** Fields that the team defined, by their keys, as they are read: `{ 'custom.fleet': '120 辆' }`. */
  custom: z.record(z.string(), z.string()),
  createdAt: z.string(),
  updatedAt: z.string(),
  masked: z.array(z.enum(['amount12mFen', 'size', 'segment']))
})
export type CustomerRow = z.output<typeof customerRowSchema>

export const customerListSchema = z.strictObject({
  customers: z.array(customerRowSchema),
  /** For the next page; null at the end. */
  next: z.string().nullable()
})
export type CustomerList = z.output<typeof customerListSchema>

/** `exact` is false where the number was taken from one customer in sixteen: 约. */
export const customerCountSchema = z.strictObject({ count: z.number().int(), exact: z.boolean() })
export type CustomerCount = z.output<typeof customerCountSchema>

/** `exact=1` counts every customer, for as long as that may take (seconds); else it is as before. */
const exact = z.enum(['0', '1']).default('0')
export const customerCountQuerySchema = customerFilterSchema.extend({ exact })
export type CustomerCountQuery = z.output<typeof customerCountQuerySchema>

export const facetGroups = [
  'owner',
  'grade',
  'tag',
  'province',
  'industry',
  'size',
  'source',
  'sourceKind',
  'due'
] as const
export type FacetGroup = (typeof facetGroups)[number]

/** The value as it goes back into the query, what a person reads, and how many customers would be found. */
export const facetValueSchema = z.strictObject({
  value: z.string(),
  label: z.string(),
  count: z.number().int()
})
export type FacetValue = z.output<typeof facetValueSchema>

/**
 * How many customers each choice has under the other filters: a group does not narrow itself, so that a second choice of
 * it can be seen. Tags stand within all filters, by count; choices that nobody has are left out.
 */
export const facetCountsSchema = z.strictObject({
  total: customerCountSchema,
  exact: z.boolean(),
  groups: z.record(z.enum(facetGroups), z.array(facetValueSchema)),
  /** The same of choices that the team defined, within all filters. */
  custom: z.array(z.strictObject({ key: z.string(), label: z.string(), values: z.array(facetValueSchema) }))
})
export type FacetCounts = z.output<typeof facetCountsSchema>

export const searchQuerySchema = z.strictObject({ q: z.string().max(200) })

/** What of a customer answered the search. */
export const matchedFields = [
  'name',
  'shortName',
  'formerName',
  'contact',
  'phone',
  'creditCode',
  'tag',
  'pinyin'
] as const
export type MatchedField = (typeof matchedFields)[number]

export const searchHitSchema = z.strictObject({
  id,
  name: z.string().nullable(),
  owner: person.nullable(),
  grade: grade.nullable(),
  /** The text that matched and where: half-open ranges of UTF-16 positions. */
  matched: z.strictObject({
    field: z.enum(matchedFields),
    text: z.string(),
    ranges: z.array(z.tuple([z.number().int(), z.number().int()]))
  })
})
export type SearchHit = z.output<typeof searchHitSchema>

/** Of some customers those that the reader can still open, by name: whoever is not in the answer is none for him. */
export const namesQuerySchema = z.strictObject({ id: several(id, 20) })
export const namesAnswerSchema = z.strictObject({
  customers: z.array(z.strictObject({ id, name: z.string().nullable() }))
})
export type NamesAnswer = z.output<typeof namesAnswerSchema>

export const searchAnswerSchema = z.strictObject({ hits: z.array(searchHitSchema) })
export type SearchAnswer = z.output<typeof searchAnswerSchema>
