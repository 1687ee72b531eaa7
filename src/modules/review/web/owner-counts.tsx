import { useText } from '#ui'
import { useOwners } from './queries.ts'

/** 小王 12 (3 逾期): what everybody has to review; a click shows only his. */
export const OwnerCounts = ({
  owner,
  onOwner
}: Readonly<{ owner: string; onOwner: (id: string) => void }>) => {
  const say = useText()
  const { data } = useOwners()
  if (data === undefined || data.length === 0) return null
  return (
    <ul className="review-owners" aria-label={say('review.web.owners')}>
      {data.map((one) => (
        <li key={one.owner.id}>
          <button
            type="button"
            className="button plain small"
            aria-pressed={one.owner.id === owner}
            onClick={() => onOwner(one.owner.id === owner ? '' : one.owner.id)}
          >
            {one.owner.name} <b>{one.due}</b>
            {one.overdue > 0 && (
              <span className="alarm"> {say('review.web.owner.overdue', { overdue: one.overdue })}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
