import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CleaningCounts } from '#contracts/verification'
import { api, useText } from '#ui'

/** 今日 says how many customers are to be cleared up (COL-18), and leads there; nothing where there are none. */
export const CleaningLine = ({ team }: Readonly<{ team: boolean }>) => {
  const say = useText()
  const { data } = useQuery({
    queryKey: ['cleaning', 'counts'],
    queryFn: async ({ signal }) => api.get<CleaningCounts>('/cleaning/counts', { signal })
  })
  const [count, overdue] = team
    ? [data?.team ?? 0, data?.overdue ?? 0]
    : [data?.mine ?? 0, data?.mineOverdue ?? 0]
  if (count === 0) return null
  return (
    <p className="today-cleaning">
      <Link
        to="/cleaning"
        search={{ view: team ? 'team' : 'mine' }}
        className={overdue > 0 ? 'alarm' : undefined}
      >
        {overdue > 0
          ? say('cleaning.web.today.overdue', { count, overdue })
          : say('cleaning.web.today', { count })}
      </Link>
    </p>
  )
}
