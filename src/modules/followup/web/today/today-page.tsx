import { useEffect } from 'react'
import { ErrorState, Segmented, Skeleton, useMe, useText, useToday } from '#ui'
import { dayLabel } from '../day-label.ts'
import { WaitingList } from '../outbox/waiting-list.tsx'
import { Rhythm } from './rhythm.tsx'
import { useWhose, useWork } from './today-query.ts'
import { WorkList } from './work-list.tsx'

/** 今日 (FUP-5): what to do now, in order; done with the keyboard alone, empty when done. */
export const TodayPage = () => {
  const say = useText()
  const mayTeam = useMe().scope !== 'own'
  const today = useToday()
  const [whose, setWhose] = useWhose(mayTeam)
  const { data, error, refetch } = useWork(whose ?? 'mine', whose !== null)
  const title = say('followup.web.today')
  useEffect(() => {
    document.title = `${title} · ${say('web.name')}`
    return () => {
      document.title = say('web.name')
    }
  }, [title, say])
  return (
    <div className="page today">
      <header className="row spread page-head">
        <h1>
          {title} <span className="today-date soft">{dayLabel(today, say)}</span>
        </h1>
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
      <WaitingList />
      {data && whose !== null ? (
        <div className="today-columns">
          <div className="today-work">
            <WorkList key={whose} work={data} team={whose === 'team'} />
          </div>
          {data.rhythm.planned !== null && <Rhythm rhythm={data.rhythm} team={whose === 'team'} />}
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  )
}
