import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import { audit } from '#modules/audit'
import type { Transaction } from '#platform/database'
import { announce } from '#platform/jobs'
import type { AddRole, ChangeRole, RoleItem } from '../contract.ts'
import { isAdministrator } from '../core/index.ts'
import { insertRole, listRoles, lockRights, type StoredRole, updateRole } from '../io/store/roles.ts'
import type { Origin } from '../io/store/ways-in.ts'
import type { Moment } from './deps.ts'
import { requireAdministrator, requireCovered, requireVersion, requireWholeScope } from './guards.ts'

const roleItem = ({ permissions, maskedFields, ...role }: StoredRole): RoleItem => ({
  ...role,
  permissions: [...permissions],
  maskedFields: [...maskedFields]
})

export const listAllRoles = async (transaction: Transaction): Promise<{ items: RoleItem[] }> => ({
  items: (await listRoles(transaction)).map(roleItem)
})

const requireFreeName = (roles: readonly StoredRole[], name: string, id: string | null): void => {
  if (roles.some((one) => one.name === name && one.id !== id))
    throw new AppError('conflict', 'identity.role.nameTaken', {}, 'name')
}

const tell = async (
  transaction: Transaction,
  actor: Actor,
  action: string,
  role: Pick<StoredRole, 'id' | 'permissions' | 'scope' | 'maskedFields'>,
  moment: Moment,
  origin: Origin
): Promise<void> => {
  const { id, permissions, scope, maskedFields } = role
  await audit(
    transaction,
    {
      actor,
      action,
      subjectKind: 'role',
      subjectId: id,
      detail: { permissions, scope, maskedFields },
      address: origin.address
    },
    moment.now
  )
  await announce(transaction, 'member.changed', { roleId: id }, moment.now)
}

export const addRole = async (
  transaction: Transaction,
  actor: Actor,
  input: AddRole,
  moment: Moment,
  origin: Origin
): Promise<RoleItem> => {
  requireCovered(actor, input)
  await lockRights(transaction)
  requireFreeName(await listRoles(transaction), input.name, null)
  const id = await insertRole(transaction, input, false)
  await tell(transaction, actor, 'role.added', { id, ...input }, moment, origin)
  return { id, ...input, isBuiltin: false, members: 0, version: 1 }
}

/** Changes what a role gives, from its members' next request on. The administrator's own role stands as it is. */
export const changeRole = async (
  transaction: Transaction,
  actor: Actor,
  id: string,
  input: ChangeRole,
  version: number,
  moment: Moment,
  origin: Origin
): Promise<RoleItem> => {
  await lockRights(transaction)
  const roles = await listRoles(transaction)
  const before = roles.find((one) => one.id === id)
  if (!before) throw new AppError('notFound', 'identity.role.unknown')
  requireVersion(before.version, version)
  if (before.isBuiltin && isAdministrator(before)) throw new AppError('conflict', 'identity.role.fixed')
  const after = {
    ...before,
    name: input.name ?? before.name,
    permissions: input.permissions ?? before.permissions,
    scope: input.scope ?? before.scope,
    maskedFields: input.maskedFields ?? before.maskedFields,
    version: before.version + 1
  }
  requireCovered(actor, before)
  requireCovered(actor, after)
  // Its members are anywhere: what they see more of may be beyond him.
  requireWholeScope(actor)
  requireFreeName(roles, after.name, id)
  await requireAdministrator(transaction, { role: after })
  await updateRole(transaction, id, after)
  await tell(transaction, actor, 'role.changed', after, moment, origin)
  return roleItem(after)
}
