import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api, Button, ErrorState, Skeleton, Tabs, useLanguage, useNotice, useText, useTitle } from '#ui'
import type { GradesOverview } from '../contract.ts'
import { ChangesList } from './changes-list.tsx'
import { DelegateDialog } from './delegate-dialog.tsx'
import { Matrix } from './matrix.tsx'
import { Movement } from './movement.tsx'
import { overviewQuery, refreshChanges, refreshGrades } from './queries.ts'

const views = ['pending', 'filed', 'matrix', 'movement', 'all'] as const
type View = (typeof views)[number]
const isView = (text: unknown): text is View => views.some((view) => view === text)

const Actions = ({ overview }: Readonly<{ overview: GradesOverview }>) => {
  const say = useText()
  const notice = useNotice()
  const [naming, setNaming] = useState(false)
  if (!overview.mayDecide) return null
  const { delegate, running } = overview
  return (
    <div className="row">
      <Button kind="quiet" onClick={() => setNaming(true)}>
        {delegate === null
          ? say('grading.web.delegate')
          : say('grading.web.delegate.is', { name: delegate.name, day: delegate.until })}
      </Button>
      <Button
        busy={running}
        onClick={() =>
          void notice(async () => {
            await api.post('/grades/regrade')
            await refreshGrades()
          }, say('grading.web.regrading'))
        }
      >
        {say(running ? 'grading.web.regrading' : 'grading.web.regrade')}
      </Button>
      {naming && <DelegateDialog current={delegate} onClose={() => setNaming(false)} />}
    </div>
  )
}

/** 客户分级: what waits for a decision, value × potential, and what each quarter moved (GRD-1, GRD-3). */
export const GradesPage = () => {
  const say = useText()
  const language = useLanguage()
  const navigate = useNavigate()
  const { view: asked }: Readonly<{ view?: unknown }> = useSearch({ strict: false })
  const view = isView(asked) ? asked : 'pending'
  const { data, error, refetch } = useQuery(overviewQuery)
  useTitle(say('grading.web.title'))
  const running = data?.running === true
  const found = data && data.pending + data.filed
  // What a regrading has found so far shows below as it is counted above.
  useEffect(() => {
    if (running) void refreshChanges()
  }, [running, found])
  const labelOf = (key: View): string => {
    const label = say(`grading.web.view.${key}`)
    const count = key === 'pending' ? data?.pending : key === 'filed' ? data?.filed : 0
    return count === undefined || count === 0 ? label : `${label} ${count.toLocaleString(language)}`
  }
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />
  return (
    <div className="page stack grades-page">
      <div className="row spread">
        <h1>{say('grading.web.title')}</h1>
        <Actions overview={data} />
      </div>
      {data.waitsFor !== null && (
        <p className="soft small" role="status">
          {say(`grading.web.waits.${data.waitsFor}`)}
        </p>
      )}
      {data.differing > 0 && (
        <p className="soft small">{say('grading.web.differing', { count: data.differing })}</p>
      )}
      <Tabs
        label={say('grading.web.title')}
        tabs={views.map((key) => ({ key, label: labelOf(key) }))}
        value={view}
        onChange={(key) =>
          void navigate({ to: '/grades', search: { view: key }, replace: true, resetScroll: false })
        }
      >
        <div className="grades-view">
          {(view === 'pending' || view === 'filed' || view === 'all') && (
            <ChangesList key={view} list={view} />
          )}
          {view === 'matrix' && <Matrix />}
          {view === 'movement' && <Movement />}
        </div>
      </Tabs>
    </div>
  )
}
