import { dayNumberOf, dayOfNumber } from '#kernel/day'
import type { CellValue } from './cell.ts'
import type { FormatKind } from './number-format.ts'

// Serial 25569 is 1970-01-01 in the 1900 system; the 1904 system (old Excel for Mac) begins 1,462 days later.
const SERIAL_OF_1970 = 25_569
const DAYS_1904 = 1462
const SECONDS_OF_DAY = 86_400
// 9999-12-31, the last day that Excel knows.
const LAST_SERIAL = 2_958_465
// Excel believes in 1900-02-29 (serial 60), as Lotus 1-2-3 did; before it each serial is a day too small.
const FALSE_LEAP_DAY = 60

const pad = (value: number): string => String(value).padStart(2, '0')

const clock = (seconds: number): string =>
  `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`

/**
 * A serial number as its format shows it: a date (midnight has no time: an export that writes 00:00:00 behind each date
 * means the date), a time of day or running time as text (`09:30:00`, `26:30:00`), a number with its leading zeros.
 * A value that no date can have stays the number that it is.
 */
export const formattedNumber = (value: number, kind: FormatKind, date1904: boolean): CellValue => {
  if (typeof kind === 'object')
    return Number.isInteger(value) && value >= 0 ? String(value).padStart(kind.digits, '0') : value
  if (kind === 'number') return value
  const total = Math.round(value * SECONDS_OF_DAY)
  if (kind === 'duration') return value < 0 ? value : clock(total)
  const serial = Math.floor(total / SECONDS_OF_DAY)
  const seconds = total - serial * SECONDS_OF_DAY
  if (value < 0 || serial > LAST_SERIAL) return value
  if (serial === 0 && !date1904) return kind === 'time' || seconds > 0 ? clock(seconds) : value
  const shift = date1904 ? DAYS_1904 : serial < FALSE_LEAP_DAY ? 1 : 0
  const day = dayOfNumber(serial - SERIAL_OF_1970 + shift)
  if (serial === 0 && kind === 'time') return clock(seconds)
  return { day, time: seconds === 0 ? null : clock(seconds) }
}

const secondsOf = (time: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}

/** The serial of a date in the 1900 system, null for one before 1900-03-01, of which spreadsheets disagree. */
export const serialOfDate = (day: string, time: string | null): number | null => {
  const serial = dayNumberOf(day) + SERIAL_OF_1970
  if (serial <= FALSE_LEAP_DAY) return null
  return time === null ? serial : serial + secondsOf(time) / SECONDS_OF_DAY
}
