import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button, ErrorState, Sheet, Skeleton, useText } from '#ui'

type PagesSheetProps<Item> = Readonly<{
  title: string
  onClose: () => void
  listClass: string
  found: UseInfiniteQueryResult<InfiniteData<Readonly<{ items: readonly Item[] }>>>
  /** A list item of what was found. */
  children: (item: Item) => ReactNode
}>

/** What a number counts, page by page, beside the table where it stands. */
export const PagesSheet = <Item,>({ title, onClose, listClass, found, children }: PagesSheetProps<Item>) => {
  const say = useText()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = found
  return (
    <Sheet title={title} onClose={onClose}>
      {data === undefined &&
        (error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />)}
      {data && <ul className={listClass}>{data.pages.flatMap(({ items }) => items).map(children)}</ul>}
      {hasNextPage && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('ui.loadMore')}
        </Button>
      )}
    </Sheet>
  )
}
