import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CustomerPage, NamesAnswer } from '#contracts/customers'
import { api, recentIds, settleRecent, useMay, useMe, useRecent, type Recent } from '#ui'

/** As many as fit on a phone above its keyboard. */
const MOST = 8

/** What 今日 keeps of each of its rows, as far as it is used here. */
type TodayRow = Readonly<{ customerId: string; customer: string | null }>
type Today = Readonly<Record<'overdue' | 'dueToday' | 'soon', readonly TodayRow[]>>

/** The customer whose page is open and read, null elsewhere. */
export const useCustomerAtHand = (): Recent | null => {
  const { id } = useParams({ strict: false })
  const { data } = useQuery<CustomerPage>({ queryKey: ['customer', id ?? ''], enabled: false })
  return id !== undefined && data?.name ? { id, name: data.name } : null
}

/**
 * Asks which of those whom the device remembers can still be opened, in one small request, when the app begins and whenever
 * they are shown; says whether that is still on its way.
 */
export const useRecentAsked = (isShown: boolean): boolean => {
  const memberId = useMe().id
  const mayRead = useMay()('customer.read')
  const { isLoading } = useQuery({
    queryKey: ['recent', memberId, isShown],
    queryFn: async ({ signal }) => {
      const asked = recentIds(memberId)
      if (asked.length === 0) return 0
      const { customers } = await api.get<NamesAnswer>('/customers/names', { query: { id: asked }, signal })
      settleRecent(memberId, asked, customers)
      return customers.length
    },
    enabled: mayRead,
    gcTime: 0,
    retry: false
  })
  return isLoading
}

/** Whom one most probably means: who was open last, then who is to be contacted now. */
export const useNearCustomers = (): readonly Recent[] => {
  const recent = useRecent(useMe().id)
  const today = useQueryClient().getQueriesData<Today>({ queryKey: ['today'] })
  const due = today.flatMap(([, work]) => (work ? [...work.overdue, ...work.dueToday, ...work.soon] : []))
  const all = [
    ...recent,
    ...due.flatMap(({ customerId: id, customer: name }) => (name === null ? [] : [{ id, name }]))
  ]
  return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, MOST)
}
