import { z } from 'zod'
import { fieldChangesSchema } from '#contracts/customers'
import { proposalSchema } from '#contracts/portrait'
import { eventEntrySchema } from './event.ts'

/** Records of contacts and planned steps over the wire (FUP-3, FUP-4). Days are ISO days, instants ISO instants. */
export const methods = ['电话', '拜访', '视频', '邮件', '微信', '短信', '会议'] as const
export type Method = (typeof methods)[number]

/** The method that counts as a visit in a day's sums (POR-6). */
export const VISIT: Method = '拜访'

const id = z.uuid()
const day = z.iso.date()
const line = z.string().trim().max(500)
const person = z.strictObject({ id, name: z.string() })

/** Something promised to the customer: a quotation, a case, an answer. */
export const promiseSchema = z.strictObject({ what: line.min(1), dueOn: day.nullable() })

/** What a rep writes down after a contact; the content is all that is asked for. */
export const recordInputSchema = z.strictObject({
  happenedAt: z.iso.datetime({ offset: true }),
  method: z.enum(methods),
  contactIds: z.array(id).max(50).default([]),
  content: z.string().trim().min(1).max(20_000),
  feedback: z.string().trim().max(5000).nullable().default(null),
  objections: z.array(line).max(20).default([]),
  /** False where we wrote or called and got no answer (未响应). */
  answered: z.boolean().default(true),
  /** Hours until the customer answered, where that is known. */
  replyHours: z.number().min(0).max(10_000).nullable().default(null),
  reminders: z.number().int().min(0).max(100).default(0),
  stage: line.nullable().default(null),
  /** What is now known better of the customer: texts by field, as in its form. */
  fields: fieldChangesSchema.default({}),
  nextAction: line.nullable().default(null),
  nextOn: day.nullable().default(null),
  nextAssigneeId: id.nullable().default(null),
  promises: z.array(promiseSchema).max(20).default([]),
  /** Major changes at the customer that the talk told of, by the playbook's names (POR-8): 融资, 联系人离职. */
  majorChanges: z.array(line.min(1)).max(10).default([]),
  /** The planned step that this contact was; null for none, the one that was due where it is not said. */
  stepId: id.nullable().optional()
})
export type RecordInput = z.output<typeof recordInputSchema>

export const recordedSchema = z.strictObject({
  id,
  /** The step that was done by it. */
  closedStepId: id.nullable(),
  /** When the customer is due next; null where nothing is planned. */
  nextFollowUpOn: z.string().nullable(),
  /** Written down more than 24 hours after the contact. */
  late: z.boolean(),
  /** What its words suggest for the portrait (POR-5), for whoever may write it. */
  proposals: z.array(proposalSchema)
})
export type Recorded = z.infer<typeof recordedSchema>

/** The text of a record may be mended by its author within 24 hours; after that corrections are added to it. */
export const recordChangeSchema = z.strictObject({ content: z.string().trim().min(1).max(20_000) })
export const correctionInputSchema = z.strictObject({ text: z.string().trim().min(1).max(5000) })

const correctionSchema = z.strictObject({ at: z.string(), author: person.nullable(), text: z.string() })

export const recordEntrySchema = z.strictObject({
  kind: z.literal('record'),
  id,
  at: z.string(),
  recordedAt: z.string(),
  late: z.boolean(),
  /** Whether the reader may still mend its text. */
  open: z.boolean(),
  method: z.enum(methods),
  author: person.nullable(),
  /** Who it was where that is nobody of the team: a name that an imported list gave. */
  authorName: z.string().nullable(),
  contacts: z.array(person),
  content: z.string(),
  feedback: z.string().nullable(),
  objections: z.array(z.string()),
  answered: z.boolean(),
  reminders: z.number(),
  stage: z.string().nullable(),
  nextAction: z.string().nullable(),
  nextOn: z.string().nullable(),
  promises: z.array(promiseSchema),
  majorChanges: z.array(z.string()),
  corrections: z.array(correctionSchema)
})
export const orderEntrySchema = z.strictObject({
  kind: z.literal('order'),
  id,
  at: z.string(),
  /** Null where the reader may not see amounts. */
  amountFen: z.number().nullable(),
  productType: z.string().nullable()
})
/** What changed of the record itself: fields, tags, grade, strategy, owner, state. */
export const changeTimelineSchema = z.strictObject({
  kind: z.literal('change'),
  id,
  at: z.string(),
  change: z.string(),
  author: person.nullable(),
  before: z.unknown(),
  after: z.unknown()
})
export const timelineEntrySchema = z.discriminatedUnion('kind', [
  recordEntrySchema,
  orderEntrySchema,
  eventEntrySchema,
  changeTimelineSchema
])
export type TimelineEntry = z.infer<typeof timelineEntrySchema>

export const timelineSchema = z.strictObject({
  entries: z.array(timelineEntrySchema),
  /** For the next page; null at the end. */
  next: z.string().nullable()
})

/** A step that a person plans. */
export const stepInputSchema = z.strictObject({
  customerId: id,
  dueOn: day,
  goal: line.min(1),
  method: z.enum(methods).nullable().default(null),
  material: line.nullable().default(null),
  /** The customer's owner where nobody is named. */
  assigneeId: id.nullable().optional()
})
export type StepInput = z.output<typeof stepInputSchema>

export const stepChangeSchema = z.strictObject({
  dueOn: day.optional(),
  goal: line.min(1).optional(),
  method: z.enum(methods).nullable().optional(),
  assigneeId: id.nullable().optional(),
  state: z.enum(['done', 'dropped']).optional()
})
export type StepChange = z.infer<typeof stepChangeSchema>
export const stepChangedSchema = z.strictObject({ id, customerId: id })
