import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ErrorState, Skeleton, useMay, useText } from '#ui'
import { likesQuery } from './queries.ts'

/** 查找重复 of one customer: who may be it, looked for at this moment. */
export const LikesPart = ({ customerId }: Readonly<{ customerId: string }>) => {
  const say = useText()
  const may = useMay()
  const { data, error, refetch } = useQuery(likesQuery(customerId))
  if (data === undefined)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={3} />
  if (data.length === 0) return <p className="soft">{say('merging.web.likes.none')}</p>
  return (
    <ul className="merge-list">
      {data.map(({ id, name, owner, department, score, kind, because }) => (
        <li key={id ?? `${name} ${department ?? ''}`} className="merge-item">
          <span>
            {id === null ? (
              name
            ) : (
              <Link to="/customers/$id" params={{ id }}>
                {name}
              </Link>
            )}{' '}
            <span className="soft small">
              {say(`web.customer.similar.${kind}`, { percent: Math.round(score * 100) })}
            </span>
          </span>
          <span className="soft small">
            {because === ''
              ? say('web.customer.similar.ask', { who: [department, owner].filter(Boolean).join(' ') })
              : because}
          </span>
          <span className="merge-state">
            {id !== null && may('customer.write') && (
              <Link to="/merge" search={{ survivor: customerId, merged: id }} className="button">
                {say('merging.web.merge')}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
