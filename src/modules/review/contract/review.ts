import { z } from 'zod'
import { confirmationWays, fieldKeySchema, fieldSourceSchema, tagMarkShownSchema } from '#contracts/customers'

/** Reviews over the wire (POR-8): who has which customers to look through again, and what is asked of one. */
const id = z.uuid()
const person = z.strictObject({ id, name: z.string() })
const count = z.number().int().min(0)
const line = z.string().trim().min(1).max(500)

/** One's own; all that one reaches; of these what is overdue. */
export const reviewViews = ['mine', 'team', 'overdue'] as const
export type ReviewView = (typeof reviewViews)[number]

/** Everything that may have changed; or first only whether the contact is still there, after a silent year. */
export const reviewKinds = ['full', 'light'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const triggerOrigins = ['record', 'change', 'person'] as const

/** A major change that has to be worked into the file. */
export const triggerSchema = z.strictObject({
  id,
  /** As the playbook names it: 成交, 联系人离职. */
  kind: z.string(),
  origin: z.enum(triggerOrigins),
  /** The customer's or the member's words; null where a change of the file says it, which `fields` names. */
  quote: z.string().nullable(),
  fields: z.array(z.string()),
  by: person.nullable(),
  raisedAt: z.iso.datetime(),
  dueAt: z.iso.datetime()
})
export type ReviewTrigger = z.infer<typeof triggerSchema>

export const reviewQuerySchema = z.strictObject({
  view: z.enum(reviewViews).default('mine'),
  /** Of one owner only. */
  owner: id.optional(),
  cursor: z.string().max(120).optional()
})
export type ReviewQuery = z.output<typeof reviewQuerySchema>

export const reviewItemSchema = z.strictObject({
  customerId: id,
  customer: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C']).nullable(),
  owner: person.nullable(),
  kind: z.enum(reviewKinds),
  isHigh: z.boolean(),
  dueOn: z.string(),
  /** The deadline of what cannot wait; null where it is only time. */
  urgentAt: z.iso.datetime().nullable(),
  overdue: z.boolean(),
  reviewedAt: z.iso.datetime().nullable(),
  /** Names of its open triggers. */
  triggers: z.array(z.string()),
  postponed: z.strictObject({ reason: z.string(), by: person.nullable() }).nullable()
})
export type ReviewItem = z.infer<typeof reviewItemSchema>

export const reviewPageSchema = z.strictObject({
  /** The server's time, from which the countdown goes. */
  now: z.iso.datetime(),
  items: z.array(reviewItemSchema),
  next: z.string().nullable()
})
export type ReviewPage = z.infer<typeof reviewPageSchema>

export const reviewCountsSchema = z.strictObject({
  mine: count,
  mineOverdue: count,
  team: count,
  overdue: count
})
export type ReviewCounts = z.infer<typeof reviewCountsSchema>

/** What everybody whom one reaches has to review. */
export const reviewOwnersSchema = z.strictObject({
  owners: z.array(z.strictObject({ owner: person, due: count, overdue: count }))
})
export type ReviewOwners = z.infer<typeof reviewOwnersSchema>

export const postponeInputSchema = z.strictObject({
  ids: z.array(id).min(1).max(1000),
  until: z.iso.date(),
  reason: line
})
export type PostponeInput = z.infer<typeof postponeInputSchema>
/** `left`: not due, out of reach, or with a major change that cannot wait. */
export const postponedSchema = z.strictObject({ postponed: count, left: count })
export type Postponed = z.infer<typeof postponedSchema>

/**
 * Something that may have changed: a field of the customer, a contact, or a need, with the texts that stand there; or a tag that
 * somebody pinned or suppressed, whose end is near or which was said long ago.
 */
export const askedSchema = z.strictObject({
  kind: z.enum(['field', 'contact', 'need', 'tag']),
  /** The contact or need; null for the customer itself. */
  partId: id.nullable(),
  fields: z.array(
    z.strictObject({ key: fieldKeySchema, text: z.string().nullable(), source: fieldSourceSchema.nullable() })
  ),
  /** Days since anybody wrote or confirmed it; null where nobody ever filled it. */
  ageDays: count.nullable(),
  /** Triggers because of which it is asked. */
  triggers: z.array(z.string()),
  /** Tags that follow from it. */
  tags: z.array(z.string()),
  /** What was said of a tag, and until when it will hold if it still does; null of all else. */
  mark: tagMarkShownSchema.extend({ keptUntil: z.string().nullable() }).nullable()
})
export type Asked = z.infer<typeof askedSchema>

export const reviewScreenSchema = z.strictObject({
  customerId: id,
  customer: z.string().nullable(),
  grade: z.enum(['A', 'B', 'C']).nullable(),
  owner: person.nullable(),
  now: z.iso.datetime(),
  kind: z.enum(reviewKinds),
  /** Null for a customer without a plan of reviews yet. */
  dueOn: z.string().nullable(),
  cycleDays: count,
  reviewedAt: z.iso.datetime().nullable(),
  lastContactOn: z.string().nullable(),
  triggers: z.array(triggerSchema),
  asked: z.array(askedSchema),
  /** Every kind of trigger that the playbook knows. */
  triggerKinds: z.array(z.string()),
  canWrite: z.boolean()
})
export type ReviewScreen = z.infer<typeof reviewScreenSchema>

const texts = z.partialRecord(fieldKeySchema, z.string().max(20_000).nullable())

export const verdicts = ['unchanged', 'changed', 'unknown', 'left', 'met', 'dropped'] as const
export type Verdict = (typeof verdicts)[number]

export const reviewAnswerSchema = z.strictObject({
  partId: id.nullable().default(null),
  /** The tag that is answered for, and since when that was said which one saw; null of all else. */
  tag: z
    .strictObject({ tag: z.string().trim().min(1).max(60), at: z.string() })
    .nullable()
    .default(null),
  verdict: z.enum(verdicts),
  /** The texts that one saw: who says "unchanged" says it of these and no others. */
  seen: texts,
  /** The texts that are true now, where they are others. */
  texts: texts.default({})
})
export type ReviewAnswer = z.output<typeof reviewAnswerSchema>

export const reviewInputSchema = z.strictObject({
  kind: z.enum(reviewKinds),
  /** How one knows, as for every confirmation. */
  way: z.enum(confirmationWays).default('askedAgain'),
  answers: z.array(reviewAnswerSchema).max(100),
  /** The triggers that one saw; what was raised meanwhile stays open. */
  triggers: z.array(id).max(100).default([])
})
export type ReviewInput = z.output<typeof reviewInputSchema>

export const reviewedSchema = z.strictObject({
  version: z.number().int(),
  nextOn: z.string(),
  confirmed: count,
  changed: count,
  unknown: count
})
export type Reviewed = z.infer<typeof reviewedSchema>

/** What somebody has heard: 融资, 扩张 …, as the playbook names it. */
export const triggerInputSchema = z.strictObject({ kind: line, note: z.string().trim().max(500).nullable() })
export type TriggerInput = z.infer<typeof triggerInputSchema>
export const triggerRaisedSchema = z.strictObject({ id, dueAt: z.iso.datetime() })
export const dismissInputSchema = z.strictObject({ reason: line })

/** Past reviews of a customer, the newest first. */
export const pastReviewsSchema = z.strictObject({
  reviews: z.array(
    z.strictObject({
      id,
      kind: z.enum(reviewKinds),
      at: z.iso.datetime(),
      by: person.nullable(),
      nextOn: z.string(),
      confirmed: z.array(z.string()),
      changed: z.array(z.string()),
      unknown: z.array(z.string()),
      triggers: z.array(z.string())
    })
  )
})
export type PastReviews = z.infer<typeof pastReviewsSchema>
