import { Link } from '@tanstack/react-router'
import { EmptyState, useMay, useText } from '#ui'

/** Before there is any customer: what to do first. */
export const NoCustomers = ({ team }: Readonly<{ team: boolean }>) => {
  const say = useText()
  const may = useMay()
  return (
    <EmptyState
      title={say(team ? 'followup.web.first' : 'followup.web.first.own')}
      next={say('followup.web.first.next')}
    >
      {may('customer.import') && (
        <Link to="/imports/new" className="button primary">
          {say('web.add.import')}
        </Link>
      )}
      {may('customer.write') && (
        <Link to="/customers/new" className="button">
          {say('web.add.customer')}
        </Link>
      )}
      {may('customer.import') && may('workspace.write') && (
        <Link to="/start">{say('followup.web.first.sample')}</Link>
      )}
    </EmptyState>
  )
}
