import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'

/** Somebody else gave the field another text meanwhile: both are shown, one is chosen. */
export const FieldConflict = ({
  field,
  mine,
  theirs,
  busy,
  onMine,
  onTheirs
}: Readonly<{
  /** As people call it. */
  field: string
  mine: string
  theirs: string
  busy?: boolean
  onMine: () => void
  onTheirs: () => void
}>) => {
  const say = useText()
  return (
    <div className="conflict" role="alert">
      <p>{say('ui.conflict', { field })}</p>
      <div className="row">
        <Button kind="primary" busy={busy ?? false} onClick={onMine}>
          {say('ui.conflict.mine', { text: mine })}
        </Button>
        <Button onClick={onTheirs}>{say('ui.conflict.theirs', { text: theirs })}</Button>
      </div>
    </div>
  )
}
