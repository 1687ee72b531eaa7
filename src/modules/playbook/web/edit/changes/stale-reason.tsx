import { Button, useText } from '#ui'

/** Another version that somebody saved while one was edited. */
export type Stale = Readonly<{ who: string; version: number; onLook: () => void }>

/** Why nothing can be saved just now, said where it would be saved, with the way on. */
export const StaleReason = ({ who, version, onLook }: Stale) => {
  const say = useText()
  return (
    <span className="stale-reason" role="alert">
      <span className="alarm small">{say('method.conflict.first', { who, version })}</span>
      <Button kind="quiet" onClick={onLook}>
        {say('method.conflict.look')}
      </Button>
    </span>
  )
}
