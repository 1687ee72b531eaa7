import { Link } from '@tanstack/react-router'
import type { TodayStep } from '#contracts/followup'
import { GradeBadge, LongName } from '#ui'

type TodayWhoProps = Readonly<{ customerId: string; name: string; grade: TodayStep['grade'] }>

/** Whom a row of the day is about: the name leads to his page. */
export const TodayWho = ({ customerId, name, grade }: TodayWhoProps) => (
  <span className="today-who">
    <Link to="/customers/$id" params={{ id: customerId }} preload="intent" title={name} aria-label={name}>
      <LongName name={name} />
    </Link>
    {grade && <GradeBadge grade={grade} />}
  </span>
)
