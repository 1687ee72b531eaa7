import { addDays, civilOf, quarterOf, toDay, type Day } from '#kernel/day'

/** The quarter of a day as it is written: `2026-11-22` → `2026Q4`. */
export const quarterTextOf = (day: Day): string => {
  const civil = civilOf(day)
  return civil === null ? '' : `${civil.year}Q${quarterOf(civil.month)}`
}

/** The first day of the quarter of a day: of `2026-11-22` it is `2026-10-01`. */
export const quarterBeginOf = (day: Day): Day => {
  const civil = civilOf(day)
  return civil === null ? day : toDay(civil.year, (quarterOf(civil.month) - 1) * 3 + 1, 1)
}

/** The quarter that ended before the one of a day: of `2027-01-01` it is `2026Q4`. */
export const endedQuarterOf = (day: Day): string => quarterTextOf(addDays(quarterBeginOf(day), -1))
