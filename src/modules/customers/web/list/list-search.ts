import type { CustomerSort, DueState, FacetGroup } from '../../contract.ts'

/** Filters that may have several values, by their name in the address and in `GET /customers` alike. */
export const listFilters = [
  'owner',
  'grade',
  'tag',
  'tagAll',
  'tagNone',
  'province',
  'industry',
  'size',
  'source',
  'sourceKind',
  'due',
  'custom'
] as const
export type ListFilter = (typeof listFilters)[number]

/** What the address of the list says; the server reads the same words. */
export type ListSearch = Readonly<
  Partial<Record<ListFilter, readonly string[]>> & {
    state?: 'archived' | 'deleted'
    q?: string
    rule?: string
    sort?: string
  }
>

type Params = Readonly<Record<string, unknown>>

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== ''
  )

/** Reads an address; what it does not know it leaves out, so that an old link still opens the list. */
export const readListSearch = (params: Params): ListSearch => {
  const found: Record<string, string | readonly string[]> = {}
  for (const name of listFilters) {
    const values = [...new Set(textsOf(params[name]))]
    if (values.length > 0) found[name] = values
  }
  for (const name of ['q', 'rule', 'sort'] as const) {
    const [value] = textsOf(params[name])
    if (value !== undefined) found[name] = value
  }
  const [state] = textsOf(params['state'])
  if (state === 'archived' || state === 'deleted') found['state'] = state
  return found
}

/** The filter with the value chosen where it was not, else taken away: `toggleFilter(search, 'grade', 'A')`. */
export const toggleFilter = (search: ListSearch, filter: ListFilter, value: string): ListSearch => {
  const values = search[filter] ?? []
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  const { [filter]: _, ...rest } = search
  return next.length === 0 ? rest : { ...rest, [filter]: next }
}

/** A tag goes round: not asked for, one of these, none of these, not asked for. */
export const excludeTag = (search: ListSearch, tag: string): ListSearch => {
  const without = search.tag?.includes(tag) === true ? toggleFilter(search, 'tag', tag) : search
  return toggleFilter(without, 'tagNone', tag)
}

export type AppliedFilter = Readonly<{ filter: ListFilter; value: string }>

/** Every choice that narrows the list, in the order of the filters. */
export const appliedFilters = (search: ListSearch): readonly AppliedFilter[] =>
  listFilters.flatMap((filter) => (search[filter] ?? []).map((value) => ({ filter, value })))

/** Nothing narrows the list; its order and whether it shows the archive do not count. */
export const isUnfiltered = (search: ListSearch): boolean =>
  appliedFilters(search).length === 0 && search.q === undefined && search.rule === undefined

/** The list with no filter but its order and its state. */
export const withoutFilters = ({ sort, state }: ListSearch): ListSearch => ({
  ...(sort === undefined ? {} : { sort }),
  ...(state === undefined ? {} : { state })
})

/** A column of the product, or a field that the team defined: `custom.fleet`. */
export type ListSort = Readonly<{ key: CustomerSort | `custom.${string}`; descending: boolean }>

const sorts: readonly CustomerSort[] = ['name', 'amount', 'next', 'updated', 'completeness', 'grade']

const isCustom = (key: string): key is `custom.${string}` => key.startsWith('custom.')

/** `-amount` is the greatest first; the last changed stand first where nothing is said. */
export const sortOf = ({ sort = '-updated' }: ListSearch): ListSort => {
  const name = sort.replace(/^-/, '')
  const key = isCustom(name) ? name : sorts.find((one) => one === name)
  return key === undefined ? { key: 'updated', descending: true } : { key, descending: sort.startsWith('-') }
}

export const sortTextOf = ({ key, descending }: Readonly<{ key: string; descending: boolean }>): string =>
  descending ? `-${key}` : key

/** What is chosen of one field that the team defined, without its key: `port:北仑` is `北仑`. */
export const customChosen = ({ custom = [] }: ListSearch, key: string): readonly string[] =>
  custom.filter((one) => one.startsWith(`${key}:`)).map((one) => one.slice(key.length + 1))

/** The list with one range of such a field, `10万..50万`, in place of the one before; '' takes it away. */
export const withCustomRange = (search: ListSearch, key: string, range: string): ListSearch => {
  const { custom = [], ...rest } = search
  const others = custom.filter((one) => !one.startsWith(`${key}:`))
  const next = range === '' ? others : [...others, `${key}:${range}`]
  return next.length === 0 ? rest : { ...rest, custom: next }
}

/** The filter that a choice of a facet sets. */
export const filterOfFacet = (group: FacetGroup): ListFilter => group

export const dueOrder: readonly DueState[] = ['overdue', 'today', 'week', 'later', 'none']

/** Whom a list asks for, in whatever order. */
export const filterOfSearch = (search: ListSearch): Omit<ListSearch, 'sort'> => {
  const { sort: _, ...filter } = search
  return filter
}
