import { addDays, addMonths, isCivilDay, toDay, type CivilDay, type Day, weekdayOf } from '#kernel/day'

/** What a text is read against: today, where yearless dates lean, and the start of a range for its end. */
export type DateContext = Readonly<{
  today: Day
  civil: CivilDay
  lean: 'future' | 'past'
  /** The first day of the range whose end is being read: it lends year and month. */
  anchor: Day | null
}>

/** A named stretch of days; `part` is the last part of something (底, 末), so that 底前 includes it. */
export type Point = Readonly<{
  from: Day
  to: Day
  grain: 'day' | 'period' | 'part'
  end: number
}>

/** A date that is written but does not exist (2月30日). */
export const NONEXISTENT = 'nonexistent'

export type PointRead = Point | typeof NONEXISTENT | null

/** Days a yearless date may lie back before it is taken for next year's. */
const PATIENCE_DAYS = 90

/** A feast is sooner the next one: 年后 said in March means next year's. */
export const FEAST_PATIENCE_DAYS = 30

export const monthSpan = (year: number, month: number, count = 1): Readonly<{ from: Day; to: Day }> => {
  const from = toDay(year, month, 1)
  return { from, to: addDays(addMonths(from, count), -1) }
}

export const shiftMonth = (
  context: DateContext,
  months: number
): Readonly<{ year: number; month: number }> => {
  const index = context.civil.year * 12 + context.civil.month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The year of something written without one: this year's, or the next (lean past: the last) where that lies too far off. */
export const yearOf = (
  context: DateContext,
  spanIn: (year: number) => Readonly<{ from: Day; to: Day }> | null,
  patienceDays = PATIENCE_DAYS
): Readonly<{ from: Day; to: Day }> | null => {
  const base = context.anchor === null ? context.civil.year : Number(context.anchor.slice(0, 4))
  const here = spanIn(base)
  if (context.anchor !== null) return here && here.to < context.anchor ? spanIn(base + 1) : here
  if (context.lean === 'past') return here && here.from > context.today ? spanIn(base - 1) : here
  return here && here.to < addDays(context.today, -patienceDays) ? spanIn(base + 1) : here
}

export const plausible = (year: number): boolean => year >= 1900 && year <= 2199

export const stick = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

export const point = (
  span: Readonly<{ from: Day; to: Day }>,
  end: number,
  grain: Point['grain'] = 'period'
): Point => ({ from: span.from, to: span.to, grain, end })

export const monday = (day: Day): Day => addDays(day, 1 - weekdayOf(day))

export const quarterSpan = (year: number, first: number, last = first): Readonly<{ from: Day; to: Day }> =>
  monthSpan(year, first * 3 - 2, (last - first + 1) * 3)

export const civilPoint = (year: number, month: number, day: number, end: number): PointRead => {
  if (!isCivilDay(year, month, day) || !plausible(year)) return NONEXISTENT
  const iso = toDay(year, month, day)
  return point({ from: iso, to: iso }, end, 'day')
}
