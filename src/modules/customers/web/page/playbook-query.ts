import { useQuery } from '@tanstack/react-query'
import { api, useMay } from '#ui'

type Points = readonly Readonly<{ id: string; label: string; points: number }>[]

/** What a because says of the playbook: its version, and the points of the scores by name. */
type PlaybookPart = Readonly<{
  version: number
  document: Readonly<{ scores: Readonly<Record<'base' | 'need' | 'behaviour' | 'value', Points>> }>
}>

/** The playbook in force; undefined until it is there, or where the reader may not see it. Drawn where a because opens. */
export const usePlaybook = (): PlaybookPart | undefined => {
  const may = useMay()
  // The same entry as the playbook's own page keeps; the server says when it changes.
  return useQuery({
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<PlaybookPart>('/playbook', { signal }),
    enabled: may('playbook.read'),
    staleTime: Infinity
  }).data
}
