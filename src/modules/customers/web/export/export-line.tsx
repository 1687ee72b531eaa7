import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Button, ProgressBar, useLanguage, useMay, useText } from '#ui'
import { exportsQuery, useExports } from './use-exports.ts'

const ExportsSheet = lazy(async () => ({ default: (await import('./exports-sheet.tsx')).ExportsSheet }))

/** The file that is being written, how far it is, and the way to those that are there. */
export const ExportLine = () => {
  const say = useText()
  const language = useLanguage()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const { data: runs = [] } = useQuery({ ...exportsQuery, enabled: may('customer.export') })
  const files = useExports()
  const run = runs.find(({ state }) => state === 'running')
  if (runs.length === 0) return null
  return (
    <div className="bulk-line">
      {run && (
        <>
          <span role="status" className="small">
            {run.total === null
              ? say('exports.web.counting')
              : say('exports.web.writing', {
                  done: run.done.toLocaleString(language),
                  count: run.total.toLocaleString(language)
                })}
          </span>
          {run.total !== null && run.total > 0 && (
            <ProgressBar label={say('exports.web.title')} done={run.done / run.total} />
          )}
          <Button kind="quiet" busy={files.isBusy} onClick={() => void files.remove(run.id)}>
            {say('exports.web.stop')}
          </Button>
        </>
      )}
      <Button kind="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('exports.web.files')}
      </Button>
      {open && (
        <Suspense>
          <ExportsSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
