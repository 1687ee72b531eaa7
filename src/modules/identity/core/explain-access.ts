import type { Scope } from '#kernel/actor'
import { message, type Message } from '#kernel/result'
import { type Node, treeBelow } from './tree.ts'

type Department = Node & Readonly<{ name: string }>

/** Whose view is asked about. */
export type Viewer = Readonly<{
  id: string
  name: string
  state: string
  departmentId: string | null
  role: string
  permissions: readonly string[]
  scope: Scope
}>

export type Owner = Readonly<{ id: string; name: string; departmentId: string | null }>

export type AccessReason = Readonly<{ allowed: boolean; message: Message }>

/**
 * Why somebody sees a customer or does not (PPL-3), as the rule that decided: `陈静看不到：角色“销售代表”只看自己负责的客户，
 * 这个客户由王强负责`. Says the same as `visibleOwners`, which a test holds.
 */
export const explainAccess = (
  viewer: Viewer,
  owner: Owner | null,
  departments: readonly Department[]
): AccessReason => {
  const nameOf = (id: string | null): string => departments.find((one) => one.id === id)?.name ?? '—'
  const params = {
    member: viewer.name,
    role: viewer.role,
    owner: owner?.name ?? '—',
    department: nameOf(viewer.departmentId),
    ownerDepartment: nameOf(owner?.departmentId ?? null)
  }
  const answer = (allowed: boolean, rule: string): AccessReason => ({
    allowed,
    message: message(`identity.access.${rule}`, params)
  })
  if (viewer.state !== 'active') return answer(false, 'notActive')
  if (!viewer.permissions.includes('customer.read')) return answer(false, 'noPermission')
  if (viewer.scope === 'all') return answer(true, 'all')
  if (owner === null) return answer(false, 'noOwner')
  if (owner.id === viewer.id) return answer(true, 'own')
  if (viewer.scope === 'own') return answer(false, 'notOwn')
  if (viewer.departmentId === null) return answer(false, 'noDepartment')
  if (viewer.scope === 'department')
    return owner.departmentId === viewer.departmentId
      ? answer(true, 'sameDepartment')
      : answer(false, 'otherDepartment')
  const reached = treeBelow(departments, viewer.departmentId)
  return owner.departmentId !== null && reached.has(owner.departmentId)
    ? answer(true, 'departmentBelow')
    : answer(false, 'departmentNotBelow')
}
