import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Today, TodayStep } from '#contracts/followup'
import {
  api,
  EmptyState,
  ErrorState,
  GradeBadge,
  Segmented,
  Skeleton,
  useMay,
  useMe,
  useShortcuts,
  useText
} from '#ui'
import { RecordFollowUp } from '../record/record-follow-up.tsx'
import { Rhythm } from './rhythm.tsx'
import { StepRow } from './step-row.tsx'

type Whose = 'mine' | 'team'
const sections = ['overdue', 'dueToday', 'soon'] as const

const useToday = (whose: Whose, enabled = true) =>
  useQuery({
    queryKey: ['today', whose],
    queryFn: async ({ signal }) => api.get<Today>('/today', { query: { whose }, signal }),
    enabled
  })

/** Who has no customers of his own, a manager or the administrator, begins with those of his people. */
const useWhose = (mayTeam: boolean) => {
  const [wanted, setWanted] = useState<Whose | null>(null)
  const mine = useToday('mine', wanted === null && mayTeam)
  const hasOwn = mine.data === undefined || mine.data.rhythm.planned !== null
  return [wanted ?? (mayTeam && !hasOwn ? 'team' : 'mine'), setWanted] as const
}

const Unplanned = ({ customers, count }: Readonly<{ customers: Today['unplanned']; count: number }>) => {
  const say = useText()
  if (count === 0) return null
  return (
    <section className="today-section" aria-labelledby="today-unplanned">
      <h2 id="today-unplanned">
        {say('followup.web.unplanned')} <span className="soft">{count}</span>
      </h2>
      <p className="soft small">{say('followup.web.unplanned.about')}</p>
      <ul>
        {customers.map(({ customerId, customer, grade, owner }) => (
          <li key={customerId} className="today-row">
            <span className="row today-who">
              <Link to="/customers/$id" params={{ id: customerId }} preload="intent">
                {customer ?? say('followup.web.nameless')}
              </Link>
              {grade && <GradeBadge grade={grade} />}
              {owner && <span className="soft small">{owner.name}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 今日 (FUP-5): what to do now, in order; done with the keyboard alone, empty when done. */
export const TodayPage = () => {
  const say = useText()
  const may = useMay()
  const me = useMe()
  const navigate = useNavigate()
  const mayTeam = me.scope !== 'own'
  const [whose, setWhose] = useWhose(mayTeam)
  const [at, setAt] = useState(0)
  const [recording, setRecording] = useState<TodayStep | null>(null)
  const { data, error, refetch } = useToday(whose)
  const steps = data ? sections.flatMap((section) => data[section]) : []
  const chosen = steps[Math.min(at, steps.length - 1)]
  const mayRecord = may('followup.write')
  const move = (by: number): void => setAt(Math.max(0, Math.min(steps.length - 1, at + by)))
  useShortcuts([
    { key: 'j', label: say('followup.web.key.down'), run: () => move(1) },
    { key: 'k', label: say('followup.web.key.up'), run: () => move(-1) },
    {
      key: 'Enter',
      label: say('followup.web.key.open'),
      run: () => chosen && void navigate({ to: '/customers/$id', params: { id: chosen.customerId } })
    },
    {
      key: 'r',
      label: say('followup.web.record'),
      run: () => mayRecord && chosen && setRecording(chosen)
    }
  ])
  const nothing = data && steps.length === 0 && data.counts.unplanned === 0
  return (
    <div className="page today">
      <header className="row spread page-head">
        <h1>{say('followup.web.today')}</h1>
        {mayTeam && (
          <Segmented
            label={say('followup.web.whose')}
            value={whose}
            options={[
              { value: 'mine', label: say('followup.web.whose.mine') },
              { value: 'team', label: say('followup.web.whose.team') }
            ]}
            onChange={setWhose}
          />
        )}
      </header>
      {data ? (
        <div className="today-columns">
          <div className="today-work">
            <p className="row today-counts">
              {sections.map((section) => (
                <span
                  key={section}
                  className={section === 'overdue' && data.counts.overdue > 0 ? 'alarm' : ''}
                >
                  {say(`followup.web.${section}`)} <b>{data.counts[section]}</b>
                </span>
              ))}
            </p>
            {nothing && (
              <EmptyState title={say('followup.web.nothing')} next={say('followup.web.nothing.next')}>
                <Link to="/customers">{say('followup.web.toCustomers')}</Link>
              </EmptyState>
            )}
            {sections.map(
              (section) =>
                data[section].length > 0 && (
                  <section key={section} className="today-section" aria-labelledby={`today-${section}`}>
                    <h2 id={`today-${section}`}>{say(`followup.web.${section}`)}</h2>
                    <ul>
                      {data[section].map((step) => (
                        <StepRow
                          key={step.stepId}
                          step={step}
                          chosen={step === chosen}
                          overdue={section === 'overdue'}
                          withAssignee={whose === 'team'}
                          mayRecord={mayRecord}
                          onChoose={() => setAt(steps.indexOf(step))}
                          onRecord={() => setRecording(step)}
                        />
                      ))}
                    </ul>
                    {data.counts[section] > data[section].length && (
                      <p className="soft small">
                        {say('followup.web.more', { count: data.counts[section] - data[section].length })}
                      </p>
                    )}
                  </section>
                )
            )}
            <Unplanned customers={data.unplanned} count={data.counts.unplanned} />
          </div>
          <Rhythm rhythm={data.rhythm} team={whose === 'team'} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
      {recording && (
        <RecordFollowUp
          customerId={recording.customerId}
          customerName={recording.customer ?? say('followup.web.nameless')}
          stepId={recording.stepId}
          onClose={() => setRecording(null)}
        />
      )}
    </div>
  )
}
