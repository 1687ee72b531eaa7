import { z } from 'zod'
import { maskableFields, permissions, scopes } from '#kernel/actor'
import { emailSchema, maskSchema, nameSchema } from './access.ts'

/** As many fields as a team may define. */
const MOST_CUSTOM_MASKS = 100

/** `invited` has not come in yet, `left` has handed over everything and cannot come in any more. */
export const memberStates = ['invited', 'active', 'left'] as const

const jobTitleSchema = z.string().trim().max(100).nullable()

export const memberItemSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  state: z.enum(memberStates),
  roleId: z.uuid(),
  departmentId: z.uuid().nullable(),
  managerId: z.uuid().nullable(),
  jobTitle: z.string().nullable(),
  secondFactor: z.boolean(),
  /** For `If-Match`. */
  version: z.number().int(),
  createdAt: z.iso.datetime(),
  leftAt: z.iso.datetime().nullable()
})
export type MemberItem = z.output<typeof memberItemSchema>
export const memberListSchema = z.object({ items: z.array(memberItemSchema) })

export const inviteSchema = z.strictObject({
  email: emailSchema,
  name: nameSchema,
  roleId: z.uuid(),
  departmentId: z.uuid().nullable().default(null),
  managerId: z.uuid().nullable().default(null),
  jobTitle: jobTitleSchema.default(null)
})
export type Invite = z.output<typeof inviteSchema>

/** A link that is handed over by a person; `path` is below the address of the app, shown this once. */
export const handedLinkSchema = z.object({
  path: z.string(),
  /** The whole address, where it is set what people type (`HUIKE_PUBLIC_URL`); else the page's own address is before the path. */
  url: z.string().optional(),
  expiresAt: z.iso.datetime()
})
export type HandedLink = z.output<typeof handedLinkSchema>
export const invitedSchema = z.object({ member: memberItemSchema, link: handedLinkSchema })

export const changeMemberSchema = z.strictObject({
  name: nameSchema.optional(),
  roleId: z.uuid().optional(),
  departmentId: z.uuid().nullable().optional(),
  managerId: z.uuid().nullable().optional(),
  jobTitle: jobTitleSchema.optional()
})
export type ChangeMember = z.output<typeof changeMemberSchema>

/** Who takes over everything; null only for somebody who never came in. */
export const leaveSchema = z.strictObject({ handOverTo: z.uuid().nullable() })

/** What a link is for; nothing is said of a link that is over. */
export const ticketSchema = z.object({
  kind: z.enum(['invitation', 'reset']),
  workspace: z.string(),
  name: z.string(),
  email: z.string(),
  expiresAt: z.iso.datetime()
})
export const useTicketSchema = z.strictObject({ password: z.string().min(8).max(1024) })
/** False where a second factor is still asked for: then the login page follows. */
export const ticketUsedSchema = z.object({ signedIn: z.boolean() })

export const departmentItemSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  position: z.number().int(),
  /** Members who have not left, of this department alone. */
  members: z.number().int()
})
export type DepartmentItem = z.output<typeof departmentItemSchema>
export const departmentListSchema = z.object({ items: z.array(departmentItemSchema) })

const positionSchema = z.number().int().min(0).max(100_000)
export const addDepartmentSchema = z.strictObject({
  name: nameSchema,
  parentId: z.uuid().nullable().default(null),
  position: positionSchema.default(0)
})
export type AddDepartment = z.output<typeof addDepartmentSchema>
export const changeDepartmentSchema = z.strictObject({
  name: nameSchema.optional(),
  parentId: z.uuid().nullable().optional(),
  position: positionSchema.optional()
})
export type ChangeDepartment = z.output<typeof changeDepartmentSchema>

const permissionsSchema = z.array(z.enum(permissions)).max(permissions.length)
const maskedSchema = z.array(maskSchema).max(maskableFields.length + MOST_CUSTOM_MASKS)

export const roleItemSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  permissions: z.array(z.enum(permissions)),
  scope: z.enum(scopes),
  maskedFields: z.array(maskSchema),
  /** Made at set-up; the administrator's cannot be changed. */
  isBuiltin: z.boolean(),
  members: z.number().int(),
  version: z.number().int()
})
export type RoleItem = z.output<typeof roleItemSchema>
export const roleListSchema = z.object({ items: z.array(roleItemSchema) })

export const addRoleSchema = z.strictObject({
  name: nameSchema,
  permissions: permissionsSchema,
  scope: z.enum(scopes),
  maskedFields: maskedSchema.default([])
})
export type AddRole = z.output<typeof addRoleSchema>
export const changeRoleSchema = z.strictObject({
  name: nameSchema.optional(),
  permissions: permissionsSchema.optional(),
  scope: z.enum(scopes).optional(),
  maskedFields: maskedSchema.optional()
})
export type ChangeRole = z.output<typeof changeRoleSchema>

/** Why a member sees a customer or not: the answer with its rule as a sentence. */
export const accessExplanationSchema = z.object({
  allowed: z.boolean(),
  because: z.object({
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    text: z.string()
  }),
  scope: z.enum(scopes),
  role: z.string(),
  maskedFields: z.array(maskSchema)
})
export type AccessExplanation = z.output<typeof accessExplanationSchema>
