import { Link } from '@tanstack/react-router'
import { useText } from '#ui'
import type { Views } from './use-views.ts'

/** Views that the reader has pinned at the side, above the filters. */
export const SideViews = ({
  views,
  counts
}: Readonly<{ views: Views; counts: ReadonlyMap<string, string> }>) => {
  const say = useText()
  const shown = views.entries.filter(({ pinned }) => pinned === 'side')
  if (shown.length === 0) return null
  return (
    <nav className="side-views" aria-label={say('views.web.side')}>
      {shown.map((entry) => (
        <Link
          key={entry.key}
          to="/customers"
          search={views.addressOf(entry.search, entry.key)}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={entry === views.current ? 'page' : undefined}
          title={entry.saved?.problem ?? undefined}
        >
          <span>{entry.name}</span>
          <span className="view-count">{counts.get(entry.key)}</span>
        </Link>
      ))}
    </nav>
  )
}
