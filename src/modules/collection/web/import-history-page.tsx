import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState, ErrorState, RelativeTime, Skeleton, Tabs, useText } from '#ui'
import type { ImportItem } from '../contract.ts'
import { bytesText, countText } from './parts/amounts-text.ts'
import { TemplateList } from './parts/template-list.tsx'
import { importsQuery } from './queries.ts'

const ImportRow = ({ item }: Readonly<{ item: ImportItem }>) => {
  const say = useText()
  const { counts, state } = item
  return (
    <li className="import-item">
      <Link to="/imports/$id" params={{ id: item.id }} preload="intent">
        {item.fileName}
      </Link>
      <span className={state === 'failed' ? 'alarm' : 'soft'}>{say(`import.web.state.${state}`)}</span>
      <span className="soft small">
        {state === 'done' || state === 'cancelled'
          ? say('import.web.item.counts', {
              created: countText(counts.created),
              updated: countText(counts.updated),
              rejected: countText(counts.rejected)
            })
          : state === 'undone'
            ? say('import.web.item.undone', {
                undone: countText(counts.undone),
                kept: countText(Math.max(0, counts.created - counts.undone))
              })
            : bytesText(item.fileBytes)}
        {item.openDifferences > 0 && (
          <> · {say('import.web.item.differences', { count: countText(item.openDifferences) })}</>
        )}
      </span>
      <span className="soft small">
        {item.createdBy?.name} · <RelativeTime at={item.createdAt} />
      </span>
    </li>
  )
}

/** All imports, newest first. */
export const ImportHistoryPage = () => {
  const say = useText()
  const { data, error, refetch } = useQuery(importsQuery)
  const [view, setView] = useState<'imports' | 'templates'>('imports')
  const newImport = (
    <Link to="/imports/new" className="button primary">
      {say('import.web.new')}
    </Link>
  )
  return (
    <div className="page stack">
      <div className="row spread">
        <h1>{say('import.web.history')}</h1>
        {data !== undefined && data.items.length > 0 && newImport}
      </div>
      <Tabs
        label={say('import.web.history')}
        value={view}
        onChange={setView}
        tabs={[
          { key: 'imports', label: say('import.web.history') },
          { key: 'templates', label: say('import.web.templates') }
        ]}
      >
        {view === 'templates' ? (
          <TemplateList />
        ) : (
          <>
            {data === undefined &&
              (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton />)}
            {data?.items.length === 0 && (
              <EmptyState title={say('import.web.empty')} next={say('import.web.empty.next')}>
                {newImport}
              </EmptyState>
            )}
            {data !== undefined && data.items.length > 0 && (
              <ul className="import-list">
                {data.items.map((item) => (
                  <ImportRow key={item.id} item={item} />
                ))}
              </ul>
            )}
          </>
        )}
      </Tabs>
    </div>
  )
}
