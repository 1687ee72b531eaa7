import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { addDays } from '#kernel/day'
import { api, Button, ErrorState, Skeleton, useMay, useText, useTitle } from '#ui'
import { ManageTabs } from '#web/identity'
import type { AuditPage as Page } from '../contract.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { readAuditSearch, type AuditSearch } from './audit-search.ts'
import { BackupLine } from './backup-line.tsx'
import { ChainLine } from './chain-line.tsx'
import './audit.css'

/** A day of the filter in the reader's own time; to the end of the last one. */
const instantOf = (day: string | undefined): string | undefined =>
  day === undefined ? undefined : new Date(`${day}T00:00:00`).toISOString()

const queryOf = ({ from, to, ...rest }: AuditSearch) => ({
  ...rest,
  from: instantOf(from),
  to: instantOf(to === undefined ? undefined : addDays(to, 1))
})

/** 管理 · 操作记录: who did what (PPL-4). */
export const AuditPage = () => {
  const say = useText()
  const may = useMay()
  const navigate = useNavigate()
  const params = useSearch({ strict: false })
  const search = useMemo(() => readAuditSearch(params), [params])
  useTitle(say('web.audit.title'))
  const list = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: async ({ pageParam, signal }) =>
      api.get<Page>('/audit', { query: { ...queryOf(search), cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next
  })
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <header className="row spread page-head">
        <h1>{say('web.manage')}</h1>
      </header>
      <ManageTabs />
      <div className="audit-state">
        <ChainLine />
        {may('workspace.write') && <BackupLine />}
      </div>
      <AuditFilters
        search={search}
        onChange={(next) => void navigate({ to: '/audit', search: next, replace: true })}
      />
      {list.error && entries.length === 0 ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : list.isPending ? (
        <Skeleton lines={10} />
      ) : entries.length === 0 ? (
        <p className="soft">{say('web.audit.none')}</p>
      ) : (
        <AuditTable entries={entries} />
      )}
      {list.hasNextPage && (
        <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {say('web.audit.more')}
        </Button>
      )}
    </div>
  )
}
