import { z } from 'zod'
import { fieldKeySchema } from '#contracts/customers'

/** How somebody knows that it is so (S2: asked again, a second contact, public sources; looked up in a register). */
export const confirmationWays = ['askedAgain', 'secondContact', 'publicSource', 'lookUp'] as const
export type ConfirmationWay = (typeof confirmationWays)[number]

/**
 * Whose work is shown: one's own and what came to one because it is overdue; all that one reaches; of that only what is
 * overdue; and customers about whom something is open though no clock runs (imported history, the sample).
 */
export const cleaningViews = ['mine', 'team', 'overdue', 'base'] as const
export type CleaningView = (typeof cleaningViews)[number]

export const cleaningQuerySchema = z.strictObject({
  view: z.enum(cleaningViews).default('mine'),
  /** Only customers with a finding of this check. */
  rule: z
    .string()
    .regex(/^[a-z-]{1,60}$/)
    .optional(),
  cursor: z.string().max(120).optional()
})
export type CleaningQuery = z.output<typeof cleaningQuerySchema>

const person = z.strictObject({ id: z.uuid(), name: z.string() })

export const cleaningFindingSchema = z.strictObject({
  /** Names this finding and what it says: another one once the facts are others. */
  key: z.string(),
  rule: z.string(),
  field: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** Sentences in the reader's language. */
  text: z.string(),
  proposal: z.string().nullable(),
  /** What the field becomes when the proposal is accepted by one click; null where only the customer knows. */
  accept: z.string().nullable()
})
export type CleaningFinding = z.infer<typeof cleaningFindingSchema>

export const cleaningItemSchema = z.strictObject({
  customerId: z.uuid(),
  customer: z.string().nullable(),
  /** For If-Match. */
  version: z.number().int(),
  owner: person.nullable(),
  /** Null where no clock runs. */
  assignee: person.nullable(),
  openedAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  /** To whom it went when it was overdue. */
  escalatedTo: person.nullable(),
  findings: z.array(cleaningFindingSchema),
  canWrite: z.boolean()
})
export type CleaningItem = z.infer<typeof cleaningItemSchema>

export const cleaningPageSchema = z.strictObject({
  /** The server's time, from which the countdown goes. */
  now: z.iso.datetime(),
  items: z.array(cleaningItemSchema),
  next: z.string().nullable()
})
export type CleaningPage = z.infer<typeof cleaningPageSchema>

/** Numbers for the navigation, 今日 and the tabs. */
export const cleaningCountsSchema = z.strictObject({
  mine: z.number().int(),
  mineOverdue: z.number().int(),
  team: z.number().int(),
  overdue: z.number().int()
})
export type CleaningCounts = z.infer<typeof cleaningCountsSchema>

const keys = z.array(z.string().min(1).max(64)).min(1).max(50)
const words = z.string().trim().max(500)

export const answerInputSchema = z.union([
  z.strictObject({
    verdict: z.literal('confirmed'),
    keys,
    way: z.enum(confirmationWays),
    /** Who said it, or where it stands. */
    reason: words.nullable().default(null)
  }),
  z.strictObject({ verdict: z.literal('dismissed'), keys, reason: words.min(1) })
])
export type AnswerInput = z.output<typeof answerInputSchema>

/**
 * Without a text the field becomes what the finding proposes. A text of a `field` is written also where its finding stands no more:
 * whoever typed it is told what a colleague has written there meanwhile, and chooses.
 */
export const mendInputSchema = z.strictObject({
  key: z.string().min(1).max(64),
  text: z.string().trim().min(1).max(2000).optional(),
  field: fieldKeySchema.optional()
})
export type MendInput = z.output<typeof mendInputSchema>

export const answeredSchema = z.strictObject({
  version: z.number().int(),
  /** Findings that are still open. */
  open: z.number().int()
})
export type Answered = z.infer<typeof answeredSchema>

/** What people said of findings of a customer, newest first: the provenance. */
export const findingAnswerSchema = z.strictObject({
  id: z.uuid(),
  rule: z.string(),
  field: z.string(),
  text: z.string(),
  verdict: z.enum(['confirmed', 'dismissed']),
  way: z.enum(confirmationWays).nullable(),
  reason: z.string().nullable(),
  by: person.nullable(),
  at: z.iso.datetime(),
  withdrawnBy: person.nullable(),
  withdrawnAt: z.iso.datetime().nullable()
})
export type FindingAnswer = z.infer<typeof findingAnswerSchema>
export const findingAnswersSchema = z.strictObject({ answers: z.array(findingAnswerSchema) })

export const countings = ['clock', 'workdays'] as const

export const cleaningSettingsSchema = z.strictObject({
  /** Hours by the playbook (slas.cleaning). */
  hours: z.number().int(),
  counting: z.enum(countings)
})
export type CleaningSettings = z.infer<typeof cleaningSettingsSchema>
export const cleaningSettingsChangeSchema = z.strictObject({ counting: z.enum(countings) })

/** A check of the whole base. */
export const verificationRunSchema = z.strictObject({
  id: z.uuid(),
  cause: z.enum(['person', 'playbook']),
  state: z.enum(['running', 'done', 'cancelled']),
  total: z.number().int(),
  done: z.number().int(),
  /** Warnings and errors that were open before, and are now that it has ended. */
  findingsBefore: z.number().int(),
  findingsAfter: z.number().int().nullable(),
  startedBy: person.nullable(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable()
})
export type VerificationRun = z.infer<typeof verificationRunSchema>
export const latestRunSchema = z.strictObject({ run: verificationRunSchema.nullable() })
