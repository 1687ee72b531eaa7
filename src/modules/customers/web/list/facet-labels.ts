import { useQuery } from '@tanstack/react-query'
import { useNamed, useText, type Say } from '#ui'
import type { FacetCounts } from '../../contract.ts'
import { facetsQuery } from '../queries.ts'
import type { AppliedFilter, ListSearch } from './list-search.ts'

/** `port:北仑` is 常用港口：北仑; from and to with a dash between them. */
const customLabel = (value: string, say: Say): string => {
  const at = value.indexOf(':')
  const field = say(`web.customerField.custom.${value.slice(0, at)}`)
  const text = value.slice(at + 1).replace('..', '–')
  return say('web.custom.chosen', { field, text: text === 'none' ? say('web.custom.unknown') : text })
}

/** Values that read the same everywhere need no answer of the server. */
const fixedLabel = ({ filter, value }: AppliedFilter, say: Say): string | null => {
  if (filter === 'due') return say(`web.customers.due.${value}`)
  if (value === 'none' && filter !== 'custom') return say(`web.customers.none.${filter}`)
  if (filter === 'grade') return say('web.customers.grade', { grade: value })
  if (filter.startsWith('tag')) return value
  if (filter === 'custom') return customLabel(value, say)
  return null
}

/** How a chosen filter is called: owners and provinces by name, not by id or code. */
export const labelOfFilter = (applied: AppliedFilter, facets: FacetCounts | undefined, say: Say): string => {
  const fixed = fixedLabel(applied, say)
  if (fixed !== null) return fixed
  const { filter, value } = applied
  if (filter === 'tagAll' || filter === 'tagNone' || filter === 'custom') return value
  return facets?.groups[filter]?.find((one) => one.value === value)?.label ?? value
}

/** Owners are called as they are; everything else is a word of the playbook or of a standard. */
export const wordOf = ({ filter }: AppliedFilter, label: string, named: (text: string) => string): string =>
  filter === 'owner' || filter === 'custom' ? label : named(label)

export const useFacets = (search: ListSearch, exact: boolean, enabled = true) => {
  const say = useText()
  const named = useNamed()
  const { data } = useQuery({ ...facetsQuery(search, exact), enabled })
  return {
    facets: data,
    label: (applied: AppliedFilter): string => wordOf(applied, labelOfFilter(applied, data, say), named)
  }
}
