import { useNavigate, useSearch } from '@tanstack/react-router'
import {
  Button,
  EmptyState,
  ErrorState,
  Segmented,
  Select,
  Skeleton,
  useHeld,
  useMe,
  useText,
  useTitle
} from '#ui'
import type { CleaningView } from '../contract.ts'
import { CleaningList } from './cleaning-list.tsx'
import { useServerNow } from './countdown.tsx'
import { CountingSelect } from './counting-select.tsx'
import { useCounts, useQueue, useSettings } from './queries.ts'
import { WholeBase } from './whole-base.tsx'

const rules = [
  'unclear-value',
  'missing-required',
  'credit-code',
  'industry-against-business',
  'revenue-per-head',
  'size-against-standard',
  'founding-in-future',
  'founding-against-experience',
  'budget-against-revenue',
  'purchase-time-past',
  'position-against-role',
  'personal-data'
] as const

const views: readonly CleaningView[] = ['mine', 'team', 'overdue', 'base']

/** Who has nothing of his own, a manager or the administrator, begins with what his people have. */
const useView = (mayTeam: boolean) => {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const { data: counts } = useCounts()
  const wanted = views.find((view) => view === search['view'])
  const own: CleaningView | null =
    counts === undefined ? null : counts.mine > 0 || !mayTeam || counts.team === 0 ? 'mine' : 'team'
  return { view: wanted ?? own, rule: typeof search['rule'] === 'string' ? search['rule'] : '', counts }
}

/** 待核对 (COL-18): what new information left open, who clears it up, and until when. */
export const CleaningPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const mayTeam = useMe().scope !== 'own'
  const { view, rule, counts } = useView(mayTeam)
  const { data: settings } = useSettings()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, dataUpdatedAt } = useQueue(
    view,
    rule
  )
  const now = useServerNow(data?.pages[0]?.now, dataUpdatedAt)
  useTitle(say('cleaning.web.title'))
  const [items, onWriting] = useHeld(data?.pages.flatMap((page) => page.items))
  const go = (search: Readonly<{ view?: string; rule?: string }>): void => {
    const wanted = { view: view ?? 'mine', rule, ...search }
    void navigate({
      to: '/cleaning',
      search: wanted.rule === '' ? { view: wanted.view } : wanted,
      replace: true
    })
  }
  const countOf = (one: CleaningView): number | undefined => (one === 'base' ? undefined : counts?.[one])
  const hours = settings?.hours ?? 24
  return (
    <div className="page cleaning">
      <header className="row spread page-head">
        <h1>{say('cleaning.web.title')}</h1>
        <WholeBase />
      </header>
      <p className="soft cleaning-intro">
        {view === 'base'
          ? say('cleaning.web.base.about')
          : say(settings?.counting === 'workdays' ? 'cleaning.web.intro.workdays' : 'cleaning.web.intro', {
              hours
            })}
      </p>
      <div className="row spread cleaning-filters">
        <Segmented
          label={say('cleaning.web.view')}
          value={view}
          options={views
            .filter((one) => mayTeam || one !== 'team')
            .map((value) => {
              const count = countOf(value)
              return {
                value,
                label: `${say(`cleaning.web.view.${value}`)}${count === undefined || count === 0 ? '' : ` ${count}`}`
              }
            })}
          onChange={(value) => go({ view: value })}
        />
        <Select
          aria-label={say('cleaning.web.rule')}
          value={rule}
          placeholder={say('cleaning.web.rule.all')}
          options={rules.map((value) => ({ value, label: say(`cleaning.web.rule.${value}`) }))}
          onChange={(value: string) => go({ rule: value })}
        />
      </div>
      {items ? (
        <CleaningList key={`${view} ${rule}`} items={items} now={now} onWriting={onWriting} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
      {items?.length === 0 && view !== null && (
        <EmptyState
          title={say(`cleaning.web.empty.${view}`)}
          next={say(view === 'mine' ? 'cleaning.web.empty.mine.next' : 'cleaning.web.empty.next', { hours })}
        />
      )}
      {hasNextPage && (
        <p className="cleaning-more">
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say('cleaning.web.loadMore')}
          </Button>
        </p>
      )}
      {settings && <CountingSelect settings={settings} />}
    </div>
  )
}
