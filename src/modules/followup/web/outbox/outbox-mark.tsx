import { Link } from '@tanstack/react-router'
import { useText } from '#ui'
import { useSending } from './use-outbox.ts'

/** How many records wait on this device, on every page; while any does, it is tried again. Leads to where they stand. */
export const OutboxMark = () => {
  const say = useText()
  const lying = useSending()
  const refused = lying.filter(({ refused: reason }) => reason !== null).length
  const waiting = lying.length - refused
  return (
    <span role="status" className="outbox-mark">
      {lying.length > 0 && (
        <Link to="/today" className={refused > 0 ? 'alarm' : undefined}>
          {refused > 0
            ? say('followup.web.outbox.count.refused', { count: refused })
            : say('followup.web.outbox.count', { count: waiting })}
        </Link>
      )}
    </span>
  )
}
