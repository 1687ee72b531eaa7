import { Link } from '@tanstack/react-router'
import { EmptyState, useText } from '#ui'

export const NoPage = () => {
  const say = useText()
  return (
    <div className="page">
      <EmptyState whole title={say('web.noPage')} next={say('web.noPage.next')}>
        <Link to="/" className="button">
          {say('web.home')}
        </Link>
      </EmptyState>
    </div>
  )
}
