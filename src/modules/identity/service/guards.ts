import type { Actor } from '#kernel/actor'
import { AppError } from '#kernel/app-error'
import type { Transaction } from '#platform/database'
import { covers, hasAdministrator, maySetDepartments, type Rights, wouldCircle } from '../core/index.ts'
import { listDepartments } from '../io/store/departments.ts'
import { findMember, listMembers, lockMember, type StoredMember } from '../io/store/members.ts'
import { listRoles, type StoredRole } from '../io/store/roles.ts'

/** The member, locked for a change, as the one who asks saw him; a stale version is told the present one. */
export const lockedMember = async (
  transaction: Transaction,
  id: string,
  version: number | null
): Promise<StoredMember> => {
  const member = await lockMember(transaction, id)
  if (member === null) throw new AppError('notFound', 'identity.member.unknown')
  if (version !== null) requireVersion(member.version, version)
  return member
}

export const requireVersion = (present: number, given: number): void => {
  if (present !== given) throw new AppError('precondition', 'identity.changedMeanwhile', { version: present })
}

/** The version that the one who asks has seen: nobody overwrites what he has not read. */
export const seenVersion = (ifMatch: number | null): number => {
  if (ifMatch === null) throw new AppError('invalid', 'identity.ifMatchNeeded', {}, 'If-Match')
  return ifMatch
}

export const requiredRole = async (
  transaction: Transaction,
  id: string,
  field = 'roleId'
): Promise<StoredRole> => {
  const role = (await listRoles(transaction)).find((one) => one.id === id)
  if (!role) throw new AppError('invalid', 'identity.role.unknown', {}, field)
  return role
}

/** Nobody gives, or acts upon, rights that he does not have himself. */
export const requireCovered = (actor: Actor, rights: Rights): void => {
  if (!covers(actor, rights)) throw new AppError('forbidden', 'identity.aboveYou')
}

/**
 * Acting upon a person who can come in is his to do whom he reaches, with rights that he has himself: who sets another's
 * password could become that other, and see his customers.
 */
export const requireAuthority = async (
  transaction: Transaction,
  actor: Actor,
  member: StoredMember
): Promise<void> => {
  requireCovered(actor, await requiredRole(transaction, member.roleId))
  const reached = actor.visibleOwners?.includes(member.id) ?? true
  if (member.state === 'active' && !reached) throw new AppError('forbidden', 'identity.outOfReach')
}

/** Who stands in which department decides whose customers others reach. */
export const requireWholeScope = (actor: Actor): void => {
  if (!maySetDepartments(actor.scope)) throw new AppError('forbidden', 'identity.needsWholeScope')
}

export const requireDepartment = async (transaction: Transaction, id: string | null): Promise<void> => {
  if (id === null || (await listDepartments(transaction)).some((one) => one.id === id)) return
  throw new AppError('invalid', 'identity.department.unknown', {}, 'departmentId')
}

/** A manager is a member who has not left, and nobody comes to stand above himself. */
export const requireManager = async (
  transaction: Transaction,
  id: string | null,
  of: string | null
): Promise<void> => {
  if (id === null) return
  const manager = await findMember(transaction, id)
  if (manager === null || manager.state === 'left')
    throw new AppError('invalid', 'identity.manager.unknown', {}, 'managerId')
  if (of === null) return
  const chain = (await listMembers(transaction)).map((one) => ({ id: one.id, parentId: one.managerId }))
  if (wouldCircle(chain, of, id)) throw new AppError('invalid', 'identity.manager.circle', {}, 'managerId')
}

/** The team as it would be must keep somebody who can mend everybody's rights. */
export const requireAdministrator = async (
  transaction: Transaction,
  change: Readonly<{ member?: Pick<StoredMember, 'id' | 'state' | 'roleId'>; role?: StoredRole }>
): Promise<void> => {
  const [members, roles] = [await listMembers(transaction), await listRoles(transaction)]
  const remains = hasAdministrator(
    members.map((one) => (one.id === change.member?.id ? change.member : one)),
    roles.map((one) => (one.id === change.role?.id ? change.role : one))
  )
  if (!remains) throw new AppError('conflict', 'identity.lastAdministrator')
}
