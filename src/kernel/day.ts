/**
 * Calendar days as ISO text (`2024-02-29`), computed without clock or time zone.
 * Day numbers count from 1970-01-01 = 0 in the proleptic Gregorian calendar.
 */
export type Day = string

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/

export type CivilDay = Readonly<{ year: number; month: number; day: number }>

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month 1 to 12; February of a leap year has 29. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export const isCivilDay = (year: number, month: number, day: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** `toDay(2024, 2, 29)` is `2024-02-29`. The caller has checked the date with `isCivilDay`. */
export const toDay = (year: number, month: number, day: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`

/** Year, month and day of an ISO day, or null where the text is none (`2023-02-29` is none). */
export const civilOf = (text: string): CivilDay | null => {
  const match = DAY_PATTERN.exec(text)
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivilDay(year, month, day) ? { year, month, day } : null
}

export const isDay = (text: string): text is Day => civilOf(text) !== null

const requireCivil = (day: Day): CivilDay => {
  const civil = civilOf(day)
  if (!civil) throw new RangeError(`not an ISO day: ${day}`)
  return civil
}

/** Day number of an ISO day (1970-01-01 = 0). After Howard Hinnant's days_from_civil. */
export const dayNumberOf = (day: Day): number => {
  const { year, month, day: dayOfMonth } = requireCivil(day)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The ISO day of a day number. After Howard Hinnant's civil_from_days. */
export const dayOfNumber = (dayNumber: number): Day => {
  const z = dayNumber + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return toDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth)
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumberOf(day) + days)

/** Adds months and keeps the day of the month, or takes the month's last: 2024-01-31 + 1 is 2024-02-29. */
export const addMonths = (day: Day, months: number): Day => {
  const civil = requireCivil(day)
  const index = civil.year * 12 + civil.month - 1 + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return toDay(year, month, Math.min(civil.day, daysInMonth(year, month)))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumberOf(to) - dayNumberOf(from)

/** Monday = 1 … Sunday = 7. */
export const weekdayOf = (day: Day): number => ((((dayNumberOf(day) + 3) % 7) + 7) % 7) + 1

/** The quarter 1 to 4 of a month. */
export const quarterOf = (month: number): number => Math.ceil(month / 3)
