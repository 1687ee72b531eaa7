import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import type { Day } from '#kernel/day'
import {
  api,
  Button,
  dayIn,
  ErrorState,
  RelativeTime,
  shortAmountOf,
  Skeleton,
  useLanguage,
  useText,
  useTimeZone,
  useToday
} from '#ui'
import { changesQuery } from '#web/grading'
import type { changeListSchema } from '../../contract.ts'
import { PastPortrait } from '../portrait/past-portrait.tsx'
import { useStrategyName } from '../portrait/use-strategy-name.ts'
import type { Customer } from '../queries.ts'
import { changeLines, type Known } from './change-lines.ts'
import { namesOfParts } from './part-names.ts'

type ChangeList = z.infer<typeof changeListSchema>

/** So many pages of fifty changes the slider reads by itself; further back one asks for them. */
const READ_AHEAD = 10

type Entry = ChangeList['entries'][number]
type Deed = readonly [Entry, ...Entry[]]

/** What was changed at one instant stands together: what somebody did, and what followed from it. */
const deedsOf = (entries: readonly Entry[]): readonly Deed[] => {
  const deeds: [Entry, ...Entry[]][] = []
  for (const entry of entries) {
    const last = deeds.at(-1)
    if (last?.[0].at === entry.at) last.push(entry)
    else deeds.push([entry])
  }
  return deeds
}

const Lines = ({ entry, known }: Readonly<{ entry: Entry; known: Known }>) => {
  const say = useText()
  return changeLines(entry, say, known).map(({ label, before, after, why = '' }) => (
    <p key={`${label} ${after}`}>
      {label}
      {before !== '' && (
        <>
          {' '}
          <del className="soft">{before}</del>
        </>
      )}
      {after !== '' && <> → {after}</>}
      {why !== '' && <span className="change-why soft small">{why}</span>}
    </p>
  ))
}

/** 变更: the portrait as it was on any day, who changed what, what was before and what then; nothing of it is ever lost (POR-7). */
export const HistoryPart = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const today = useToday()
  const timeZone = useTimeZone()
  const language = useLanguage()
  const strategyOf = useStrategyName()
  const [chosen, setChosen] = useState<Day | null>(null)
  const { id } = customer
  const history = useInfiniteQuery({
    queryKey: ['customer', id, 'changes'],
    queryFn: async ({ pageParam, signal }) =>
      api.get<ChangeList>(`/customers/${id}/changes`, { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: ChangeList) => next
  })
  const pages = history.data?.pages.length ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = history
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && pages > 0 && pages < READ_AHEAD) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, pages])
  // What was written of changes of grade stands with them: who asked, why, until when, what was decided.
  const written = useInfiniteQuery({
    ...changesQuery({ list: 'all', customer: id }),
    enabled: history.data?.pages.some((page) => page.entries.some(({ kind }) => kind === 'grade')) ?? false
  })
  if (history.error && !history.data)
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />
  if (!history.data) return <Skeleton lines={6} />
  const entries = history.data.pages.flatMap((page) => page.entries)
  const names = namesOfParts(customer, entries)
  const known: Known = {
    strategyOf,
    grades: written.data?.pages.flatMap(({ items }) => items) ?? [],
    nameOfPart: (part) => names.get(part) ?? say('web.customer.change.unnamed'),
    amountOf: (fen) => {
      const { number, unit } = shortAmountOf(fen, language)
      return say(unit, { amount: number })
    }
  }
  const day = chosen === null || chosen > today ? today : chosen
  return (
    <>
      <PastPortrait customer={customer} changes={entries} day={day} onDay={setChosen} />
      <ol className="changes">
        {deedsOf(entries).map(([entry, ...others]) => (
          <li key={entry.id} data-since={dayIn(timeZone, new Date(entry.at)) > day}>
            <span className="soft small">
              <RelativeTime at={entry.at} />
              {' · '}
              {[entry, ...others].find(({ actor }) => actor !== null)?.actor?.name ??
                say('web.customer.change.system')}
            </span>
            {[entry, ...others].toReversed().map((one) => (
              <Lines key={one.id} entry={one} known={known} />
            ))}
          </li>
        ))}
      </ol>
      {hasNextPage && pages >= READ_AHEAD && (
        <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('web.customer.more')}
        </Button>
      )}
    </>
  )
}
