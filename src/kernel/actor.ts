/**
 * People and rights (PPL-1 to PPL-3). A role is a set of permissions with one scope: whose customers they reach. The
 * scope travels with every query as the list of owners it allows; there is no other place where it is decided.
 */
export const permissions = [
  'customer.read',
  'customer.write',
  /** Give a customer to another owner. */
  'customer.assign',
  /** Decide on a customer's grade: falls from A, upgrades that were filed, overrides (GRD-3, GRD-4). */
  'grade.decide',
  'customer.remove',
  'customer.import',
  'customer.export',
  'followup.write',
  'playbook.read',
  'playbook.write',
  'member.read',
  'member.write',
  'audit.read',
  'workspace.write'
] as const
export type Permission = (typeof permissions)[number]

export const scopes = ['own', 'department', 'departmentTree', 'all'] as const
export type Scope = (typeof scopes)[number]

/** Fields of a customer that a role may see masked, with all that follows from them (tags, filters, sorting, search). */
export const maskableFields = ['phone', 'email', 'wechat', 'revenue', 'budget', 'orderAmount'] as const
export type MaskableField = (typeof maskableFields)[number]

/** A mask of a field that the team defined, by its key: `custom.fleet`, `contact.custom.birthday`. */
export type CustomMask = `${'' | 'contact.' | 'need.' | 'order.'}custom.${string}`
export type Mask = MaskableField | CustomMask

const CUSTOM_MASK = /^(?:contact\.|need\.|order\.)?custom\.[a-z][a-z0-9_]{0,39}$/
export const isCustomMask = (mask: string): mask is CustomMask => CUSTOM_MASK.test(mask)

/** Who asks, as every service needs to know him. */
export type Actor = Readonly<{
  workspaceId: number
  memberId: string
  sessionId: string | null
  name: string
  language: 'zh-CN' | 'zh-TW' | 'en' | null
  timeZone: string
  permissions: readonly Permission[]
  scope: Scope
  /** Owners whose customers he reaches; null where he reaches all, also those without an owner. */
  visibleOwners: readonly string[] | null
  maskedFields: readonly Mask[]
}>
