import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CustomerAnalysis } from '#contracts/analysis'
import type { TimelineEntry } from '#contracts/followup'
import type { MemberItem } from '#contracts/identity'
import { api, queryClient } from '#ui'
import type { CustomerList, CustomerPage, FacetCounts } from '../contract.ts'
import { sortOf, sortTextOf, type ListSearch } from './list/list-search.ts'

/** What a customer's page is drawn from. */
export type Customer = CustomerPage<CustomerAnalysis, TimelineEntry>

const PAGE = 100

/** Keys begin with `customers` and `customer`, so that what a colleague changes shows at once. */
export const listQuery = (search: ListSearch) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', search],
    queryFn: async ({ pageParam, signal }) =>
      api.get<CustomerList>('/customers', {
        query: { ...search, sort: sortTextOf(sortOf(search)), limit: PAGE, cursor: pageParam },
        signal
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: CustomerList) => next,
    placeholderData: keepPreviousData
  })

/** How many there are, and how many each further choice would leave. `exact` counts every one, which may take a while. */
export const facetsQuery = (search: ListSearch, exact: boolean) => {
  const { sort: _, ...filters } = search
  return queryOptions({
    queryKey: ['customers', 'facets', filters, exact],
    queryFn: async ({ signal }) =>
      api.get<FacetCounts>('/customers/facets', {
        query: { ...filters, exact: exact ? '1' : undefined },
        signal
      }),
    placeholderData: keepPreviousData
  })
}

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: async ({ signal }) => api.get<Customer>(`/customers/${id}`, { signal })
  })

/** Reads a customer before it is opened: pointing at it is nearly always followed by a click. */
export const prefetchCustomer = (id: string): void => {
  void queryClient.prefetchQuery(customerQuery(id))
}

/** The team, to hand a customer to; the same entry as the members' page keeps. */
export const teamQuery = queryOptions({
  queryKey: ['members', 'list'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: readonly MemberItem[] }>('/members', { signal })).items,
  staleTime: 60_000
})

/** After a change: what shows this customer asks again. */
export const refreshCustomer = async (id: string): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['customer', id] }),
    queryClient.invalidateQueries({ queryKey: ['customers'] })
  ])
}
