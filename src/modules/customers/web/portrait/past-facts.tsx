import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { PastPortrait } from '../../contract.ts'
import type { Day } from '#kernel/day'
import { api, useText } from '#ui'
import type { Customer } from '../queries.ts'

/** The slider has come to rest. */
const REST_MS = 250

const useRested = (day: Day): Day => {
  const [rested, setRested] = useState(day)
  useEffect(() => {
    const timer = setTimeout(() => setRested(day), REST_MS)
    return () => clearTimeout(timer)
  }, [day])
  return rested
}

const dimensions = ['base', 'need', 'behaviour', 'value'] as const

const Change = ({ then, now, unit = '' }: Readonly<{ then: number | null; now: number; unit?: string }>) => {
  const say = useText()
  if (then === null) return <span className="soft">{say('ui.unknown')}</span>
  const [was, is] = [Math.round(then), Math.round(now)]
  return (
    <>
      <b>
        {was}
        {unit}
      </b>
      {was !== is && (
        <span className="soft">
          {' → '}
          {is}
          {unit}
        </span>
      )}
    </>
  )
}

type Scores = Customer['analysis']['portrait']

const PastScores = ({ past, now }: Readonly<{ past: PastPortrait; now: Scores }>) => {
  const say = useText()
  return (
    <dl className="past-scores">
      {dimensions.map((dimension) => (
        <div key={dimension}>
          <dt className="soft small">{say(`ui.dimension.${dimension}`)}</dt>
          <dd>
            <Change then={past.scores[dimension]} now={now.scores[dimension].score} />
          </dd>
        </div>
      ))}
      <div>
        <dt className="soft small">{say('web.portrait.past.completeness')}</dt>
        <dd>
          <Change then={past.completeness} now={now.completeness.percent} unit="%" />
        </dd>
      </div>
    </dl>
  )
}

const PastContacts = ({ past, customer }: Readonly<{ past: PastPortrait; customer: Customer }>) => {
  const say = useText()
  const still = new Set(customer.contacts.flatMap(({ id, state }) => (state === 'active' ? [id] : [])))
  if (past.caveats.includes('manyChanges')) return null
  return (
    <div className="past-line small">
      <span className="soft">{say('web.portrait.past.contacts')}</span>
      <span>
        {past.contacts.length === 0 && <span className="soft">{say('web.portrait.past.none')}</span>}
        {past.contacts.map(({ id, name, position, role, isPrimary }, at) => {
          const told = [
            name,
            position,
            role && say(`web.customer.role.${role}`),
            isPrimary && past.contacts.length > 1 && say('web.portrait.past.primary')
          ]
            .filter(Boolean)
            .join(' ')
          return (
            <span key={id}>
              {at > 0 && say('web.portrait.past.comma')}
              {still.has(id) ? told : <del title={say('web.portrait.past.leftSince')}>{told}</del>}
            </span>
          )
        })}
      </span>
    </div>
  )
}

/** Scores and contacts as of a day, reckoned by the server; what of them cannot be known is said (POR-7). */
export const PastFacts = ({ customer, day }: Readonly<{ customer: Customer; day: Day }>) => {
  const say = useText()
  const asked = useRested(day)
  const { data, error } = useQuery({
    // Its key begins as the customer's own: what is changed meanwhile asks anew.
    queryKey: ['customer', customer.id, 'past', asked],
    queryFn: async ({ signal }) =>
      api.get<PastPortrait>(`/customers/${customer.id}/past`, { query: { day: asked }, signal }),
    placeholderData: (earlier) => earlier
  })
  if (!data) return error ? <p className="small alarm">{error.message}</p> : null
  return (
    <div className="past-facts" aria-busy={data.day !== day || undefined}>
      <PastScores past={data} now={customer.analysis.portrait} />
      <PastContacts past={data} customer={customer} />
      <p className="soft small">
        {say(
          data.playbook.version === data.playbook.current
            ? 'web.portrait.past.method'
            : 'web.portrait.past.method.other',
          data.playbook
        )}
        {data.caveats.map((caveat) => say(`web.portrait.past.caveat.${caveat}`)).join('')}
      </p>
    </div>
  )
}
