import { queryOptions } from '@tanstack/react-query'
import type { ProposalList } from '#contracts/portrait'
import { api } from '#ui'

/** Its key begins as the customer's own, so that a record, an edit or a colleague's answer shows at once. */
export const proposalsQuery = (customerId: string) =>
  queryOptions({
    queryKey: ['customer', customerId, 'proposals'],
    queryFn: async ({ signal }) => api.get<ProposalList>(`/customers/${customerId}/proposals`, { signal })
  })
