import { useQuery } from '@tanstack/react-query'
import { api, useMay } from '#ui'

type Dimension = 'base' | 'need' | 'behaviour' | 'value'
type Points = readonly Readonly<{ id: string; label: string; points: number }>[]

/** What a because says of the playbook: its version, what each dimension is for, and the points of the scores, their conditions as sentences. */
type PlaybookPart = Readonly<{
  version: number
  document: Readonly<{
    scores: Readonly<Record<Dimension, Points>>
    dimensionPurpose: Readonly<Record<Dimension, string>>
  }>
  /** By their path: `scores.base[0].when`. */
  sentences: Readonly<Record<string, string>>
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
