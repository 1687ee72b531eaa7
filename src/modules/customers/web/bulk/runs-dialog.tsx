import { useQuery } from '@tanstack/react-query'
import { Button, RelativeTime, Sheet, useLanguage, useText } from '#ui'
import { doneText, isGoing, runsQuery, useBulk } from './use-bulk.ts'

/** What one did to many in the last thirty days; each can be taken back from here. */
export const RunsDialog = ({ onClose }: Readonly<{ onClose: () => void }>) => {
  const say = useText()
  const language = useLanguage()
  const { data: runs = [] } = useQuery(runsQuery)
  const bulk = useBulk()
  return (
    <Sheet title={say('bulk.web.runs')} onClose={onClose}>
      <p className="soft small">{say('bulk.web.runs.about')}</p>
      <ul className="bulk-runs">
        {runs.map((run) => (
          <li key={run.id}>
            <div>
              <div>{doneText(run, say, language)}</div>
              <div className="soft small">
                <RelativeTime at={run.createdAt} />
                {run.deed.action === 'tag' &&
                  ` · ${[...run.deed.add, ...run.deed.remove.map((tag) => `− ${tag}`)].join('、')}`}
                {run.state === 'undone' &&
                  ` · ${say(run.kept === 0 ? 'bulk.web.wasUndone' : 'bulk.web.wasUndone.kept', { count: run.takenBack, kept: run.kept })}`}
                {isGoing(run) && ` · ${say('bulk.web.isGoing')}`}
              </div>
            </div>
            {run.mayUndo && (
              <Button kind="quiet" busy={bulk.isBusy} onClick={() => void bulk.undo(run.id)}>
                {say('ui.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
