import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { Today } from '#contracts/followup'
import { api } from '#ui'

export type Whose = 'mine' | 'team'

/** The key begins with `today`: asked again when a colleague records something. */
export const useWork = (whose: Whose, enabled = true): UseQueryResult<Today> =>
  useQuery({
    queryKey: ['today', whose],
    queryFn: async ({ signal }) => api.get<Today>('/today', { query: { whose }, signal }),
    enabled
  })

const hasOwn = ({ rhythm, counts }: Today): boolean =>
  rhythm.planned !== null || counts.overdue + counts.dueToday + counts.soon > 0

/** Who has no customers of his own, a manager or the administrator, begins with those of his people. */
export const useWhose = (mayTeam: boolean) => {
  const [wanted, setWanted] = useState<Whose | null>(null)
  const mine = useWork('mine', wanted === null && mayTeam)
  if (wanted !== null || !mayTeam) return [wanted ?? 'mine', setWanted] as const
  // Undecided until one's own are known, so that the page does not change under the eyes.
  if (mine.data === undefined) return [mine.error ? 'mine' : null, setWanted] as const
  return [hasOwn(mine.data) ? 'mine' : 'team', setWanted] as const
}
