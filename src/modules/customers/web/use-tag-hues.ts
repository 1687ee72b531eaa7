import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, useMay, type TagHue } from '#ui'
import { hueOfTag, isAddedNamespace } from './tag-hue.ts'

type Namespaces = Readonly<{
  document: Readonly<{
    tags: Readonly<{
      namespaces: readonly Readonly<{ name: string; dimension: Exclude<TagHue, 'own'> }>[]
    }>
  }>
}>

/** The hue of a tag by the dimension that the playbook gives its namespace; the playbook is asked only for those that a team added. */
export const useTagHues = (tags: readonly string[]): ((tag: string) => TagHue) => {
  const may = useMay()
  const { data } = useQuery({
    // The same entry as the playbook's own page keeps.
    queryKey: ['playbook', 'view'],
    queryFn: async ({ signal }) => api.get<Namespaces>('/playbook', { signal }),
    enabled: tags.some(isAddedNamespace) && may('playbook.read'),
    staleTime: Infinity
  })
  const own = useMemo(
    () => new Map(data?.document.tags.namespaces.map(({ name, dimension }) => [name, dimension] as const)),
    [data]
  )
  return (tag) => hueOfTag(tag, own)
}
