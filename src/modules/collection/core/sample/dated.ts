import { addDays, addMonths, civilOf, quarterOf, type Day } from '#kernel/day'

const written = (day: Day): string => {
  const civil = civilOf(day)
  return civil === null ? day : `${civil.year}年${civil.month}月${civil.day}日`
}

const monthOf = (day: Day): string => {
  const civil = civilOf(day)
  return civil === null ? day : `${civil.year}年${civil.month}月`
}

const quarterText = (day: Day): string => {
  const civil = civilOf(day)
  return civil === null ? day : `${civil.year}年Q${quarterOf(civil.month)}`
}

const MONTHS_OF_A_QUARTER = 3
const MONTHS_OF_A_YEAR = 12

/** Fills the places of days in a text: on 2026-03-02 `{d-9}` is 2026-02-21 and `{m1}底前` is 2026年4月底前. */
export const dated = (text: string, today: Day): string =>
  text.replace(/\{([dDmqy])(-?\d+)\}/g, (_, unit: string, number: string) => {
    const count = Number(number)
    switch (unit) {
      case 'd':
        return addDays(today, count)
      case 'D':
        return written(addDays(today, count))
      case 'm':
        return monthOf(addMonths(today, count))
      case 'q':
        return quarterText(addMonths(today, count * MONTHS_OF_A_QUARTER))
      default:
        return `${addMonths(today, count * MONTHS_OF_A_YEAR).slice(0, 4)}年`
    }
  })
