import { useQuery } from '@tanstack/react-query'
import { useText } from '#ui'
import { countQuery } from './queries.ts'

/** How many open duplicates wait for a decision, beside 重复客户; nothing where none does. */
export const DuplicateCountBadge = () => {
  const say = useText()
  const { data } = useQuery(countQuery)
  if (data === undefined || data.duplicate === 0) return null
  const shown = data.duplicate > 99 ? '99+' : String(data.duplicate)
  return (
    <span className="count-badge" title={say('merging.web.badge', { count: shown })}>
      {shown}
    </span>
  )
}
