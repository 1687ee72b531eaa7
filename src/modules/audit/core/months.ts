import { addMonths, type Day } from '#kernel/day'

/** Months that are made ahead: a program that stands still for two months finds its place. */
const AHEAD = 2

/** The first days of this month and the next ones: on 2024-12-15 those of December, January and February. */
export const monthsAhead = (today: Day): readonly Day[] => {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: AHEAD + 1 }, (_, months) => addMonths(first, months))
}
