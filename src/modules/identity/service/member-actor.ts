import type { Actor } from '#kernel/actor'
import { languages } from '#lang'
import type { Transaction } from '#platform/database'
import { visibleOwners } from '../core/index.ts'
import { listDepartments } from '../io/store/departments.ts'
import { listMembers } from '../io/store/members.ts'
import { listRoles } from '../io/store/roles.ts'
import { timeZoneOf } from '../io/store/workspaces.ts'

/**
 * A member as he would act if he asked now, for what he began and what goes on without him; null where he has left.
 */
export const actorOfMember = async (transaction: Transaction, memberId: string): Promise<Actor | null> => {
  const members = await listMembers(transaction)
  const member = members.find(({ id }) => id === memberId)
  const role = (await listRoles(transaction)).find(({ id }) => id === member?.roleId)
  if (!member || !role || member.state !== 'active') return null
  const departments = await listDepartments(transaction)
  return {
    workspaceId: transaction.workspaceId,
    memberId,
    sessionId: null,
    name: member.name,
    language: languages.find((one) => one === member.language) ?? null,
    timeZone: await timeZoneOf(transaction),
    permissions: role.permissions,
    scope: role.scope,
    visibleOwners: visibleOwners(role.scope, member, members, departments),
    maskedFields: role.maskedFields
  }
}
