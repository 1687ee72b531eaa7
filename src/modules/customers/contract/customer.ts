import { z } from 'zod'
import { customFieldViewSchema } from './custom.ts'
import { customFieldSchema, fieldKeySchema, type FieldKey } from './file.ts'
import { tagMarkShownSchema } from './tag-mark.ts'
import { customerOrigins, fieldSourcesSchema, sourceSchema } from './provenance.ts'

/**
 * Customers over the wire. A field is written as text by its key, in the form, the API and an import alike, and comes
 * back as it was understood beside what was written.
 */
const fieldKey = fieldKeySchema
const id = z.uuid()
const text = z.string().max(20_000)
const day = z.iso.date()

/** `text` as understood, `raw` as written where that differs; a field that the reader may not see is `masked`. */
export const fieldTextSchema = z.strictObject({
  text: z.string().nullable(),
  raw: z.string().nullable(),
  masked: z.boolean().optional()
})
export type FieldText = z.infer<typeof fieldTextSchema>

const fieldTextsSchema = z.partialRecord(fieldKey, fieldTextSchema)
const personSchema = z.strictObject({ id, name: z.string() })

export const customerStates = ['active', 'archived', 'deleted', 'merged'] as const
export type CustomerState = (typeof customerStates)[number]

/** Fields that describe one contact, one need; all others describe the customer itself. */
export const contactFields = [
  'contactName',
  'contactPosition',
  'contactDepartment',
  'phone',
  'mobile',
  'wechat',
  'email',
  'decisionRole',
  'responsibility',
  'attention'
] as const satisfies readonly FieldKey[]
export const needFields = [
  'needType',
  'needDescription',
  'painPoints',
  'expectedSolution',
  'budget',
  'timeline',
  'decisionProcess',
  'decisionLead',
  'decisionFactors',
  'competitors',
  'threatensBusiness',
  'urgency',
  'importance',
  'willingness'
] as const satisfies readonly FieldKey[]

/** Texts by field; null or an empty text takes the field away, a field that is not named stays. */
export const fieldChangesSchema = z.partialRecord(fieldKey, text.nullable())
export type FieldChanges = z.infer<typeof fieldChangesSchema>

export const customerInputSchema = z.strictObject({ fields: fieldChangesSchema })
export type CustomerInput = z.infer<typeof customerInputSchema>

/** A new customer: its fields, and whose it is (the maker's own where nobody is named, `null` for nobody's). */
export const newCustomerSchema = customerInputSchema.extend({ ownerId: id.nullable().optional() })
export type NewCustomer = z.infer<typeof newCustomerSchema>

export const contactInputSchema = z.strictObject({
  fields: z.partialRecord(z.union([z.enum(contactFields), customFieldSchema]), text.nullable()),
  isPrimary: z.boolean().optional(),
  state: z.enum(['active', 'left']).optional()
})
export type ContactInput = z.infer<typeof contactInputSchema>

export const needInputSchema = z.strictObject({
  fields: z.partialRecord(z.union([z.enum(needFields), customFieldSchema]), text.nullable()),
  state: z.enum(['open', 'met', 'dropped']).optional()
})
export type NeedInput = z.infer<typeof needInputSchema>

/** One order; amounts as text (`12万`, `128000`). */
export const orderInputSchema = z.strictObject({
  orderedOn: day,
  amount: text,
  profit: text.nullable().optional(),
  productType: text.nullable().optional(),
  note: text.nullable().optional(),
  externalId: text.nullable().optional(),
  /** Fields that the team defined of orders; of an order that is mended those that are not named stay. */
  fields: z.partialRecord(customFieldSchema, text.nullable()).optional()
})
export type OrderInput = z.infer<typeof orderInputSchema>

export const contactSchema = z.strictObject({
  id,
  isPrimary: z.boolean(),
  state: z.enum(['active', 'left']),
  /** As stated, else as the position suggests; `roleStated` tells which. */
  role: z.enum(['decider', 'influencer', 'user']).nullable(),
  roleStated: z.boolean(),
  fields: fieldTextsSchema,
  sources: fieldSourcesSchema
})
export const needSchema = z.strictObject({
  id,
  state: z.enum(['open', 'met', 'dropped']),
  pains: z.array(z.string()),
  wants: z.array(z.string()),
  fields: fieldTextsSchema,
  sources: fieldSourcesSchema
})
export const orderSchema = z.strictObject({
  id,
  orderedOn: z.string(),
  /** Null where masked. */
  amountFen: z.number().nullable(),
  profitFen: z.number().nullable(),
  productType: z.string().nullable(),
  note: z.string().nullable(),
  externalId: z.string().nullable(),
  fields: fieldTextsSchema
})
export const behaviourSchema = z.strictObject({
  replyHours: z.number().nullable(),
  contacts30d: z.number().nullable(),
  lastOn: z.string().nullable(),
  visitShare: z.number().nullable(),
  materialsRequested: z.number().nullable(),
  siteVisits90d: z.number().nullable(),
  eventsAttended: z.number().nullable(),
  remindersNeeded: z.number().nullable(),
  lastInquiryOn: z.string().nullable()
})
export type Behaviour = z.infer<typeof behaviourSchema>
export const planStepSchema = z.strictObject({
  id,
  dueOn: z.string(),
  method: z.string().nullable(),
  goal: z.string(),
  material: z.string().nullable(),
  assignee: personSchema.nullable(),
  state: z.enum(['open', 'done', 'dropped']),
  origin: z.enum(['strategy', 'cadence', 'person', 'record'])
})

/**
 * A customer that may be the same. Of one that the reader may not see only the name and its owner's department are
 * told: `id` is null then.
 */
export const similarSchema = z.strictObject({
  id: id.nullable(),
  name: z.string(),
  owner: z.string().nullable(),
  department: z.string().nullable(),
  /** 0 to 1. */
  score: z.number(),
  kind: z.enum(['duplicate', 'related']),
  because: z.string()
})
export type SimilarCustomer = z.infer<typeof similarSchema>

/** What the reader may do with this customer. */
export const customerRightsSchema = z.strictObject({
  write: z.boolean(),
  assign: z.boolean(),
  remove: z.boolean(),
  followUp: z.boolean()
})

/**
 * Everything that a customer's page shows, in one answer. `analysis` is `customerAnalysisSchema` of
 * `#contracts/analysis`, `timeline` the first entries of the follow-up module's; both stand above this contract and are
 * given by who puts the page together.
 */
export const customerPageSchema = <A extends z.ZodType, T extends z.ZodType>(analysis: A, entry: T) =>
  z.strictObject({
    id,
    version: z.number().int(),
    state: z.enum(customerStates),
    origin: z.enum(customerOrigins),
    owner: personSchema.nullable(),
    name: z.string().nullable(),
    createdAt: z.string(),
    updatedAt: z.string(),
    fields: fieldTextsSchema,
    /** Where the customer came from, and with it every field that has no source of its own in `sources`. */
    source: sourceSchema,
    sources: fieldSourcesSchema,
    /** Own columns of an imported list. */
    custom: z.record(z.string(), z.string()),
    /** Fields that the team defined (COL-7), of the customer, its contacts and needs; their texts stand in `fields`. */
    customFields: z.array(customFieldViewSchema),
    contacts: z.array(contactSchema),
    needs: z.array(needSchema),
    /** The newest fifty; how many there are. */
    orders: z.array(orderSchema),
    orderCount: z.number().int(),
    analysis,
    /** What interactions tell of how the customer behaves (POR-6); null where nothing was recorded that tells it. */
    behaviour: behaviourSchema,
    /** What people said of single tags and still holds; a suppressed one is not among the analysis' tags. */
    tagMarks: z.array(tagMarkShownSchema),
    /** The grade in force, beside it `analysis.grade.grade`, what the rules give today. */
    gradeInForce: z.enum(['A', 'B', 'C']).nullable(),
    /** A person's override of it (GRD-4), and a change that waits for a decision (GRD-3). */
    gradeNote: z.strictObject({
      override: z
        .strictObject({
          grade: z.enum(['A', 'B', 'C']),
          until: z.string(),
          by: z.string(),
          reason: z.string()
        })
        .nullable(),
      pending: z
        .strictObject({
          to: z.enum(['A', 'B', 'C']),
          at: z.string(),
          by: z.string().nullable(),
          reason: z.string().nullable()
        })
        .nullable()
    }),
    /** Open steps by day. */
    plan: z.array(planStepSchema),
    timeline: z.array(entry),
    openDuplicates: z.array(similarSchema),
    /** The customer that this one was merged into; its page is that one's. */
    mergedInto: id.nullable(),
    /** In the recycle bin: when it is really removed (the playbook's retention). */
    restorableUntil: z.string().nullable(),
    maskedFields: z.array(fieldKey),
    can: customerRightsSchema
  })
export type CustomerPage<A = unknown, T = unknown> = Omit<
  z.infer<ReturnType<typeof customerPageSchema>>,
  'analysis' | 'timeline'
> &
  Readonly<{ analysis: A; timeline: readonly T[] }>

/** What a change answers: the new version, for the next `If-Match`. */
export const changedSchema = z.strictObject({ id, version: z.number().int() })
export type Changed = z.infer<typeof changedSchema>
/** The same with the contact, need or order that was made or changed. */
export const partChangedSchema = changedSchema.extend({ partId: id })

export const similarInputSchema = z.strictObject({
  fields: fieldChangesSchema,
  /** A customer that is being edited is not compared with itself. */
  exceptId: id.optional()
})

export const bulkInputSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('owner'), ids: z.array(id).min(1).max(1000), ownerId: id.nullable() }),
  z.strictObject({ action: z.literal('archive'), ids: z.array(id).min(1).max(1000) }),
  z.strictObject({ action: z.literal('restore'), ids: z.array(id).min(1).max(1000) }),
  z.strictObject({ action: z.literal('remove'), ids: z.array(id).min(1).max(1000) })
])
export type BulkInput = z.infer<typeof bulkInputSchema>
export const bulkResultSchema = z.strictObject({
  changed: z.number().int(),
  results: z.array(z.strictObject({ id, result: z.enum(['changed', 'unchanged', 'notFound']) }))
})

/** One entry of a customer's history: what was before and after. */
export const changeEntrySchema = z.strictObject({
  id,
  at: z.string(),
  kind: z.string(),
  actor: personSchema.nullable(),
  before: z.unknown(),
  after: z.unknown(),
  playbookVersion: z.number().nullable(),
  /** False of a customer that was merged into this one, before it was. */
  own: z.boolean()
})
export const changeListSchema = z.strictObject({
  entries: z.array(changeEntrySchema),
  /** For the next page; null at the end. */
  next: z.string().nullable()
})
