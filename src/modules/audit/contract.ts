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
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid().nullable(),
  detail: z.record(z.string(), z.unknown()),
  address: z.string().nullable()
})
export type AuditEntry = z.output<typeof auditEntrySchema>

/** Newest first; `next` leads to older ones. */
export const auditPageSchema = z.object({ items: z.array(auditEntrySchema), next: z.string().nullable() })
export type AuditPage = z.output<typeof auditPageSchema>
