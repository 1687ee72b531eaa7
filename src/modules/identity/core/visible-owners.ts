import type { Scope } from '#kernel/actor'
import { type Node, treeBelow } from './tree.ts'

type Person = Readonly<{ id: string; departmentId: string | null }>

/**
 * Owners whose customers somebody reaches (PPL-3); null where he reaches all, also customers without an owner. The scope
 * follows the present departments; without one he reaches his own. The definition that `app_enter_session` is held to.
 */
export const visibleOwners = (
  scope: Scope,
  person: Person,
  members: readonly Person[],
  departments: readonly Node[]
): readonly string[] | null => {
  if (scope === 'all') return null
  if (scope === 'own' || person.departmentId === null) return [person.id]
  const reached =
    scope === 'department' ? new Set([person.departmentId]) : treeBelow(departments, person.departmentId)
  return members
    .filter(({ departmentId }) => departmentId !== null && reached.has(departmentId))
    .map(({ id }) => id)
}
