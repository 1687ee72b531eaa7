import { useQuery } from '@tanstack/react-query'
import type { CleaningCounts } from '#contracts/verification'
import { api } from '#ui'

/** Beside 待核对: how much is one's own to clear up, in cinnabar where something is overdue. */
export const CleaningCount = () => {
  const { data } = useQuery({
    queryKey: ['cleaning', 'counts'],
    queryFn: async ({ signal }) => api.get<CleaningCounts>('/cleaning/counts', { signal })
  })
  if (!data || data.mine === 0) return null
  return <span className={data.mineOverdue > 0 ? 'place-count alarm' : 'place-count soft'}>{data.mine}</span>
}
