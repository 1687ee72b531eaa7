import type { CustomerFilter, CustomerListQuery } from '../contract.ts'

type Asked = Partial<CustomerListQuery>

const lists = [
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
] as const satisfies readonly (keyof CustomerFilter)[]

/**
 * A question to the list as the parameters of an address, in one order and without what is the default, so that two who
 * ask the same have the same link: `{ grade: ['A'], sort: '-updated' }` → `[['grade', 'A']]`. `customerListQuerySchema`
 * reads them back.
 */
export const paramsOfListQuery = (query: Asked): readonly (readonly [string, string])[] => {
  const params: (readonly [string, string])[] = []
  const one = (name: string, value: string | number | undefined, usual?: string | number): void => {
    if (value !== undefined && value !== '' && value !== usual) params.push([name, String(value)])
  }
  one('state', query.state, 'active')
  for (const name of lists) for (const value of new Set<string>(query[name] ?? [])) params.push([name, value])
  one('q', query.q?.trim())
  one('rule', query.rule)
  one('sort', query.sort, '-updated')
  one('limit', query.limit)
  one('cursor', query.cursor)
  return params
}

/** The same as the text after the `?`: `grade=A&tag=%E8%A1%8C…`. */
export const searchOfListQuery = (query: Asked): string =>
  paramsOfListQuery(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')

/** How many filters are set, to say so beside a button: each choice counts, the state and the order do not. */
export const countFilters = (query: Asked): number =>
  lists.reduce((sum, name) => sum + (query[name]?.length ?? 0), 0) +
  (query.q?.trim() ? 1 : 0) +
  (query.rule ? 1 : 0)
