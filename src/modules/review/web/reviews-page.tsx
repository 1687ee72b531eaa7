import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import {
  Button,
  EmptyState,
  ErrorState,
  Segmented,
  Skeleton,
  useMay,
  useMe,
  useShortcuts,
  useText,
  useTitle
} from '#ui'
import { useServerNow } from '#web/verification'
import type { ReviewItem, ReviewView } from '../contract.ts'
import { OwnerCounts } from './owner-counts.tsx'
import { PostponeDialog } from './postpone-dialog.tsx'
import { useCounts, useQueue } from './queries.ts'
import { ReviewRow } from './review-row.tsx'
import { useChosenRow } from './use-chosen-row.ts'

const views: readonly ReviewView[] = ['mine', 'team', 'overdue']

type ListProps = Readonly<{
  items: readonly ReviewItem[]
  now: number
  withOwner: boolean
  search: Readonly<Record<string, string>>
}>

const List = ({ items, now, withOwner, search }: ListProps) => {
  const say = useText()
  const navigate = useNavigate()
  const mayWrite = useMay()('customer.write')
  const [wanted, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [postponing, setPostponing] = useState(false)
  const { chosen, choose, move } = useChosenRow(items.map(({ customerId }) => customerId))
  const free = items.filter(({ urgentAt }) => urgentAt === null).map(({ customerId }) => customerId)
  const picked = free.filter((id) => wanted.has(id))
  const pick = (id: string, isPicked: boolean): void => {
    const next = new Set(wanted)
    if (isPicked) next.add(id)
    else next.delete(id)
    setPicked(next)
  }
  useShortcuts([
    { key: 'j', label: say('review.web.key.down'), run: () => move(1) },
    { key: 'k', label: say('review.web.key.up'), run: () => move(-1) },
    {
      key: 'x',
      label: say('review.web.key.pick'),
      run: () => {
        if (chosen !== undefined && free.includes(chosen)) pick(chosen, !wanted.has(chosen))
      }
    },
    {
      key: 'Enter',
      label: say('review.web.key.open'),
      run: () => {
        if (chosen !== undefined) void navigate({ to: '/reviews/$id', params: { id: chosen }, search })
      }
    }
  ])
  return (
    <>
      <ul className="review-items">
        {items.map((item) => (
          <ReviewRow
            key={item.customerId}
            item={item}
            now={now}
            chosen={item.customerId === chosen}
            withOwner={withOwner}
            search={search}
            picked={mayWrite ? wanted.has(item.customerId) && item.urgentAt === null : null}
            onPick={(isPicked) => pick(item.customerId, isPicked)}
            onChoose={() => choose(item.customerId)}
          />
        ))}
      </ul>
      {picked.length > 0 && (
        <div
          className="review-bulk"
          role="region"
          aria-label={say('review.web.picked', { count: picked.length })}
        >
          <span>{say('review.web.picked', { count: picked.length })}</span>
          {picked.length < free.length && (
            <Button kind="quiet" onClick={() => setPicked(new Set(free))}>
              {say('review.web.pickAll', { count: free.length })}
            </Button>
          )}
          <Button kind="quiet" onClick={() => setPicked(new Set())}>
            {say('review.web.pickNone')}
          </Button>
          <Button kind="primary" onClick={() => setPostponing(true)}>
            {say('review.web.postpone')}
          </Button>
        </div>
      )}
      {postponing && (
        <PostponeDialog
          ids={picked}
          onClose={() => setPostponing(false)}
          onDone={() => {
            setPostponing(false)
            setPicked(new Set())
          }}
        />
      )}
    </>
  )
}

/** Who has nothing of his own, a manager or the administrator, begins with what his people have. */
const useView = (mayTeam: boolean) => {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { data: counts } = useCounts()
  const wanted = views.find((view) => view === search['view'])
  const own: ReviewView | null =
    counts === undefined ? null : counts.mine > 0 || !mayTeam || counts.team === 0 ? 'mine' : 'team'
  return { view: wanted ?? own, owner: typeof search['owner'] === 'string' ? search['owner'] : '', counts }
}

/** 复核 (POR-8): whose files are to be looked through again, and what cannot wait. */
export const ReviewsPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const mayTeam = useMe().scope !== 'own'
  const { view, owner, counts } = useView(mayTeam)
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, dataUpdatedAt } = useQueue(
    view,
    view === 'mine' ? '' : owner
  )
  const now = useServerNow(data?.pages[0]?.now, dataUpdatedAt)
  useTitle(say('review.web.title'))
  const items = data?.pages.flatMap((page) => page.items)
  const searchOf = (next: ReviewView, of: string): Record<string, string> =>
    of === '' ? { view: next } : { view: next, owner: of }
  const go = (next: ReviewView, of: string): void =>
    void navigate({ to: '/reviews', search: searchOf(next, of), replace: true })
  return (
    <div className="page reviews">
      <header className="row spread page-head">
        <h1>{say('review.web.title')}</h1>
      </header>
      <p className="soft review-lead">{say('review.web.lead')}</p>
      <div className="row spread review-filters">
        <Segmented
          label={say('review.web.view')}
          value={view}
          options={views
            .filter((one) => mayTeam || one !== 'team')
            .map((value) => {
              const count = counts?.[value] ?? 0
              return { value, label: `${say(`review.web.view.${value}`)}${count === 0 ? '' : ` ${count}`}` }
            })}
          onChange={(value) => go(value, owner)}
        />
      </div>
      {mayTeam && view !== null && view !== 'mine' && (
        <OwnerCounts owner={owner} onOwner={(of) => go(view, of)} />
      )}
      {items && view !== null ? (
        <List
          key={`${view} ${owner}`}
          items={items}
          now={now}
          withOwner={view !== 'mine'}
          search={searchOf(view, view === 'mine' ? '' : owner)}
        />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
      {items?.length === 0 && view !== null && (
        <EmptyState title={say(`review.web.empty.${view}`)} next={say('review.web.empty.next')} />
      )}
      {hasNextPage && (
        <p className="review-more">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('review.web.loadMore')}
          </Button>
        </p>
      )}
    </div>
  )
}
