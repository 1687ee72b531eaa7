import { Button, Popover, useText } from '#ui'
import { StaleReason, type Stale } from './changes/stale-reason.tsx'
import { ProblemList, type Found } from './problem-list.tsx'

/** How many there are, and on a click which. */
const FoundButton = ({ kind, found }: Readonly<{ kind: 'problems' | 'warnings'; found: Found }>) => {
  const say = useText()
  const count = found.problems.length
  if (count === 0) return null
  return (
    <Popover
      label={say(`method.${kind}`, { count })}
      className="found-popover"
      trigger={(trigger) => (
        <button
          type="button"
          className={kind === 'problems' ? 'button quiet alarm' : 'button quiet'}
          {...trigger}
        >
          {say(`method.${kind}`, { count })}
        </button>
      )}
    >
      {(close) => (
        <>
          {kind === 'warnings' && <p className="soft small">{say('method.warnings.about')}</p>}
          <ProblemList
            {...found}
            onShow={(path) => {
              close()
              found.onShow(path)
            }}
          />
        </>
      )}
    </Popover>
  )
}

/** Always in sight: how much is edited, what is wrong or probably not meant, and the ways on. */
export const EditBar = ({
  edits,
  problems,
  warnings,
  isLooking,
  isBarred,
  stale,
  onPreview,
  onDiscard
}: Readonly<{
  edits: number
  problems: Found
  warnings: Found
  isLooking: boolean
  /** What was written cannot be saved as it stands. */
  isBarred: boolean
  /** Somebody saved another version: that is looked at first. */
  stale: Stale | null
  onPreview: () => void
  onDiscard: () => void
}>) => {
  const say = useText()
  return (
    <footer className="edit-bar" aria-label={say('method.bar')}>
      <span role="status">
        {edits === 0 ? say('method.bar.none') : say('method.edits', { count: edits })}
        {edits > 0 && <span className="soft small"> {say('method.bar.kept')}</span>}
      </span>
      <FoundButton kind="problems" found={problems} />
      <FoundButton kind="warnings" found={warnings} />
      {stale && <StaleReason {...stale} />}
      <span className="edit-bar-acts">
        <Button kind="quiet" disabled={edits === 0} onClick={onDiscard}>
          {say('method.discard')}
        </Button>
        <Button
          kind="primary"
          busy={isLooking && edits > 0}
          disabled={edits === 0 || problems.problems.length > 0 || isBarred}
          onClick={onPreview}
        >
          {say('method.preview.act')}
        </Button>
      </span>
    </footer>
  )
}
