import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Button, ProgressBar, useLanguage, useText } from '#ui'
import { isGoing, runsQuery, useBulk } from './use-bulk.ts'

const RunsDialog = lazy(async () => ({ default: (await import('./runs-dialog.tsx')).RunsDialog }))

/** What goes on in the background, how far it is, and the way to what was done before. */
export const RunLine = () => {
  const say = useText()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const { data: runs = [] } = useQuery(runsQuery)
  const bulk = useBulk()
  const run = runs.find(isGoing)
  if (runs.length === 0) return null
  const isBack = run?.state === 'undoing'
  const [done, of] = run ? (isBack ? [run.takenBack + run.kept, run.changed] : [run.done, run.total]) : [0, 0]
  return (
    <div className="bulk-line">
      {run && (
        <>
          <span role="status" className="small">
            {run.state === 'gathering'
              ? say('bulk.web.gathering')
              : say(isBack ? 'bulk.web.undoing' : 'web.customers.bulk.progress', {
                  done: done.toLocaleString(language),
                  count: of.toLocaleString(language)
                })}
          </span>
          {of > 0 && <ProgressBar label={say('web.customers.bulk')} done={done / of} />}
          {!isBack && (
            <Button kind="quiet" busy={bulk.isBusy} onClick={() => void bulk.stop(run.id)}>
              {say('bulk.web.stop')}
            </Button>
          )}
        </>
      )}
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('bulk.web.runs')}
      </Button>
      {open && (
        <Suspense>
          <RunsDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
