import { addDays, weekdayOf, type Day } from '#kernel/day'
import { message, type Message } from '#kernel/result'
import { HOLIDAYS, type YearOfHolidays } from './holidays.ts'

/** The table of holidays by year; a workspace may bring its own. */
export type HolidayTable = Readonly<Record<string, YearOfHolidays>>

/**
 * A day reached by counting workdays; not `certain` where a year on the way has no published holidays and
 * Monday to Friday were taken.
 */
export type WorkdayReached = Readonly<{ day: Day; certain: boolean; note: Message | null }>

const SATURDAY = 6

/** Whether the holidays of the day's year are published. */
export const isWorkdayCertain = (day: Day, table: HolidayTable = HOLIDAYS): boolean =>
  table[day.slice(0, 4)] !== undefined

/**
 * Whether people work on a day by the statutory calendar: Monday to Friday but for holidays, and the weekend
 * days worked instead (调休): 2026-02-14, a Saturday, is one. Where the year is not in the table, Monday to
 * Friday; `isWorkdayCertain` tells.
 */
export const isWorkday = (day: Day, table: HolidayTable = HOLIDAYS): boolean => {
  const isWeekday = weekdayOf(day) < SATURDAY
  const year = table[day.slice(0, 4)]
  if (!year) return isWeekday
  return isWeekday ? !year.off.includes(day.slice(5)) : year.work.includes(day.slice(5))
}

const uncertain = (year: string): Message => message('china.calendar.uncertain', { year })

const walk = (
  from: Day,
  isReached: (day: Day) => boolean,
  step: 1 | -1,
  table: HolidayTable
): WorkdayReached => {
  let day = from
  let unknownYear = isWorkdayCertain(day, table) ? null : day.slice(0, 4)
  while (!isReached(day)) {
    day = addDays(day, step)
    if (unknownYear === null && !isWorkdayCertain(day, table)) unknownYear = day.slice(0, 4)
  }
  return { day, certain: unknownYear === null, note: unknownYear === null ? null : uncertain(unknownYear) }
}

/**
 * The day itself where it is a workday, else the next one: a follow-up planned for 2026-10-01 moves to
 * 2026-10-08.
 */
export const nextWorkday = (day: Day, table: HolidayTable = HOLIDAYS): WorkdayReached =>
  walk(day, (each) => isWorkday(each, table), 1, table)

/**
 * The day so many workdays later, or earlier where negative: 2026-09-30 + 1 is 2026-10-08. Zero is the day
 * itself where it is a workday, else the next.
 */
export const addWorkdays = (day: Day, workdays: number, table: HolidayTable = HOLIDAYS): WorkdayReached => {
  if (!Number.isInteger(workdays)) throw new RangeError(`not a whole number of workdays: ${workdays}`)
  if (workdays === 0) return nextWorkday(day, table)
  let left = Math.abs(workdays)
  const isReached = (each: Day): boolean => {
    if (each !== day && isWorkday(each, table)) left--
    return left === 0
  }
  return walk(day, isReached, workdays > 0 ? 1 : -1, table)
}
