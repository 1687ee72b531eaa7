import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, EmptyState, ErrorState, Select, Skeleton, Tabs, useMay, useText, useTitle } from '#ui'
import { ClusterCard } from './cluster-card.tsx'
import { LikesPart } from './likes-part.tsx'
import { MergesList } from './merges-list.tsx'
import { countQuery, queueQuery, teamQuery } from './queries.ts'
import { queueSearchOf, views, type QueueSearch } from './queue-search.ts'
import { SearchLine } from './search-line.tsx'
import { useQueueKeys } from './use-queue-keys.ts'

const scores = ['', '80', '90', '95'] as const

const Filters = ({
  search,
  onChange
}: Readonly<{ search: QueueSearch; onChange: (change: Partial<QueueSearch>) => void }>) => {
  const say = useText()
  const may = useMay()
  const team = useQuery({ ...teamQuery, enabled: may('member.read') })
  const members = (team.data ?? []).filter(({ state }) => state !== 'left')
  return (
    <div className="row duplicate-filters">
      <Select
        aria-label={say('merging.web.score')}
        value={search.minScore}
        options={scores.map((value) => ({
          value,
          label:
            value === '' ? say('merging.web.score.all') : say('merging.web.score.from', { percent: value })
        }))}
        onChange={(minScore) => onChange({ minScore })}
      />
      {members.length > 1 && (
        <Select
          aria-label={say('web.customers.column.owner')}
          value={search.owner}
          options={[
            { value: '', label: say('merging.web.owner.all') },
            ...members.map(({ id, name }) => ({ value: id, label: name }))
          ]}
          onChange={(owner) => onChange({ owner })}
        />
      )}
    </div>
  )
}

const Queue = ({ search }: Readonly<{ search: QueueSearch }>) => {
  const say = useText()
  const { data, error, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(queueQuery(search))
  useQueueKeys()
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />
  const clusters = data.pages.flatMap((page, at) =>
    page.clusters.map((cluster) => ({ key: `${at} ${cluster.id}`, cluster }))
  )
  // A search that has just ended has found some, or is about to say so.
  if (clusters.length === 0 && isFetching) return <Skeleton lines={8} />
  if (clusters.length === 0)
    return (
      <EmptyState
        title={say(`merging.web.none.${search.view}`)}
        next={search.view === 'open' ? say('merging.web.none.next') : undefined}
      />
    )
  return (
    <>
      <ul className="clusters">
        {clusters.map(({ key, cluster }) => (
          <ClusterCard key={key} cluster={cluster} />
        ))}
      </ul>
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('ui.loadMore')}
        </Button>
      )}
    </>
  )
}

/** 重复客户: who is there several times, what a person says of it, and what was merged (COL-19). */
export const DuplicatesPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const search = queueSearchOf(useSearch({ strict: false }))
  const count = useQuery(countQuery)
  useTitle(say('merging.web.title'))
  const show = (change: Partial<QueueSearch>): void => {
    const next = Object.entries({ ...search, ...change }).filter(
      ([, value]) => value !== '' && value !== 'open'
    )
    void navigate({ to: '/duplicates', search: Object.fromEntries(next), replace: true, resetScroll: false })
  }
  const counted: Readonly<Record<string, number | undefined>> = {
    open: count.data?.duplicate,
    related: count.data?.related
  }
  const labelOf = (view: string): string => {
    const number = counted[view]
    const label = say(`merging.web.view.${view}`)
    if (number === undefined || number === 0) return label
    return `${label} ${count.data && number >= count.data.most ? `${number - 1}+` : number}`
  }
  return (
    <div className="page stack duplicates-page">
      <div className="row spread">
        <h1>{say('merging.web.title')}</h1>
        <SearchLine />
      </div>
      {search.customer !== '' && (
        <section className="stack" aria-labelledby="likes">
          <div className="row spread">
            <h2 id="likes">{say('merging.web.likes')}</h2>
            <Link to="/duplicates">{say('merging.web.all')}</Link>
          </div>
          <LikesPart customerId={search.customer} />
        </section>
      )}
      {search.customer === '' && (
        <Tabs
          label={say('merging.web.title')}
          tabs={views.map((key) => ({ key, label: labelOf(key) }))}
          value={search.view}
          onChange={(view) => show({ view })}
        >
          <div className="stack duplicates-view">
            {search.view === 'merges' ? (
              <MergesList />
            ) : (
              <>
                <Filters search={search} onChange={show} />
                <Queue search={search} />
              </>
            )}
          </div>
        </Tabs>
      )}
    </div>
  )
}
