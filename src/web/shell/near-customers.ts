import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { CustomerPage } from '#contracts/customers'
import { useMe, useRecent, type Recent } from '#ui'

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
