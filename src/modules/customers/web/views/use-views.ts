import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useMay, useMe, useText } from '#ui'
import type { BuiltInView, SavedView, ViewList, ViewPin } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'
import { builtInSearches } from './built-in-views.ts'
import { asksSame, isBare, searchOfView } from './view-search.ts'
import { viewsQuery } from './view-queries.ts'

/** A view as one chooses it: one's own, a shared one, or one of the product's. */
export type ViewEntry = Readonly<{
  key: string
  name: string
  search: ListSearch
  saved: SavedView | null
  pinned: ViewPin | null
  isDefault: boolean
}>

/** The device remembers whether a view is to open first, so that the list waits for nothing where none is. */
const FIRST = 'huike.views.first'

const entriesOf = (
  list: ViewList | undefined,
  builtIn: readonly (readonly [BuiltInView, ListSearch])[],
  myId: string,
  nameOf: (view: BuiltInView) => string
): readonly ViewEntry[] => {
  const choices = new Map(list?.choices.map((choice, place) => [choice.view, { ...choice, place }]))
  const own = builtIn.map(([key, search]) => ({ key: key as string, name: nameOf(key), search, saved: null }))
  const saved = (list?.views ?? []).map((view) => ({
    key: view.id,
    name: view.name,
    search: searchOfView(view, myId),
    saved: view
  }))
  const placeOf = ({ key }: Readonly<{ key: string }>): number => choices.get(key)?.place ?? -1
  return [...own, ...saved]
    .map((entry) => {
      const choice = choices.get(entry.key)
      const usual = entry.saved === null ? 'top' : null
      return {
        ...entry,
        pinned: choice ? choice.pinned : usual,
        isDefault: choice?.isDefault ?? false
      }
    })
    .sort((one, other) =>
      one.saved === null || other.saved === null
        ? Number(one.saved !== null) - Number(other.saved !== null)
        : placeOf(one) - placeOf(other)
    )
}

export type Views = Readonly<{
  entries: readonly ViewEntry[]
  /** The one that is open, as it stands or changed. */
  current: ViewEntry | null
  /** Whether the list asks otherwise than the view that is open. */
  isChanged: boolean
  /** What the list asks. */
  search: ListSearch
  /** Whether it is not known yet what that is. */
  isPending: boolean
  /** The address for a question within a view; where one is the first, everybody must be said. */
  addressOf: (search: ListSearch, view: string | null) => ListSearch & Readonly<{ view?: string }>
}>

/**
 * Which view is open and what the list asks: an address that names a view and nothing else asks as the view does today;
 * one that says more is that view, changed; one that says nothing opens the first.
 */
export const useViews = (own: ListSearch, viewKey: string | undefined): Views => {
  const say = useText()
  const may = useMay()
  const { id: myId } = useMe()
  const { data, isPending: isAsking } = useQuery(viewsQuery)
  const [assign, remove] = [may('customer.assign'), may('customer.remove')]
  const entries = useMemo(
    () =>
      entriesOf(data, builtInSearches(myId, { assign, remove }), myId, (view) =>
        say(`web.customers.view.${view}`)
      ),
    [data, myId, assign, remove, say]
  )
  const first = entries.find(({ isDefault }) => isDefault)
  const bare = isBare(own)
  const isOpening = bare && viewKey === undefined
  useEffect(() => {
    if (data === undefined) return
    if (first === undefined) localStorage.removeItem(FIRST)
    else localStorage.setItem(FIRST, first.key)
  }, [data, first])
  const named = entries.find(({ key }) => key === (viewKey ?? (isOpening ? first?.key : undefined)))
  const search = bare && named !== undefined ? named.search : own
  const current = named ?? entries.find((entry) => asksSame(entry.search, search)) ?? null
  return {
    entries,
    current,
    isChanged: current !== null && !asksSame(current.search, search),
    search,
    isPending: isAsking && bare && (isOpening ? localStorage.getItem(FIRST) !== null : named === undefined),
    addressOf: (next, view) => {
      const target = entries.find(({ key }) => key === view)
      // It was kept a moment ago, as the list asks now.
      if (view !== null && target === undefined) return { view }
      if (target && asksSame(target.search, next) && (target.saved !== null || isBare(next)))
        return target.key === 'all' && first === undefined ? {} : { view: target.key }
      if (isBare(next)) return first === undefined ? {} : { view: 'all' }
      return target?.saved ? { ...next, view: target.key } : next
    }
  }
}
