import { type MaskableField, type Permission, permissions, type Scope } from '#kernel/actor'

/** A role that every workspace begins with; its name is the text `identity.role.<key>`. */
export type BuiltInRole = Readonly<{
  key: 'administrator' | 'manager' | 'representative' | 'operations' | 'assistant' | 'reader'
  permissions: readonly Permission[]
  scope: Scope
  maskedFields: readonly MaskableField[]
}>

const reading: readonly Permission[] = ['customer.read', 'playbook.read', 'member.read']
const selling: readonly Permission[] = [...reading, 'customer.write', 'followup.write']

/** The administrator's role: everything. It is the one that cannot be edited, so that somebody can always mend the others. */
export const administrator: BuiltInRole = {
  key: 'administrator',
  permissions,
  scope: 'all',
  maskedFields: []
}

/** The roles of a sales team (ours): what each does by day, no more. */
export const builtInRoles: readonly BuiltInRole[] = [
  administrator,
  {
    key: 'manager',
    permissions: [
      ...selling,
      'customer.assign',
      'grade.decide',
      'customer.remove',
      'customer.import',
      'customer.export',
      'audit.read'
    ],
    scope: 'departmentTree',
    maskedFields: []
  },
  { key: 'representative', permissions: selling, scope: 'own', maskedFields: [] },
  {
    key: 'operations',
    permissions: permissions.filter((one) => one !== 'member.write' && one !== 'workspace.write'),
    scope: 'all',
    maskedFields: []
  },
  {
    key: 'assistant',
    permissions: [...selling, 'customer.import'],
    scope: 'department',
    maskedFields: ['revenue', 'budget', 'orderAmount']
  },
  {
    key: 'reader',
    permissions: reading,
    scope: 'department',
    maskedFields: ['phone', 'email', 'wechat']
  }
]
