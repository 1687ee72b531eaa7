import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { TimelineEntry } from '#contracts/followup'
import { api, Button, FormProblem, Segmented, useText } from '#ui'
import { WaitingList } from '../outbox/waiting-list.tsx'
import { Entry } from './entry.tsx'
import { gatherChanges, mergeEntries } from './merge-entries.ts'
import { useNames } from './use-names.ts'

type TimelineProps = Readonly<{
  customerId: string
  /** The first entries, as the customer's page brings them. */
  first: readonly TimelineEntry[]
}>
type Page = Readonly<{ entries: readonly TimelineEntry[]; next: string | null }>

const kinds = ['all', 'record', 'change', 'order'] as const
type Kind = (typeof kinds)[number]

/** As many as the customer's page brings; fewer are all. */
const FIRST = 30

const speaksById = (entry: TimelineEntry): boolean =>
  entry.kind === 'change' && (entry.change === 'owner' || entry.change === 'strategy')

/** Everything that happened, newest first: contacts, orders, what changed; more as one scrolls. */
export const Timeline = ({ customerId, first }: TimelineProps) => {
  const say = useText()
  const [kind, setKind] = useState<Kind>('all')
  const [further, setFurther] = useState(false)
  const end = useRef<HTMLDivElement>(null)
  // Its key begins as the customer's own, so that what happens meanwhile shows without a gap.
  const pages = useInfiniteQuery({
    queryKey: ['customer', customerId, 'timeline'],
    queryFn: async ({ pageParam, signal }) =>
      api.get<Page>(`/customers/${customerId}/timeline`, { query: { cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Page) => next,
    enabled: further
  })
  const entries = mergeEntries(first, ...(pages.data?.pages ?? []).map((page) => page.entries))
  const names = useNames(entries.some(speaksById))
  const shown = entries.filter((entry) => kind === 'all' || entry.kind === kind)
  const more = pages.data ? pages.hasNextPage : first.length >= FIRST
  const load = (): void => {
    if (!further) setFurther(true)
    else if (pages.data && pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage()
  }
  const reached = useEffectEvent(() => {
    if (pages.error === null) load()
  })
  useEffect(() => {
    const mark = end.current
    if (!mark || !more) return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) reached()
      },
      { rootMargin: '400px' }
    )
    observer.observe(mark)
    return () => observer.disconnect()
    // Anew after each page: a filter may leave the end in sight.
  }, [more, pages.data, kind])
  return (
    <section className="timeline" aria-label={say('followup.web.timeline')}>
      <Segmented
        label={say('followup.web.kinds')}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(`followup.web.kind.${value}`) }))}
        onChange={setKind}
      />
      <WaitingList customerId={customerId} />
      {shown.length > 0 && (
        <ol>
          {gatherChanges(shown).map((item) => (
            <Entry key={item.id} item={item} customerId={customerId} names={names} />
          ))}
        </ol>
      )}
      {shown.length === 0 && !more && (
        <p className="soft small">
          {say(kind === 'all' ? 'followup.web.noEntries' : 'followup.web.noneOfKind')}
        </p>
      )}
      <FormProblem error={pages.error} />
      {more && (
        <div ref={end}>
          <Button kind="quiet" busy={pages.isFetching} onClick={load}>
            {say('followup.web.earlier')}
          </Button>
        </div>
      )}
    </section>
  )
}
