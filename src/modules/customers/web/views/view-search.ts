import type { SavedView } from '../../contract.ts'
import { readListSearch, type ListSearch } from '../list/list-search.ts'

/** In a kept filter: whoever reads it. */
const ME = 'me'

const owners = (
  search: ListSearch,
  change: (owner: string) => string
): Pick<ListSearch, 'owner'> | Record<string, never> =>
  search.owner === undefined ? {} : { owner: search.owner.map(change) }

type Asked = Pick<SavedView, 'filter' | 'sort'>

/** What a view asks when this person opens it: 负责人 me is he himself, and the usual order needs no word. */
export const searchOfView = ({ filter, sort }: Asked, myId: string): ListSearch => {
  const search = readListSearch({ ...filter, ...(sort === '-updated' ? {} : { sort }) })
  return { ...search, ...owners(search, (owner) => (owner === ME ? myId : owner)) }
}

/** The way back: what of an address is kept, for whoever opens it. */
export const viewOfSearch = (search: ListSearch, myId: string): Asked => {
  const { sort = '-updated', ...filter } = search
  const kept = { ...filter, ...owners(search, (owner) => (owner === myId ? ME : owner)) }
  return {
    // Lists of the address are lists of the filter.
    filter: Object.fromEntries(
      Object.entries(kept).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]])
    ),
    sort
  }
}

const sorted = (search: ListSearch): string =>
  JSON.stringify(
    Object.entries(search)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? value : [...value].sort()])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1))
  )

/** Whether two addresses ask the same, in whatever order they say it. */
export const asksSame = (one: ListSearch, other: ListSearch): boolean => sorted(one) === sorted(other)

/** Whether nothing but a view is named: then the list is what the view asks. */
export const isBare = (search: ListSearch): boolean => Object.keys(search).length === 0
