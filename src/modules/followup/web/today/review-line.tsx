import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReviewCounts } from '#contracts/review'
import { api, useText } from '#ui'

/** 复核 5 among the counts of 今日 (POR-8), and the way there; nothing where there are none. */
export const ReviewLine = ({ team }: Readonly<{ team: boolean }>) => {
  const say = useText()
  const { data } = useQuery({
    queryKey: ['reviews', 'counts'],
    queryFn: async ({ signal }) => api.get<ReviewCounts>('/reviews/counts', { signal })
  })
  const [count, overdue] = team
    ? [data?.team ?? 0, data?.overdue ?? 0]
    : [data?.mine ?? 0, data?.mineOverdue ?? 0]
  if (count === 0) return null
  return (
    <li className={overdue > 0 ? 'alarm' : undefined}>
      <Link to="/reviews" search={{ view: team ? 'team' : 'mine' }}>
        {say('review.web.title')} <b>{count}</b>
        {overdue > 0 && ` ${say('review.web.today.late', { overdue })}`}
      </Link>
    </li>
  )
}
