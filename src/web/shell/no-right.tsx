import { Link } from '@tanstack/react-router'
import { EmptyState, useText } from '#ui'

/** A page that one may not see: who can change that, and a way on. */
export const NoRight = () => {
  const say = useText()
  return (
    <div className="page">
      <EmptyState whole title={say('ui.forbidden')} next={say('ui.forbidden.next')}>
        <Link to="/" className="button">
          {say('web.home')}
        </Link>
      </EmptyState>
    </div>
  )
}
