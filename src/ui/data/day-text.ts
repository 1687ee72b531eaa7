import { civilOf, daysBetween, weekdayOf, type Day } from '#kernel/day'
import { message, type Message, type Params } from '#kernel/result'

/** Beyond a month a date says more than a count of days. */
const COUNTED_DAYS = 30

const NEAR: Readonly<Record<number, string>> = {
  [-2]: 'ui.date.dayBefore',
  [-1]: 'ui.date.yesterday',
  0: 'ui.date.today',
  1: 'ui.date.tomorrow',
  2: 'ui.date.dayAfter'
}

const dated = (code: string, day: Day): Message => {
  const civil = civilOf(day)
  return civil ? message(code, { ...civil }) : message('ui.unknown')
}

/** A date as the language writes it: the month by its number or its name. `say` gives the texts. */
export const spokenOf = ({ code, params }: Message, say: (code: string, params?: Params) => string): string =>
  say(code, 'month' in params ? { ...params, month: say(`ui.month.${params['month']}`) } : params)

/** A day as one would say it today: 昨天, 3 天后, 3月20日, 2023年3月20日. */
export const relativeDayOf = (day: Day, today: Day): Message => {
  const days = daysBetween(today, day)
  const near = NEAR[days]
  if (near !== undefined) return message(near)
  if (days < 0 && days >= -COUNTED_DAYS) return message('ui.date.daysAgo', { days: -days })
  if (days > 0 && days <= COUNTED_DAYS) return message('ui.date.inDays', { days })
  return dated(day.slice(0, 4) === today.slice(0, 4) ? 'ui.date.monthDay' : 'ui.date.full', day)
}

/** The exact day, for the hover: the date and the weekday's code. */
export const exactDayOf = (day: Day): readonly [Message, Message] => [
  dated('ui.date.full', day),
  message(`ui.weekday.${weekdayOf(day)}`)
]

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** An instant of today by minutes and hours; null where it is a matter of days. */
export const relativeInstantOf = (at: number, now: number): Message | null => {
  const passed = now - at
  if (passed < 0 || passed >= 24 * HOUR_MS) return null
  if (passed < MINUTE_MS) return message('ui.date.justNow')
  if (passed < HOUR_MS) return message('ui.date.minutesAgo', { minutes: Math.floor(passed / MINUTE_MS) })
  return message('ui.date.hoursAgo', { hours: Math.floor(passed / HOUR_MS) })
}
