import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SimilarCustomer } from '#contracts/customers'
import type { MemberItem } from '#contracts/identity'
import { api, queryClient } from '#ui'
import type {
  DuplicateCount,
  Duplicates,
  DuplicateSearch,
  MergeList,
  MergePreview,
  Relations
} from '../contract.ts'
import type { QueueSearch } from './queue-search.ts'

const POLL_MS = 3000
const isAtWork = (state: DuplicateSearch['state'] | undefined): boolean =>
  state === 'waiting' || state === 'running'

/** Keys begin with `duplicates` and `merges`, so that what a colleague decides shows at once. */
export const countQuery = queryOptions({
  queryKey: ['duplicates', 'count'],
  queryFn: async ({ signal }) => api.get<DuplicateCount>('/duplicates/count', { signal }),
  staleTime: 60_000
})

export const searchQuery = queryOptions({
  queryKey: ['duplicates', 'search'],
  queryFn: async ({ signal }) => api.get<DuplicateSearch>('/duplicates/search', { signal }),
  refetchInterval: ({ state }) => (isAtWork(state.data?.state) ? POLL_MS : false)
})

export const queueQuery = ({ view, minScore, owner, customer }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', 'list', view, minScore, owner, customer],
    queryFn: async ({ pageParam, signal }) =>
      api.get<Duplicates>('/duplicates', {
        query: {
          kind: view === 'related' ? 'related' : 'duplicate',
          state: view === 'dismissed' ? 'dismissed' : 'open',
          minScore,
          owner,
          customer,
          cursor: pageParam
        },
        signal
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Duplicates) => next,
    placeholderData: keepPreviousData
  })

export const mergesQuery = infiniteQueryOptions({
  queryKey: ['merges', 'list'],
  queryFn: async ({ pageParam, signal }) =>
    api.get<MergeList>('/merges', { query: { cursor: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }: MergeList) => next
})

export const previewQuery = (survivor: string, merged: string) =>
  queryOptions({
    queryKey: ['merges', 'preview', survivor, merged],
    queryFn: async ({ signal }) =>
      api.get<MergePreview>('/merges/preview', { query: { survivor, merged }, signal }),
    // What one is choosing between does not change under one's hands; the server says so at the end.
    staleTime: Infinity,
    gcTime: 0,
    retry: false
  })

export const relationsQuery = (id: string) =>
  queryOptions({
    queryKey: ['duplicates', 'relations', id],
    queryFn: async ({ signal }) => api.get<Relations>(`/customers/${id}/relations`, { signal })
  })

export const likesQuery = (id: string) =>
  queryOptions({
    queryKey: ['duplicates', 'likes', id],
    queryFn: async ({ signal }) =>
      (await api.get<{ similar: SimilarCustomer[] }>(`/customers/${id}/likes`, { signal })).similar
  })

export const teamQuery = queryOptions({
  queryKey: ['members', 'list'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: readonly MemberItem[] }>('/members', { signal })).items,
  staleTime: 60_000
})

/** After a decision: what shows pairs, merges or customers asks again. */
export const refreshAfterDecision = async (): Promise<void> => {
  await Promise.all(
    ['duplicates', 'merges', 'customers', 'customer'].map(async (key) =>
      queryClient.invalidateQueries({ queryKey: [key] })
    )
  )
}
