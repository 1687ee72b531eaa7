import { useQuery } from '@tanstack/react-query'
import { api, useMay } from '#ui'
import type { TagBook } from './tag-vocabulary.ts'

/** The words of the playbook for tags; undefined until they are there, or where the reader may not see them. */
export const useTagBook = (): TagBook | undefined => {
  const may = useMay()
  // The same entry as the playbook's own page keeps.
  return useQuery({
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<Readonly<{ document: TagBook }>>('/playbook', { signal }),
    enabled: may('playbook.read'),
    staleTime: Infinity
  }).data?.document
}
