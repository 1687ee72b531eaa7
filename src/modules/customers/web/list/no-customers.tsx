import { Link } from '@tanstack/react-router'
import { Button, EmptyState, useMay, useText } from '#ui'
import { isUnfiltered, type ListSearch } from './list-search.ts'

/** Why the list is empty, and the one thing to do next. */
export const NoCustomers = ({ search, onClear }: Readonly<{ search: ListSearch; onClear: () => void }>) => {
  const say = useText()
  const may = useMay()
  if (!isUnfiltered(search))
    return (
      <EmptyState title={say('web.customers.noMatch')} next={say('web.customers.noMatch.next')}>
        <Button onClick={onClear}>{say('web.customers.clear')}</Button>
      </EmptyState>
    )
  if (search.state !== undefined)
    return (
      <EmptyState
        title={say(`web.customers.none.${search.state}`)}
        next={say(`web.customers.none.${search.state}.next`)}
      >
        <Link to="/customers">{say('web.customer.back')}</Link>
      </EmptyState>
    )
  return (
    <EmptyState title={say('web.customers.none')} next={say('web.customers.none.next')}>
      {may('customer.import') && (
        <Link to="/imports/new" className="button primary">
          {say('web.customers.none.import')}
        </Link>
      )}
      {may('customer.write') && (
        <Link to="/customers/new" className="button">
          {say('web.customers.add')}
        </Link>
      )}
    </EmptyState>
  )
}
