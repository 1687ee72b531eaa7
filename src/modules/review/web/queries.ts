import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, queryClient } from '#ui'
import type { ReviewCounts, ReviewOwners, ReviewPage, ReviewScreen, ReviewView } from '../contract.ts'

/** Keys begin with `reviews`: asked again when somebody reviews, puts off, or something cannot wait. */
export const useQueue = (view: ReviewView | null, owner: string) =>
  useInfiniteQuery({
    queryKey: ['reviews', 'queue', view, owner],
    queryFn: async ({ pageParam, signal }) =>
      api.get<ReviewPage>('/reviews', { query: { view, owner, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: view !== null
  })

export const useCounts = () =>
  useQuery({
    queryKey: ['reviews', 'counts'],
    queryFn: async ({ signal }) => api.get<ReviewCounts>('/reviews/counts', { signal })
  })

export const useOwners = () =>
  useQuery({
    queryKey: ['reviews', 'owners'],
    queryFn: async ({ signal }) => (await api.get<ReviewOwners>('/reviews/owners', { signal })).owners
  })

export const screenQueryKey = (id: string) => ['reviews', 'screen', id] as const

export const useScreen = (id: string) =>
  useQuery({
    queryKey: screenQueryKey(id),
    queryFn: async ({ signal }) => api.get<ReviewScreen>(`/customers/${id}/review`, { signal })
  })

/** Whom to review next, other than the one at hand; null at the end. */
export const nextOf = async (view: ReviewView, owner: string, but: string): Promise<string | null> => {
  const { items } = await api.get<ReviewPage>('/reviews', { query: { view, owner } })
  return items.find(({ customerId }) => customerId !== but)?.customerId ?? null
}

/** What was reviewed shows everywhere. */
export const refreshReviews = async (customerId?: string): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['reviews'] }),
    ...(customerId === undefined
      ? []
      : [queryClient.invalidateQueries({ queryKey: ['customer', customerId] })])
  ])
}
