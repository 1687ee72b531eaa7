import { useQuery } from '@tanstack/react-query'
import { api, useMay } from '#ui'

/** What recording and the timeline use of the playbook: its words for objections, major changes and stages, the names of its strategies. */
type PlaybookWords = Readonly<{
  document: Readonly<{
    vocabulary: Readonly<{ objections: readonly Readonly<{ term: string }>[] }>
    refresh: Readonly<{ triggers: readonly Readonly<{ name: string }>[] }>
    stages: readonly Readonly<{ name: string }>[]
    strategies: readonly Readonly<{ id: string; name: string }>[]
  }>
}>

/** The team's own words; undefined until they are there, or where the reader may not see the playbook. */
export const usePlaybookWords = (wanted = true): PlaybookWords['document'] | undefined => {
  const may = useMay()
  const { data } = useQuery({
    // The same entry as the playbook's own page keeps; the server says when it changes.
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<PlaybookWords>('/playbook', { signal }),
    enabled: wanted && may('playbook.read'),
    staleTime: Infinity
  })
  return data?.document
}
