import { useQuery } from '@tanstack/react-query'
import { api, useMay, useNamed } from '#ui'

type Strategies = Readonly<{
  document: Readonly<{ strategies: readonly Readonly<{ id: string; name: string }>[] }>
}>

/** What a strategy is called in the playbook in force; one that it has no more by its id. */
export const useStrategyName = (): ((id: string | null) => string | null) => {
  const may = useMay()
  const word = useNamed()
  const { data } = useQuery({
    // The same entry as the playbook's own page keeps.
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<Strategies>('/playbook', { signal }),
    enabled: may('playbook.read'),
    staleTime: Infinity
  })
  return (id) => {
    if (id === null) return null
    const name = data?.document.strategies.find((strategy) => strategy.id === id)?.name
    return name === undefined ? id : word(name)
  }
}
