import { queryOptions, useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { DepartmentItem, MemberItem, RoleItem } from '#contracts/identity'
import { api } from '#ui'

const listOf = async <T>(path: string, signal: AbortSignal): Promise<readonly T[]> =>
  (await api.get<{ items: readonly T[] }>(path, { signal })).items

/** Their keys begin with `members`, so that a change by a colleague shows at once. */
export const membersQuery = queryOptions({
  queryKey: ['members', 'list'],
  queryFn: async ({ signal }) => listOf<MemberItem>('/members', signal)
})
export const departmentsQuery = queryOptions({
  queryKey: ['members', 'departments'],
  queryFn: async ({ signal }) => listOf<DepartmentItem>('/departments', signal)
})
export const rolesQuery = queryOptions({
  queryKey: ['members', 'roles'],
  queryFn: async ({ signal }) => listOf<RoleItem>('/roles', signal)
})

export type People = Readonly<{
  members: readonly MemberItem[]
  departments: readonly DepartmentItem[]
  roles: readonly RoleItem[]
}>

/** Members, departments and roles together; null until all are there. */
export const usePeople = (): Readonly<{ people: People | null; error: Error | null; retry: () => void }> => {
  const all = useQueries({ queries: [membersQuery, departmentsQuery, rolesQuery] })
  const [members, departments, roles] = all
  const failed = all.find((one: UseQueryResult) => one.error !== null)
  return {
    people:
      members.data && departments.data && roles.data
        ? { members: members.data, departments: departments.data, roles: roles.data }
        : null,
    error: failed?.error ?? null,
    retry: () => {
      for (const one of all) void one.refetch()
    }
  }
}
