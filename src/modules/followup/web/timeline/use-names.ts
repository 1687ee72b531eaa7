import { useQuery } from '@tanstack/react-query'
import { api, useMay, useNamed } from '#ui'
import { usePlaybookWords } from '../playbook-words.ts'
import type { Names } from './change-text.ts'

type Member = Readonly<{ id: string; name: string }>

/** The names of people and strategies that changes speak of by id; asked for only where some do. */
export const useNames = (wanted: boolean): Names => {
  const may = useMay()
  const word = useNamed()
  const strategies = usePlaybookWords(wanted)?.strategies
  const { data: members } = useQuery({
    // The same entry as the members' page keeps.
    queryKey: ['members', 'list'],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: readonly Member[] }>('/members', { signal })).items,
    enabled: wanted && may('member.read'),
    staleTime: 60_000
  })
  return {
    person: (id) => members?.find((member) => member.id === id)?.name,
    strategy: (id) => {
      const name = strategies?.find((strategy) => strategy.id === id)?.name
      return name === undefined ? undefined : word(name)
    },
    word
  }
}
