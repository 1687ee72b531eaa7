import { useQuery } from '@tanstack/react-query'
import type { CustomerPage } from '#contracts/customers'
import type { Day } from '#kernel/day'
import { api, queryClient } from '#ui'
import { metStep } from '../../core/met-step.ts'

const customerQuery = (id: string) => ({
  queryKey: ['customer', id],
  queryFn: async ({ signal }: Readonly<{ signal: AbortSignal }>) =>
    api.get<CustomerPage>(`/customers/${id}`, { signal })
})

/** The customer as its own page keeps it: contacts to choose, what is known, what is planned. */
export const useCustomer = (id: string): CustomerPage | undefined => useQuery(customerQuery(id)).data

/** Reads a customer before it is opened: pointing at it is nearly always followed by a click. */
export const readAhead = (id: string): void => void queryClient.prefetchQuery(customerQuery(id))

type PlanStep = CustomerPage['plan'][number]

/** The planned step that a contact on this day would be, by the server's own rule. */
export const stepMet = (
  plan: readonly PlanStep[],
  contactOn: Day,
  named: string | undefined
): PlanStep | null => {
  const open = plan.filter(({ state }) => state === 'open').map((step) => ({ ...step, strategyId: null }))
  const met = metStep(open, contactOn, named)
  return plan.find(({ id }) => id === met?.id) ?? null
}
