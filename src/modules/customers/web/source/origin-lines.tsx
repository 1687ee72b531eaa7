import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, useNamed, useText } from '#ui'
import type { CustomerOriginShown } from '../../contract.ts'
import type { Customer } from '../queries.ts'

const SHOWN = 5

const ReferredList = ({ of }: Readonly<{ of: CustomerOriginShown['referred'] }>) => (
  <ul>
    {of.map(({ id, name }) => (
      <li key={id}>
        <Link to="/customers/$id" params={{ id }}>
          {name}
        </Link>
      </li>
    ))}
  </ul>
)

/** What follows from the words of a source (COL-3): its class, the legal basis, who referred, and who was referred. */
export const OriginLines = ({ customer }: Readonly<{ customer: Customer }>) => {
  const say = useText()
  const named = useNamed()
  const { data } = useQuery({
    queryKey: ['customer', customer.id, 'origin', customer.version],
    queryFn: async ({ signal }) =>
      api.get<CustomerOriginShown>(`/customers/${customer.id}/origin`, { signal }),
    placeholderData: (earlier) => earlier
  })
  if (!data) return null
  const { channel, kind, legalBasis, referredBy, referred, referredCount } = data
  const said = (field: 'sourceChannel' | 'sourceKind' | 'legalBasis'): string | null =>
    customer.fields[field]?.text ?? null
  const isClassed = channel !== said('sourceChannel') || kind !== said('sourceKind')
  const className = [channel, kind].flatMap((word) => (word === null ? [] : [named(word)])).join(' › ')
  return (
    <div className="origin small soft">
      {isClassed && className !== '' && <p>{say('web.source.class', { source: className })}</p>}
      {legalBasis !== null && said('legalBasis') === null && (
        <p>{say('web.source.basis', { basis: named(legalBasis) })}</p>
      )}
      {referredBy !== null && (
        <p>
          {say('web.source.referredBy')}{' '}
          <Link to="/customers/$id" params={{ id: referredBy.customer.id }}>
            {referredBy.customer.name}
          </Link>
          {referredBy.contact !== null && ` · ${referredBy.contact}`}
        </p>
      )}
      {referredCount > 0 && (
        <div>
          {say('web.source.referred', { count: referredCount })}
          <ReferredList of={referred.slice(0, SHOWN)} />
          {referred.length > SHOWN && (
            <details>
              <summary>{say('web.source.referred.more', { count: referredCount - SHOWN })}</summary>
              <ReferredList of={referred.slice(SHOWN)} />
              {referredCount > referred.length && ' …'}
            </details>
          )}
        </div>
      )}
    </div>
  )
}
