import { Link } from '@tanstack/react-router'
import { useCurrentInSight, useMay, useMe, useText } from '#ui'
import type { ListSearch } from './list-search.ts'

/** A month without a word. */
const silent = JSON.stringify({ fact: 'interactions.lastOn', olderThanDays: 30 })

const same = (one: ListSearch, other: ListSearch): boolean => {
  const { sort: _, ...left } = one
  const { sort: __, ...right } = other
  return JSON.stringify(left) === JSON.stringify(right)
}

/** Views that everybody needs each day; each is only an address. */
export const ListViews = ({ search }: Readonly<{ search: ListSearch }>) => {
  const say = useText()
  const may = useMay()
  const { id } = useMe()
  const views: readonly (readonly [string, ListSearch])[] = [
    ['all', {}],
    ['mine', { owner: [id] }],
    ['mineA', { owner: [id], grade: ['A'] }],
    ['overdue', { due: ['overdue'] }],
    ['unplanned', { due: ['none'] }],
    ['silent', { rule: silent }],
    ...(may('customer.assign') ? ([['unowned', { owner: ['none'] }]] as const) : []),
    ['archived', { state: 'archived' }],
    ...(may('customer.remove') ? ([['bin', { state: 'deleted' }]] as const) : [])
  ]
  const row = useCurrentInSight(JSON.stringify(search))
  return (
    <nav ref={row} className="views" aria-label={say('web.customers.views')}>
      {views.map(([name, view]) => (
        <Link
          key={name}
          to="/customers"
          search={view}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={same(search, view) ? 'page' : undefined}
        >
          {say(`web.customers.view.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
