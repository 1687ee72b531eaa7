import { api, Button, ProgressBar, queryClient, RelativeTime, useMay, useMe, useSubmit, useText } from '#ui'
import type { VerificationRun } from '../contract.ts'
import { useLatestRun } from './queries.ts'

const askAgain = async (): Promise<void> => {
  await queryClient.invalidateQueries({ queryKey: ['verification', 'run'] })
}

const Running = ({ run }: Readonly<{ run: VerificationRun }>) => {
  const say = useText()
  const cancel = useSubmit(
    async (id: string, idempotencyKey) =>
      api.post<VerificationRun>(`/verification/runs/${id}/cancel`, {}, { idempotencyKey }),
    { onDone: askAgain, onFail: askAgain }
  )
  const label = say(run.cause === 'playbook' ? 'cleaning.web.run.byPlaybook' : 'cleaning.web.run.running', {
    done: run.done,
    total: run.total
  })
  return (
    <>
      <ProgressBar label={label} done={run.total === 0 ? 1 : run.done / run.total} text={label} />
      <Button kind="quiet" className="small" busy={cancel.isPending} onClick={() => cancel.mutate(run.id)}>
        {say('cleaning.web.run.cancel')}
      </Button>
    </>
  )
}

/** How a check that is over is told: one that changed nothing says so. */
const toldAs = ({ state, findingsBefore, findingsAfter }: VerificationRun): string =>
  state === 'done' && findingsAfter === findingsBefore ? 'same' : state

/** The last check of all customers, and the button for the next; for who keeps the method and sees everybody. */
export const WholeBase = () => {
  const say = useText()
  const may = useMay()('playbook.write') && useMe().scope === 'all'
  const { data: run } = useLatestRun(may)
  const start = useSubmit(
    async (_: null, idempotencyKey) =>
      api.post<VerificationRun>('/verification/runs', undefined, { idempotencyKey }),
    { onDone: askAgain, onFail: askAgain }
  )
  if (!may || run === undefined) return null
  return (
    <div className="row whole-base">
      {run?.state === 'running' ? (
        <Running run={run} />
      ) : (
        <>
          {run && (
            <span className="soft small">
              {say(`cleaning.web.run.${toldAs(run)}`, {
                done: run.done,
                total: run.total,
                before: run.findingsBefore,
                after: run.findingsAfter ?? run.findingsBefore
              })}{' '}
              <RelativeTime at={run.finishedAt ?? run.startedAt} />
            </span>
          )}
          <Button
            kind="quiet"
            className="small"
            title={say('cleaning.web.run.about')}
            busy={start.isPending}
            onClick={() => start.mutate(null)}
          >
            {say('cleaning.web.run.start')}
          </Button>
        </>
      )}
    </div>
  )
}
