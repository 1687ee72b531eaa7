import { civilOf, weekdayOf, type Day } from '#kernel/day'
import type { Say } from '#ui'

/** A day as one writes it into a calendar: 3月20日 周五. */
export const dayLabel = (day: Day, say: Say): string => {
  const civil = civilOf(day)
  if (!civil) return day
  return `${say('ui.date.monthDay', { month: say(`ui.month.${civil.month}`), day: civil.day })} ${say(`ui.weekday.${weekdayOf(day)}`)}`
}
