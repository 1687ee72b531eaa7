import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CleaningCounts } from '#contracts/verification'
import { api, useText } from '#ui'

/** 待核对 7 among the counts of 今日 (COL-18), and the way there; nothing where there are none. */
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
    <li className={overdue > 0 ? 'alarm' : undefined}>
      <Link to="/cleaning" search={{ view: team ? 'team' : 'mine' }}>
        {say('cleaning.web.title')} <b>{count}</b>
        {overdue > 0 && ` ${say('cleaning.web.today.late', { overdue })}`}
      </Link>
    </li>
  )
}
