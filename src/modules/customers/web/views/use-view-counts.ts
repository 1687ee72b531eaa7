import { useQuery } from '@tanstack/react-query'
import { api, useLanguage } from '#ui'
import type { ViewCounts } from '../../contract.ts'
import { filterOfSearch } from '../list/list-search.ts'
import type { ViewEntry } from './use-views.ts'

/** Everybody, the archive and the bin need no number: nobody works them off. */
const uncounted: ReadonlySet<string> = new Set(['all', 'archived', 'bin'])

/** As long as the server keeps a count. */
const STALE_MS = 15_000

/**
 * How many customers each view that is in sight finds, as a short text: `12`, `3.4万`. Asked once the list stands, and again
 * when customers change; a view that there was no time for has none yet.
 */
export const useViewCounts = (
  entries: readonly ViewEntry[],
  isReady: boolean
): ReadonlyMap<string, string> => {
  const language = useLanguage()
  const counted = entries.filter(
    ({ key, pinned, saved }) => pinned !== null && !uncounted.has(key) && !saved?.problem
  )
  const filters = counted.map(({ search }) => filterOfSearch(search))
  const { data } = useQuery({
    queryKey: ['customers', 'viewCounts', filters],
    queryFn: async ({ signal }) => api.post<ViewCounts>('/views/counts', { filters }, { signal }),
    enabled: isReady && filters.length > 0,
    staleTime: STALE_MS,
    // Those that there was no time for.
    refetchInterval: ({ state }) => (state.data?.counts.includes(null) === true ? STALE_MS : false)
  })
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 })
  return new Map(
    counted.flatMap(({ key }, at) => {
      const found = data?.counts[at]
      return found ? [[key, short.format(found.count)] as const] : []
    })
  )
}
