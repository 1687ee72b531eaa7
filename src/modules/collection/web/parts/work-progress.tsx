import { api, Button, FormProblem, ProgressBar, useSubmit, useText } from '#ui'
import type { ImportRun } from '../../contract.ts'
import { keepRun } from '../queries.ts'
import { countText } from './amounts-text.ts'

const MINUTE = 60

/** How far a check or a run is, how fast, how long still; and the way to stop it. */
export const WorkProgress = ({ run, label }: Readonly<{ run: ImportRun; label: string }>) => {
  const say = useText()
  const cancel = useSubmit(
    async ({ id }: Readonly<{ id: string }>) => api.post<ImportRun>(`/imports/${id}/cancel`),
    { onDone: keepRun }
  )
  const { share, rowsPerSecond, secondsLeft } = run.progress
  const left =
    secondsLeft === null
      ? null
      : secondsLeft < MINUTE
        ? say('import.web.secondsLeft', { count: Math.max(1, Math.round(secondsLeft)) })
        : say('import.web.minutesLeft', { count: Math.round(secondsLeft / MINUTE) })
  return (
    <section className="stack" aria-live="polite">
      <ProgressBar
        label={label}
        done={run.counts.rows === 0 ? null : share}
        text={[
          label,
          run.counts.rows === 0 ? null : say('import.web.rowsDone', { count: countText(run.counts.rows) }),
          rowsPerSecond === null ? null : say('import.web.rate', { count: countText(rowsPerSecond) }),
          left
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      />
      <FormProblem error={cancel.error} />
      <div>
        <Button busy={cancel.isPending} onClick={() => cancel.mutate({ id: run.id })}>
          {say('import.web.cancel')}
        </Button>
      </div>
    </section>
  )
}
