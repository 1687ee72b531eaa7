import { type Actor, type Permission, type Scope, scopes } from '#kernel/actor'

/** What a role gives. */
export type Rights = Pick<Actor, 'permissions' | 'scope' | 'maskedFields'>

/**
 * Whether somebody may give these rights, or act upon one who has them: only where he has all of them himself. So nobody
 * raises his own, neither by a role of his making nor by taking over another's account. A sales manager
 * (`departmentTree`) cannot invite somebody who sees `all`.
 */
export const covers = (own: Rights, given: Rights): boolean =>
  given.permissions.every((permission) => own.permissions.includes(permission)) &&
  scopes.indexOf(given.scope) <= scopes.indexOf(own.scope) &&
  own.maskedFields.every((field) => given.maskedFields.includes(field))

/** What it takes to mend everybody's rights. */
const ADMINISTERING: readonly Permission[] = ['member.write', 'workspace.write']

export const isAdministrator = ({ permissions, scope, maskedFields }: Rights): boolean =>
  ADMINISTERING.every((permission) => permissions.includes(permission)) &&
  scope === 'all' &&
  maskedFields.length === 0

type Person = Readonly<{ id: string; roleId: string; state: string }>

/**
 * Whether somebody is left who can mend everybody's rights: an active member with an administrator's role. Asked of the
 * team as it would be after a change; a workspace without one could never be helped.
 */
export const hasAdministrator = (
  members: readonly Person[],
  roles: readonly (Rights & Readonly<{ id: string }>)[]
): boolean => {
  const administering = new Set(roles.filter(isAdministrator).map(({ id }) => id))
  return members.some(({ state, roleId }) => state === 'active' && administering.has(roleId))
}

/** Whether moving somebody between departments is his to decide: it changes whose customers others reach. */
export const maySetDepartments = (scope: Scope): boolean => scope === 'all'
