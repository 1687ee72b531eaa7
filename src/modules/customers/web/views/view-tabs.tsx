import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Button, useCurrentInSight, useText, type Columns } from '#ui'
import type { CustomerRow, SavedView } from '../../contract.ts'
import type { ListSearch } from '../list/list-search.ts'
import type { ViewEntry, Views } from './use-views.ts'

// Only who keeps or looks through views needs them.
const ViewsSheet = lazy(async () => ({ default: (await import('./views-sheet.tsx')).ViewsSheet }))
const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog }))

const Tab = ({
  entry,
  isCurrent,
  views,
  count
}: Readonly<{ entry: ViewEntry; isCurrent: boolean; views: Views; count: string | undefined }>) => {
  const say = useText()
  const problem = entry.saved?.problem ?? null
  return (
    <Link
      to="/customers"
      search={views.addressOf(entry.search, entry.key)}
      activeOptions={{ exact: true, includeSearch: true }}
      aria-current={isCurrent ? 'page' : undefined}
      title={problem ?? (entry.isDefault ? say('views.web.isFirst') : undefined)}
    >
      {problem !== null && (
        <span className="alarm" aria-hidden="true">
          !{' '}
        </span>
      )}
      {entry.name}
      {count !== undefined && <span className="view-count">{count}</span>}
      {isCurrent && views.isChanged && <span className="soft"> {say('views.web.changed')}</span>}
    </Link>
  )
}

type Asked = 'all' | 'keep' | SavedView

/** Views above the list: those that the reader has pinned, the one that is open, and the way to all of them. */
export const ViewTabs = ({
  views,
  counts,
  layout,
  onOpen,
  onSave
}: Readonly<{
  views: Views
  /** How many each finds, by its key; nothing where that is not known. */
  counts: ReadonlyMap<string, string>
  /** The columns as they stand, to be kept with a view. */
  layout: Columns<CustomerRow>['layout']
  onOpen: (search: ListSearch, view: string | null) => void
  /** Keeps what was changed of the view that is open; null where there is nothing, or one may not. */
  onSave: (() => void) | null
}>) => {
  const say = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { entries, current, isChanged, search } = views
  const row = useCurrentInSight<HTMLElement>(`${current?.key ?? ''} ${String(isChanged)}`)
  const shown = entries.filter((entry) => entry.pinned === 'top' || entry === current)
  const isNew = current === null || (isChanged && current.saved === null)
  return (
    <div className="view-row">
      <nav ref={row} className="views" aria-label={say('web.customers.views')}>
        {shown.map((entry) => (
          <Tab
            key={entry.key}
            entry={entry}
            isCurrent={entry === current}
            views={views}
            count={counts.get(entry.key)}
          />
        ))}
      </nav>
      <div className="view-tools">
        {(isNew || (isChanged && current.saved !== null)) && (
          <>
            {!isNew && onSave && (
              <Button kind="quiet" onClick={onSave}>
                {say('views.web.save')}
              </Button>
            )}
            <Button kind="quiet" onClick={() => setAsked('keep')}>
              {say(isNew ? 'views.web.keep' : 'views.web.keepAs')}
            </Button>
            {!isNew && (
              <Button kind="quiet" onClick={() => onOpen(current.search, current.key)}>
                {say('views.web.back')}
              </Button>
            )}
          </>
        )}
        <Button kind="quiet" aria-haspopup="dialog" onClick={() => setAsked('all')}>
          {say('views.web.all')}
        </Button>
      </div>
      <Suspense>
        {asked === 'all' && (
          <ViewsSheet
            views={views}
            onOpen={(entry) => {
              setAsked(null)
              onOpen(entry.search, entry.key)
            }}
            onEdit={setAsked}
            onClose={() => setAsked(null)}
          />
        )}
        {asked !== null && asked !== 'all' && (
          <ViewDialog
            view={asked === 'keep' ? null : asked}
            search={search}
            layout={layout}
            onDone={(id) => {
              setAsked(null)
              if (asked === 'keep') onOpen(search, id)
            }}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </div>
  )
}
