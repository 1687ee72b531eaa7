import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import {
  Button,
  ColumnChooser,
  EmptyState,
  ErrorState,
  Icon,
  problemText,
  Sheet,
  showToast,
  Skeleton,
  useColumns,
  useCommands,
  useLanguage,
  useMay,
  useMe,
  useText,
  VirtualTable
} from '#ui'
import { RecordFollowUp } from '#web/followup'
import type { CustomerRow } from '../../contract.ts'
import { BulkBar } from '../bulk/bulk-bar.tsx'
import { RunLine } from '../bulk/run-line.tsx'
import { ExportButton } from '../export/export-button.tsx'
import { ExportLine } from '../export/export-line.tsx'
import { refreshCustomer } from '../queries.ts'
import { withItem } from '../rule/with-item.ts'
import { useNarrow } from '../use-narrow.ts'
import { SideViews } from '../views/side-views.tsx'
import { useViewCounts } from '../views/use-view-counts.ts'
import { useViews } from '../views/use-views.ts'
import { changeView } from '../views/view-queries.ts'
import { viewOfSearch } from '../views/view-search.ts'
import { ViewTabs } from '../views/view-tabs.tsx'
import { CustomerCards } from './customer-cards.tsx'
import { editCell } from './editable-cell.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { useFacets } from './facet-labels.ts'
import { FilterChips } from './filter-chips.tsx'
import { useListColumns } from './list-columns.tsx'
import {
  appliedFilters,
  readListSearch,
  sortOf,
  sortTextOf,
  withoutFilters,
  type ListSearch
} from './list-search.ts'
import { NoCustomers } from './no-customers.tsx'
import { SearchBox } from './search-box.tsx'
import { useSelection } from './selection.ts'
import { Total } from './total.tsx'
import { useRows } from './use-rows.ts'

const RuleEditor = lazy(async () => ({ default: (await import('../rule/rule-editor.tsx')).RuleEditor }))

/** 客户: every customer that one may see, narrowed, sorted and gone through by keyboard; all of it in the address (IFC-2, IFC-3). */
export const CustomerListPage = () => {
  const say = useText()
  const may = useMay()
  const narrow = useNarrow()
  const language = useLanguage()
  const navigate = useNavigate()
  const params = useSearch({ strict: false })
  const own = useMemo(() => readListSearch(params), [params])
  const asked: unknown = Reflect.get(params, 'view')
  const views = useViews(own, typeof asked === 'string' ? asked : undefined)
  const { search, current } = views
  const saved = current?.saved ?? null
  const { id: myId } = useMe()
  const [exact, setExact] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const [recording, setRecording] = useState<CustomerRow | null>(null)
  // A link of the condition that is being built: which, or a new one.
  const [building, setBuilding] = useState<number | 'new' | null>(null)
  const problem = views.isChanged ? null : (saved?.problem ?? null)
  const isAsked = !views.isPending && problem === null
  const { list, rows, onEnd } = useRows(search, isAsked)
  const selection = useSelection(rows)
  const { facets, label } = useFacets(search, exact, isAsked)
  // The list itself goes first.
  const counts = useViewCounts(views.entries, facets !== undefined)
  const given = useMemo(
    () => (saved?.columns ? { shown: saved.columns, widths: saved.widths } : undefined),
    [saved]
  )
  const columns = useColumns(
    given ? `customers.${saved?.id ?? ''}` : 'customers',
    useListColumns(facets),
    given
  )
  const go = (next: ListSearch, replace = false, view = current?.key ?? null): void => {
    selection.clear()
    setExact(false)
    setBuilding(null)
    void navigate({ to: '/customers', search: views.addressOf(next, view), replace })
  }
  const isTouched = given !== undefined && columns.isTouched
  const saveView = (): void => {
    if (saved === null) return
    const { shown, widths } = columns.layout
    changeView(saved, {
      ...viewOfSearch(search, myId),
      ...(given ? { columns: [...shown], widths: { ...widths } } : {})
    }).then(
      () => {
        if (given) columns.reset()
        showToast(say('views.web.saved', { name: saved.name }))
        go(search, true, saved.id)
      },
      (error: unknown) => showToast(problemText(error, say('ui.unreached')), { problem: true })
    )
  }
  const open = ({ id }: CustomerRow): void => void navigate({ to: '/customers/$id', params: { id } })
  useCommands(
    may('customer.write')
      ? [
          {
            id: 'new customer',
            label: say('web.customers.add'),
            run: () => void navigate({ to: '/customers/new' })
          }
        ]
      : []
  )
  const panel = <FacetPanel search={search} facets={facets} onChange={go} />
  const filters = appliedFilters(search).length
  const totalText =
    facets === undefined
      ? undefined
      : facets.total.exact
        ? facets.total.count.toLocaleString(language)
        : say('web.customers.about', { count: facets.total.count.toLocaleString(language) })
  return (
    <div className="list-page">
      <header className="list-head">
        <h1 className="unseen">{say('web.nav.customers')}</h1>
        <ViewTabs
          views={isTouched ? { ...views, isChanged: true } : views}
          counts={counts}
          layout={columns.layout}
          onOpen={(next, view) => {
            if (given && view === saved?.id) columns.reset()
            go(next, false, view)
          }}
          onSave={saved?.mayEdit === true ? saveView : null}
        />
        <div className="list-tools">
          <SearchBox
            value={search.q ?? ''}
            onChange={(q) => {
              const { q: _, ...rest } = search
              go(q === '' ? rest : { ...rest, q }, true)
            }}
          />
          {narrow ? (
            <Button onClick={() => setFiltering(true)}>
              {filters === 0 ? say('web.customers.filter') : say('web.customers.filters', { count: filters })}
            </Button>
          ) : (
            <>
              <ColumnChooser columns={columns} />
              <ExportButton
                selected={{ search }}
                search={search}
                columns={columns.shown.map(({ key }) => key)}
                count={totalText ?? null}
              />
            </>
          )}
          {may('customer.write') && !narrow && (
            <Link to="/customers/new" className="button primary">
              {say('web.customers.add')}
            </Link>
          )}
        </div>
      </header>
      <div className="list-body">
        {!narrow && (
          <aside className="list-side" aria-label={say('web.customers.filter')}>
            <SideViews views={views} counts={counts} />
            {panel}
          </aside>
        )}
        <section
          className="list-main"
          aria-label={say('web.nav.customers')}
          aria-busy={list.isPlaceholderData}
        >
          <div className="list-bar">
            {selection.ids.size > 0 ? (
              <BulkBar
                selected={selection.isEverybody ? { search } : { ids: [...selection.ids] }}
                search={search}
                columns={columns.shown.map(({ key }) => key)}
                count={
                  selection.isEverybody ? (totalText ?? '…') : selection.ids.size.toLocaleString(language)
                }
                more={
                  !selection.isEverybody &&
                  selection.ids.size < (facets?.total.count ?? Infinity) && (
                    <Button kind="quiet" onClick={selection.chooseEverybody}>
                      {totalText === undefined
                        ? say('web.customers.selectAll')
                        : say('web.customers.selectAll.count', { count: totalText })}
                    </Button>
                  )
                }
                onDone={selection.clear}
              />
            ) : (
              <>
                <Total
                  count={facets?.total.count}
                  exact={facets?.total.exact ?? true}
                  onExact={() => setExact(true)}
                />
                <FilterChips
                  search={search}
                  label={label}
                  editing={typeof building === 'number' ? building : null}
                  onEdit={setBuilding}
                  onChange={go}
                >
                  <Button
                    kind="quiet"
                    className="add-condition"
                    aria-expanded={building === 'new'}
                    onClick={() => setBuilding(building === 'new' ? null : 'new')}
                  >
                    <Icon name="plus" />
                    {say('views.web.addCondition')}
                  </Button>
                </FilterChips>
                {!narrow && (
                  <>
                    <ExportLine />
                    <RunLine />
                  </>
                )}
              </>
            )}
          </div>
          {building !== null && (
            <Suspense>
              <RuleEditor
                search={search}
                index={building === 'new' ? null : building}
                onDone={(item, others) => go(withItem(search, item, others))}
                onClose={() => setBuilding(null)}
              />
            </Suspense>
          )}
          {problem !== null ? (
            <EmptyState title={say('views.web.problem')} next={problem} />
          ) : list.error && rows.length === 0 ? (
            <ErrorState error={list.error} onRetry={() => void list.refetch()} />
          ) : list.isPending ? (
            <Skeleton lines={12} />
          ) : narrow ? (
            rows.length === 0 ? (
              <NoCustomers search={search} onClear={() => go(withoutFilters(search))} />
            ) : (
              <CustomerCards rows={rows} onEnd={onEnd} />
            )
          ) : (
            <VirtualTable
              // Another question begins at its top.
              key={JSON.stringify(search)}
              label={say('web.nav.customers')}
              columns={columns}
              rows={rows}
              rowId={({ id }) => id}
              rowName={({ name }) => name ?? say('web.customer.unnamed')}
              total={facets?.total.exact === true ? facets.total.count : undefined}
              sort={sortOf(search)}
              onSort={(sort) => go({ ...search, sort: sortTextOf(sort) })}
              onOpen={open}
              selected={selection.ids}
              onSelect={selection.choose}
              rowKeys={[
                {
                  key: 'F2',
                  label: say('views.cell.key'),
                  run: () => editCell(document.querySelector('.table-row[data-at]'))
                },
                {
                  key: 'e',
                  label: say('web.customer.edit'),
                  run: ({ id }) =>
                    void navigate({ to: '/customers/$id', params: { id }, search: { part: 'file' } })
                },
                ...(may('followup.write')
                  ? [{ key: 'r', label: say('web.customer.record'), run: setRecording }]
                  : [])
              ]}
              onEnd={onEnd}
              empty={<NoCustomers search={search} onClear={() => go(withoutFilters(search))} />}
            />
          )}
        </section>
      </div>
      {recording && (
        <RecordFollowUp
          customerId={recording.id}
          customerName={recording.name ?? say('web.customer.unnamed')}
          onClose={() => setRecording(null)}
          onRecorded={() => void refreshCustomer(recording.id)}
        />
      )}
      {filtering && (
        <Sheet
          title={say('web.customers.filter')}
          onClose={() => setFiltering(false)}
          footer={
            <Button kind="primary" onClick={() => setFiltering(false)}>
              {say('web.customers.show', {
                count: (facets?.total.count ?? rows.length).toLocaleString(language)
              })}
            </Button>
          }
        >
          {panel}
        </Sheet>
      )}
    </div>
  )
}
