import { z } from 'zod'
import { becauseTextSchema } from '#contracts/portrait'

const grade = z.enum(['A', 'B', 'C'])
const person = z.strictObject({ id: z.uuid(), name: z.string() })
const comment = z.string().trim().max(500)

/** What brought a change of grade about: a quarter's end, somebody's wish to regrade, an end of cooperation, a person. */
export const changeOrigins = ['quarter', 'demand', 'cooperationEnded', 'request', 'override'] as const
export type ChangeOrigin = (typeof changeOrigins)[number]

export const changeStates = [
  'pending',
  'effective',
  'approved',
  'rejected',
  'revoked',
  'withdrawn',
  'ended'
] as const
export type ChangeState = (typeof changeStates)[number]

/** One change of the grade in force (GRD-3, GRD-4), with whoever asked and whoever decided. */
export const gradeChangeSchema = z.strictObject({
  id: z.uuid(),
  customer: z.strictObject({ id: z.uuid(), name: z.string() }),
  owner: person.nullable(),
  origin: z.enum(changeOrigins),
  from: grade.nullable(),
  to: grade,
  state: z.enum(changeStates),
  because: becauseTextSchema.nullable(),
  comment: z.string().nullable(),
  quarter: z.string(),
  until: z.string().nullable(),
  requestedBy: person.nullable(),
  requestedAt: z.string(),
  decidedBy: person.nullable(),
  decidedAt: z.string().nullable(),
  decisionComment: z.string().nullable(),
  /** What the reader may do about it now. */
  can: z.strictObject({ decide: z.boolean(), revoke: z.boolean() })
})
export type GradeChange = z.output<typeof gradeChangeSchema>

/**
 * Lists of changes: what waits for a decision, upgrades on file that can still be revoked, what took effect (as the movement
 * of a quarter counts it), everything.
 */
export const changeLists = ['pending', 'filed', 'moved', 'all'] as const
export type ChangeList = (typeof changeLists)[number]

/** For customers that had no grade before. */
const NO_GRADE = 'none'

export const changesQuerySchema = z.strictObject({
  list: z.enum(changeLists).default('pending'),
  customer: z.uuid().optional(),
  /** `2026Q4` */
  quarter: z
    .string()
    .regex(/^\d{4}Q[1-4]$/)
    .optional(),
  from: z.enum([...grade.options, NO_GRADE]).optional(),
  to: grade.optional(),
  cursor: z.string().max(100).optional()
})
export type ChangesQuery = z.output<typeof changesQuerySchema>
export const gradeChangesSchema = z.strictObject({
  items: z.array(gradeChangeSchema),
  cursor: z.string().nullable()
})
export type GradeChanges = z.output<typeof gradeChangesSchema>

/** Those of a list on which the reader may decide now, however many: what `choose all` means. */
export const openChangesQuerySchema = z.strictObject({ list: z.enum(['pending', 'filed']) })
export type OpenChangesQuery = z.output<typeof openChangesQuerySchema>
export const openChangesSchema = z.strictObject({
  /** The newest first, ten thousand at most. */
  ids: z.array(z.uuid())
})
export type OpenChanges = z.output<typeof openChangesSchema>

export const gradeRequestSchema = z.strictObject({
  customerId: z.uuid(),
  to: grade,
  comment: comment.min(1)
})
export type GradeRequest = z.output<typeof gradeRequestSchema>

export const decisionSchema = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(200),
  verdict: z.enum(['approve', 'reject', 'revoke']),
  comment: comment.default('')
})
export type Decision = z.output<typeof decisionSchema>
/** What became of each: those that could not be decided say why. */
export const decidedSchema = z.strictObject({
  done: z.array(z.uuid()),
  left: z.array(z.strictObject({ id: z.uuid(), reason: z.string() }))
})
export type DecidedChanges = z.output<typeof decidedSchema>

export const overrideSchema = z.strictObject({
  grade,
  reason: comment.min(1),
  /** The last day on which it holds. */
  until: z.iso.date()
})
export type GradeOverride = z.output<typeof overrideSchema>
