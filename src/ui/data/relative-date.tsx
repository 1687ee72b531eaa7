import type { Day } from '#kernel/day'
import { useText } from '../text/use-text.ts'
import { exactDayOf, relativeDayOf, relativeInstantOf, spokenOf } from './day-text.ts'
import { dayIn, useTimeZone, useToday } from './today.ts'

/** `3 天前`, exact on hover; `—` without a day. `overdue` in cinnabar. */
export const RelativeDate = ({ day, overdue = false }: Readonly<{ day: Day | null; overdue?: boolean }>) => {
  const say = useText()
  const today = useToday()
  if (day === null)
    return (
      <span className="soft" aria-label={say('ui.none')} role="img">
        —
      </span>
    )
  return (
    <time
      className={overdue ? 'alarm nowrap' : 'nowrap'}
      dateTime={day}
      title={exactDayOf(day)
        .map((part) => spokenOf(part, say))
        .join(' ')}
    >
      {spokenOf(relativeDayOf(day, today), say)}
    </time>
  )
}

/** An instant (`2024-03-15T06:10:00Z`) as one would say it now, the exact time of the workspace on hover. */
export const RelativeTime = ({ at }: Readonly<{ at: string }>) => {
  const say = useText()
  const timeZone = useTimeZone()
  const instant = new Date(at)
  const now = new Date()
  const told =
    relativeInstantOf(instant.getTime(), now.getTime()) ??
    relativeDayOf(dayIn(timeZone, instant), dayIn(timeZone, now))
  const clock = instant.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return (
    <time className="nowrap" dateTime={at} title={`${dayIn(timeZone, instant)} ${clock}`}>
      {spokenOf(told, say)}
    </time>
  )
}
