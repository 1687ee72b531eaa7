import { useQuery } from '@tanstack/react-query'
import type { CleaningCounts } from '#contracts/verification'
import type { DuplicateCount } from '#contracts/merging'
import type { ReviewCounts } from '#contracts/review'
import { api, useMay } from '#ui'
import type { Place } from './navigation.ts'

export type PlaceCount = Readonly<{ count: number; alarm: boolean }>

/** What waits at a place: one's own to clear up and to review, in cinnabar where something is overdue; open duplicates. */
export const usePlaceCounts = (): ((place: Place) => PlaceCount) => {
  const reads = useMay()('customer.read')
  const cleaning = useQuery({
    queryKey: ['cleaning', 'counts'],
    queryFn: async ({ signal }) => api.get<CleaningCounts>('/cleaning/counts', { signal }),
    enabled: reads
  })
  const reviews = useQuery({
    queryKey: ['reviews', 'counts'],
    queryFn: async ({ signal }) => api.get<ReviewCounts>('/reviews/counts', { signal }),
    enabled: reads
  })
  const duplicates = useQuery({
    queryKey: ['duplicates', 'count'],
    queryFn: async ({ signal }) => api.get<DuplicateCount>('/duplicates/count', { signal }),
    staleTime: 60_000,
    enabled: reads
  })
  return ({ counts }) => {
    if (counts === 'cleaning')
      return { count: cleaning.data?.mine ?? 0, alarm: (cleaning.data?.mineOverdue ?? 0) > 0 }
    if (counts === 'reviews')
      return { count: reviews.data?.mine ?? 0, alarm: (reviews.data?.mineOverdue ?? 0) > 0 }
    if (counts === 'duplicates') return { count: duplicates.data?.duplicate ?? 0, alarm: false }
    return { count: 0, alarm: false }
  }
}
