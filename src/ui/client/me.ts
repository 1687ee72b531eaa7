import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from '#contracts/identity'
import type { Permission } from '#kernel/actor'
import { api } from './api.ts'

/** Who is logged in; the shell asks it before any page is drawn. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => api.get<Me>('/me', { signal }),
  staleTime: 5 * 60_000
})

/** Who is logged in. Only below the shell, where it is always known. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data

/** Whether he may; before anybody is known, nobody may. `useMay()('customer.write')`. */
export const useMay = (): ((permission: Permission) => boolean) => {
  const { data } = useQuery({ ...meQuery, enabled: false })
  return (permission) => data?.permissions.includes(permission) ?? false
}
