import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, queryClient } from '#ui'
import type {
  CleaningItem,
  CleaningPage,
  CleaningCounts,
  CleaningSettings,
  CleaningView,
  FindingAnswer,
  VerificationRun
} from '../contract.ts'

/** Keys begin with `cleaning`: asked again when somebody answers or a clock runs out. */
export const useQueue = (view: CleaningView | null, rule: string) =>
  useInfiniteQuery({
    queryKey: ['cleaning', 'queue', view, rule],
    queryFn: async ({ pageParam, signal }) =>
      api.get<CleaningPage>('/cleaning', { query: { view, rule, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: view !== null
  })

/** What stands open of one customer, for its own page. */
export const useFindings = (customerId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['cleaning', 'customer', customerId],
    queryFn: async ({ signal }) => api.get<CleaningItem>(`/customers/${customerId}/findings`, { signal }),
    enabled
  })

export const useCounts = () =>
  useQuery({
    queryKey: ['cleaning', 'counts'],
    queryFn: async ({ signal }) => api.get<CleaningCounts>('/cleaning/counts', { signal })
  })

export const useSettings = () =>
  useQuery({
    queryKey: ['cleaning', 'settings'],
    queryFn: async ({ signal }) => api.get<CleaningSettings>('/cleaning/settings', { signal })
  })

export const useAnswers = (customerId: string) =>
  useQuery({
    queryKey: ['cleaning', 'answers', customerId],
    queryFn: async ({ signal }) =>
      (await api.get<{ answers: FindingAnswer[] }>(`/customers/${customerId}/answers`, { signal })).answers
  })

/** The last check of the whole base; its progress comes as `verification.progress`. */
export const useLatestRun = (enabled: boolean) =>
  useQuery({
    queryKey: ['verification', 'run'],
    queryFn: async ({ signal }) =>
      (await api.get<{ run: VerificationRun | null }>('/verification/runs/latest', { signal })).run,
    enabled
  })

/** What was answered or mended shows everywhere. */
export const refreshCleaning = async (customerId: string): Promise<void> => {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['cleaning'] }),
    queryClient.invalidateQueries({ queryKey: ['customer', customerId] })
  ])
}
