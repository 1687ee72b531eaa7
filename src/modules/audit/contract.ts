import { z } from 'zod'

/** What an entry is about. */
export const subjectKinds = [
  'workspace',
  'member',
  'role',
  'department',
  'session',
  'customer',
  'import',
  'playbook',
  'export'
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** Counts, field keys, ids and verdicts; never what a person wrote, so that erasing a person leaves the chain whole. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

export const auditQuerySchema = z.strictObject({
  /** The member who acted. */
  actor: z.uuid().optional(),
  /** `member.invited`, or the beginning of several: `member.`. */
  action: z
    .string()
    .regex(/^[a-zA-Z.]{1,60}$/)
    .optional(),
  subjectKind: z.enum(subjectKinds).optional(),
  subject: z.uuid().optional(),
  /** Instants in ISO 8601: from inclusive, to exclusive. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50)
})
export type AuditQuery = z.output<typeof auditQuerySchema>

export const auditEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  /** Null where the system or nobody who is known acted. */
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  action: z.string(),
  /** The action in the reader's language. */
  actionText: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid().nullable(),
  /** The name it has today; null where it is gone, out of the reader's reach, or has none. */
  subjectName: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  /** The same for a person, label and value. */
  details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  address: z.string().nullable()
})
export type AuditEntry = z.output<typeof auditEntrySchema>

/** Newest first; `next` leads to older ones. */
export const auditPageSchema = z.object({ items: z.array(auditEntrySchema), next: z.string().nullable() })
export type AuditPage = z.output<typeof auditPageSchema>

/** Every action that is known, with its words: to choose from. */
export const auditActionsSchema = z.object({
  actions: z.array(z.strictObject({ action: z.string(), text: z.string() }))
})
export type AuditActions = z.output<typeof auditActionsSchema>

/** How far the chain is sealed; `GET /audit/verification` proves that it holds. */
export const auditChainSchema = z.strictObject({
  links: z.number().int(),
  unsealed: z.number().int(),
  sealedAt: z.iso.datetime().nullable(),
  /** The hash of the last link, worth keeping elsewhere. */
  head: z.string().nullable()
})
export type AuditChain = z.output<typeof auditChainSchema>

/** `broken` is the first link that does not hold, with everything before it sound. */
export const auditVerificationSchema = z.strictObject({
  links: z.number().int(),
  entries: z.number().int(),
  unsealed: z.number().int(),
  broken: z.number().int().nullable(),
  head: z.string().nullable()
})
export type AuditVerification = z.output<typeof auditVerificationSchema>
