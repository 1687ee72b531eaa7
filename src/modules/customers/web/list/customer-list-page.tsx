import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import {
  Button,
  ColumnChooser,
  ErrorState,
  Sheet,
  Skeleton,
  useColumns,
  useCommands,
  useLanguage,
  useMay,
  useText,
  VirtualTable
} from '#ui'
import { RecordFollowUp } from '#web/followup'
import type { CustomerRow } from '../../contract.ts'
import { ExportButton } from '../export/export-button.tsx'
import { refreshCustomer } from '../queries.ts'
import { useNarrow } from '../use-narrow.ts'
import { BulkBar } from './bulk-bar.tsx'
import { CustomerCards } from './customer-cards.tsx'
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
import { ListViews } from './list-views.tsx'
import { NoCustomers } from './no-customers.tsx'
import { SearchBox } from './search-box.tsx'
import { useSelection } from './selection.ts'
import { SelectAll } from './select-all.tsx'
import { Total } from './total.tsx'
import { useRows } from './use-rows.ts'

/** 客户: every customer that one may see, narrowed, sorted and gone through by keyboard; all of it in the address (IFC-2, IFC-3). */
export const CustomerListPage = () => {
  const say = useText()
  const may = useMay()
  const narrow = useNarrow()
  const language = useLanguage()
  const navigate = useNavigate()
  const params = useSearch({ strict: false })
  const search = useMemo(() => readListSearch(params), [params])
  const [exact, setExact] = useState(false)
  const [filtering, setFiltering] = useState(false)
  const [recording, setRecording] = useState<CustomerRow | null>(null)
  const { list, rows, onEnd } = useRows(search)
  const selection = useSelection(rows)
  const { facets, label } = useFacets(search, exact)
  const columns = useColumns('customers', useListColumns(facets))
  const go = (next: ListSearch, replace = false): void => {
    selection.clear()
    setExact(false)
    void navigate({ to: '/customers', search: next, replace })
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
        <ListViews search={search} />
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
                search={search}
                columns={columns.shown.map(({ key }) => key)}
                total={totalText ?? null}
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
                rows={selection.rows}
                state={search.state ?? 'active'}
                more={
                  selection.ids.size < (facets?.total.count ?? Infinity) && (
                    <SelectAll search={search} total={totalText} onSelect={selection.chooseRows} />
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
                <FilterChips search={search} label={label} onChange={go} />
              </>
            )}
          </div>
          {list.error && rows.length === 0 ? (
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
