import { Button, useText } from '#ui'

/** Always in sight: how much is edited, what is wrong, and the ways on. */
export const EditBar = ({
  edits,
  problems,
  isLooking,
  isBarred,
  onProblem,
  onPreview,
  onDiscard
}: Readonly<{
  edits: number
  problems: number
  isLooking: boolean
  /** What was written cannot be saved as it stands. */
  isBarred: boolean
  onProblem: () => void
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
      {problems > 0 && (
        <Button kind="quiet" className="alarm" onClick={onProblem}>
          {say('method.problems', { count: problems })}
        </Button>
      )}
      <span className="edit-bar-acts">
        <Button kind="quiet" disabled={edits === 0} onClick={onDiscard}>
          {say('method.discard')}
        </Button>
        <Button
          kind="primary"
          busy={isLooking && edits > 0}
          disabled={edits === 0 || problems > 0 || isBarred}
          onClick={onPreview}
        >
          {say('method.preview.act')}
        </Button>
      </span>
    </footer>
  )
}
