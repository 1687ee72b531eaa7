import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  Button,
  dayIn,
  EmptyState,
  ErrorState,
  RelativeTime,
  Skeleton,
  useMay,
  useText,
  useTimeZone
} from '#ui'
import type { MergeItem } from '../contract.ts'
import { mergesQuery } from './queries.ts'
import { useDecide } from './use-decide.ts'

const MergeLine = ({ merge }: Readonly<{ merge: MergeItem }>) => {
  const say = useText()
  const may = useMay()
  const decide = useDecide()
  const timeZone = useTimeZone()
  return (
    <li className="merge-item">
      <span className="merge-pair">
        <span>{merge.mergedName}</span>
        <span aria-label={say('merging.web.merges.into')}>→</span>
        <Link to="/customers/$id" params={{ id: merge.survivor.id }} preload="intent">
          {merge.survivor.name}
        </Link>
      </span>
      <span className="soft small">
        {merge.mergedBy?.name} · <RelativeTime at={merge.mergedAt} />
      </span>
      <span className="merge-state">
        {merge.state === 'undone' && <span className="soft small">{say('merging.web.wasUndone')}</span>}
        {merge.undoUntil !== null && (
          <span className="soft small">
            {say('merging.web.undoUntil', { day: dayIn(timeZone, new Date(merge.undoUntil)) })}
          </span>
        )}
        {merge.undoUntil !== null && may('customer.write') && (
          <Button
            aria-label={say('merging.web.undo.of', { name: merge.mergedName })}
            onClick={() => void decide.undo(merge.id)}
          >
            {say('merging.web.undo')}
          </Button>
        )}
        {merge.state === 'merged' && merge.undoUntil === null && (
          <span className="soft small">{say('merging.web.noUndo')}</span>
        )}
      </span>
    </li>
  )
}

/** 合并记录: who was merged into whom, and the way back for 30 days. */
export const MergesList = () => {
  const say = useText()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(mergesQuery)
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />
  const merges = data.pages.flatMap((page) => page.merges)
  if (merges.length === 0)
    return <EmptyState title={say('merging.web.merges.none')} next={say('merging.web.merges.none.next')} />
  return (
    <>
      <ul className="merge-list">
        {merges.map((merge) => (
          <MergeLine key={merge.id} merge={merge} />
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
