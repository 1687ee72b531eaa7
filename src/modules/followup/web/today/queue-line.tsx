import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReviewCounts } from '#contracts/review'
import type { CleaningCounts } from '#contracts/verification'
import { api, useText } from '#ui'

/** Work of another page that waits, by the page's address; its texts are named for its area. */
const queues = {
  '/cleaning': { key: 'cleaning', texts: 'cleaning.web' },
  '/reviews': { key: 'reviews', texts: 'review.web' }
} as const

/** 待核对 7 (COL-18) or 复核 5 (POR-8) among the counts of 今日, and the way there; nothing where there are none. */
export const QueueLine = ({ to, team }: Readonly<{ to: keyof typeof queues; team: boolean }>) => {
  const say = useText()
  const { key, texts } = queues[to]
  const { data } = useQuery({
    queryKey: [key, 'counts'],
    queryFn: async ({ signal }) => api.get<CleaningCounts | ReviewCounts>(`${to}/counts`, { signal })
  })
  const [count, overdue] = team
    ? [data?.team ?? 0, data?.overdue ?? 0]
    : [data?.mine ?? 0, data?.mineOverdue ?? 0]
  if (count === 0) return null
  return (
    <li className={overdue > 0 ? 'alarm' : undefined}>
      <Link to={to} search={{ view: team ? 'team' : 'mine' }}>
        {say(`${texts}.title`)} <b>{count}</b>
        {overdue > 0 && ` ${say(`${texts}.today.late`, { overdue })}`}
      </Link>
    </li>
  )
}
