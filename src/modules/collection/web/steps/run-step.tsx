import { Link } from '@tanstack/react-router'
import { api, apiUrl, Button, FormProblem, ProgressBar, useSubmit, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { countText } from '../parts/amounts-text.ts'
import { DifferenceList } from '../parts/difference-list.tsx'
import { NoticeList } from '../parts/notice-list.tsx'
import { OutcomeCounts } from '../parts/outcome-counts.tsx'
import { RelatedCounts } from '../parts/related-counts.tsx'
import { UndoButton } from '../parts/undo-button.tsx'
import { UndoneSummary } from '../parts/undone-summary.tsx'
import { WorkProgress } from '../parts/work-progress.tsx'
import { keepRun } from '../queries.ts'

/** The last step: how far it is, and what came of it. */
export const RunStep = ({ run }: Readonly<{ run: ImportRun }>) => {
  const say = useText()
  const again = useSubmit(
    async (_: Readonly<{ at: string }>, key) =>
      api.post<ImportRun>(`/imports/${run.id}/run`, {}, { idempotencyKey: key }),
    { onDone: keepRun }
  )
  if (run.state === 'running') return <WorkProgress run={run} label={say('import.web.running')} />
  if (run.state === 'undoing')
    return <ProgressBar label={say('import.web.undoing')} done={null} text={say('import.web.undoing')} />
  if (run.state === 'undone')
    return (
      <>
        <UndoneSummary run={run} />
        <RelatedCounts run={run} past />
        <div>
          <Link to="/imports/new" className="button primary">
            {say('import.web.another')}
          </Link>
        </div>
      </>
    )
  const isDone = run.state === 'done'
  return (
    <>
      {!isDone && (
        <p className={run.state === 'failed' ? 'form-problem' : undefined}>
          {run.problem ?? say('import.web.cancelled')}
        </p>
      )}
      <OutcomeCounts run={run} past />
      <RelatedCounts run={run} past />
      {run.counts.heard > 0 && (
        <p className="soft">{say('import.web.heard', { count: countText(run.counts.heard) })}</p>
      )}
      <FormProblem error={again.error} />
      <div className="import-actions row">
        {isDone ? (
          <Link to="/customers" className="button primary">
            {say('import.web.toCustomers')}
          </Link>
        ) : (
          <Button
            kind="primary"
            busy={again.isPending}
            onClick={() => again.mutate({ at: String(Date.now()) })}
          >
            {say('import.web.goOn')}
          </Button>
        )}
        {run.counts.rejected > 0 && (
          <a className="button plain" href={apiUrl(`/imports/${run.id}/rejected.csv`)} download>
            {say('import.web.rejected', { count: countText(run.counts.rejected) })}
          </a>
        )}
        <Link to="/imports/new" className="button plain">
          {say('import.web.another')}
        </Link>
        <UndoButton run={run} />
      </div>
      <DifferenceList run={run} />
      <NoticeList run={run} />
    </>
  )
}
