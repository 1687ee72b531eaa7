import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { listQuery } from '../queries.ts'
import type { ListSearch } from './list-search.ts'

/** The rows that were read so far; `onEnd` asks for the next page, once. */
export const useRows = (search: ListSearch, enabled = true) => {
  const list = useInfiniteQuery({ ...listQuery(search), enabled })
  const rows = useMemo(() => list.data?.pages.flatMap(({ customers }) => customers) ?? [], [list.data])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return { list, rows, onEnd }
}
