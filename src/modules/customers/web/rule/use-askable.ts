import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, useLanguage } from '#ui'
import type { AskableFact } from '../../contract.ts'

/** What can be asked, in the reader's language; asked anew when the playbook changes. */
export const askableQuery = (language: string) =>
  queryOptions({
    queryKey: ['playbook', 'askable', language],
    queryFn: async ({ signal }) =>
      (await api.get<{ facts: readonly AskableFact[] }>('/customers/askable', { signal })).facts,
    staleTime: Infinity
  })

export const useAskable = (enabled: boolean): readonly AskableFact[] | undefined => {
  const language = useLanguage()
  return useQuery({ ...askableQuery(language), enabled }).data
}

export const factKey = ({ fact, collection }: Pick<AskableFact, 'fact' | 'collection'>): string =>
  `${collection ?? ''}/${fact}`
