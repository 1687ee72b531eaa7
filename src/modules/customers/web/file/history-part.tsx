import { useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { api, Button, ErrorState, RelativeTime, Skeleton, useText } from '#ui'
import type { changeListSchema } from '../../contract.ts'
import { changeLines } from './change-lines.ts'

type ChangeList = z.infer<typeof changeListSchema>

/** 变更: who changed what, what was before and what then; nothing of it is ever lost (POR-7). */
export const HistoryPart = ({ id }: Readonly<{ id: string }>) => {
  const say = useText()
  const history = useInfiniteQuery({
    queryKey: ['customer', id, 'changes'],
    queryFn: async ({ pageParam, signal }) =>
      api.get<ChangeList>(`/customers/${id}/changes`, { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: ChangeList) => next
  })
  if (history.error && !history.data)
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Skeleton lines={6} />
  const entries = history.data.pages.flatMap((page) => page.entries)
  return (
    <>
      <ol className="changes">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span className="soft small">
              <RelativeTime at={entry.at} />
              {' · '}
              {entry.actor?.name ?? say('web.customer.change.system')}
            </span>
            {changeLines(entry, say).map(({ label, before, after }) => (
              <p key={label}>
                {label}
                {before !== '' && (
                  <>
                    {' '}
                    <del className="soft">{before}</del>
                  </>
                )}
                {after !== '' && <> → {after}</>}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button busy={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {say('web.customer.more')}
        </Button>
      )}
    </>
  )
}
