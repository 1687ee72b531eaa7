import { api, Button, FormProblem, useSubmit, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { countText } from '../parts/amounts-text.ts'
import { Legend } from '../parts/legend.tsx'
import { NoticeList } from '../parts/notice-list.tsx'
import { OutcomeCounts } from '../parts/outcome-counts.tsx'
import { RelatedCounts } from '../parts/related-counts.tsx'
import { WorkProgress } from '../parts/work-progress.tsx'
import { keepRun } from '../queries.ts'

type CheckStepProps = Readonly<{ run: ImportRun; onBack: () => void }>

/** The third step: what would become of every row, before anything is stored. */
export const CheckStep = ({ run, onBack }: CheckStepProps) => {
  const say = useText()
  const start = useSubmit(
    async (_: Readonly<{ at: string }>, key) =>
      api.post<ImportRun>(`/imports/${run.id}/run`, {}, { idempotencyKey: key }),
    { onDone: keepRun }
  )
  if (run.state === 'checking') return <WorkProgress run={run} label={say('import.web.checking')} />
  const { created, updated, unclear, asked, heard } = run.counts
  const parts = run.related.reduce((sum, { counts }) => sum + (counts?.created ?? 0), 0)
  const nothing = created + updated + parts === 0
  return (
    <>
      <OutcomeCounts run={run} past={false} />
      <RelatedCounts run={run} past={false} />
      <Legend run={run} />
      {asked > 0 && <p className="soft">{say('import.web.asked', { count: countText(asked) })}</p>}
      {heard > 0 && <p className="soft">{say('import.web.heard', { count: countText(heard) })}</p>}
      {unclear > 0 && <p className="soft">{say('import.web.unclear', { count: countText(unclear) })}</p>}
      {run.unknownOwners.length > 0 && (
        <p className="soft">
          {say('import.web.unknownOwners', {
            count: countText(run.counts.unowned),
            names: run.unknownOwners.slice(0, 8).join('、')
          })}
        </p>
      )}
      <FormProblem error={start.error} />
      <div className="import-actions row">
        <Button
          kind="primary"
          busy={start.isPending}
          onClick={() => start.mutate({ at: String(Date.now()) })}
        >
          {nothing
            ? say('import.web.run.nothing')
            : created + updated === 0
              ? say('import.web.run.parts', { count: countText(parts) })
              : say('import.web.run', { count: countText(created + updated) })}
        </Button>
        <Button onClick={onBack}>{say('import.web.back')}</Button>
      </div>
      <NoticeList run={run} />
    </>
  )
}
