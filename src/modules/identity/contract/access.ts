import { z } from 'zod'
import { maskableFields, permissions, scopes } from '#kernel/actor'

/** A field of the product, or one that the team defined, by its key: `custom.fleet`. */
export const maskSchema = z.union([
  z.enum(maskableFields),
  z.templateLiteral([
    z.enum(['', 'contact.', 'need.', 'order.']),
    'custom.',
    z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
  ])
])

const languageSchema = z.enum(['zh-CN', 'zh-TW', 'en'])
export const nameSchema = z.string().trim().min(1).max(100)
export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email())
/** The policy (`core/password-policy.ts`) says more than the length. */
export const newPasswordSchema = z.string().min(8).max(1024)

/** What a browser sends to come in (PPL-1). Who somebody is then, `Actor`, stands in `#kernel/actor`. */
export const loginSchema = z.strictObject({
  email: z.string().trim().toLowerCase().min(3).max(254),
  password: z.string().max(1024),
  /** The second factor: six digits of the app, or a recovery code. */
  code: z.string().trim().max(40).optional()
})
export type Login = z.output<typeof loginSchema>

/** The first start: the workspace and its administrator. */
export const setUpSchema = z.strictObject({
  workspace: nameSchema,
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  language: languageSchema
})
export type SetUp = z.output<typeof setUpSchema>

/** `needed` before there is any workspace. */
export const setUpStateSchema = z.object({ needed: z.boolean() })

/** Who I am, for the shell of the app: what to show and what to leave out. */
export const meSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string().nullable(),
  /** His own choice; null follows the workspace. */
  language: languageSchema.nullable(),
  version: z.number().int(),
  secondFactor: z.boolean(),
  permissions: z.array(z.enum(permissions)),
  scope: z.enum(scopes),
  maskedFields: z.array(maskSchema),
  role: z.object({ id: z.uuid(), name: z.string() }),
  department: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  workspace: z.object({
    id: z.number().int(),
    name: z.string(),
    timeZone: z.string(),
    language: languageSchema,
    isSample: z.boolean(),
    /** Hours without a request after which sessions end; null where only the thirty days count. */
    idleHours: z.number().int().nullable()
  })
})
export type Me = z.output<typeof meSchema>

export const changeMeSchema = z.strictObject({
  name: nameSchema.optional(),
  language: languageSchema.nullable().optional()
})
export type ChangeMe = z.output<typeof changeMeSchema>

export const changePasswordSchema = z.strictObject({
  current: z.string().max(1024),
  next: newPasswordSchema
})
export type ChangePassword = z.output<typeof changePasswordSchema>

/** A place where somebody is logged in. */
export const sessionItemSchema = z.object({
  id: z.uuid(),
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  address: z.string().nullable(),
  agent: z.string().nullable()
})
export const sessionListSchema = z.object({ items: z.array(sessionItemSchema) })
export type SessionItem = z.output<typeof sessionItemSchema>

export const changeWorkspaceSchema = z.strictObject({
  name: nameSchema.optional(),
  timeZone: z.string().min(1).max(60).optional(),
  language: languageSchema.optional(),
  idleHours: z.number().int().min(1).max(720).nullable().optional()
})
export type ChangeWorkspace = z.output<typeof changeWorkspaceSchema>

/** A second factor that is being set up: the key as text, and the address that an authenticator app reads as a QR code. */
export const secondFactorOfferSchema = z.object({ secret: z.string(), uri: z.string() })
export const secondFactorStartSchema = z.strictObject({ password: z.string().max(1024) })
export const secondFactorConfirmSchema = z.strictObject({ code: z.string().trim().max(40) })
/** Shown once: each comes in one time in place of a code. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) })
