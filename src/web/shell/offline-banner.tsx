import { useReached, useText } from '#ui'

/** Says that the server does not answer, until it does. */
export const OfflineBanner = () => {
  const say = useText()
  const reached = useReached()
  return <div role="status">{!reached && <p className="offline">{say('web.offline')}</p>}</div>
}
