/** When the contact was: chosen by how people say it, kept as an instant. */
export const timeChoices = ['now', 'hourAgo', 'morning', 'yesterday', 'other'] as const
export type TimeChoice = (typeof timeChoices)[number]

const HOUR_MS = 3_600_000
const MORNING_HOUR = 10
const YESTERDAY_HOUR = 15

const atHour = (at: Date, hour: number, daysBack = 0): Date =>
  new Date(at.getFullYear(), at.getMonth(), at.getDate() - daysBack, hour)

/** The instant that a choice means, never in the future: 今天上午 before ten o'clock is now. */
export const instantOf = (choice: Exclude<TimeChoice, 'other'>, now: Date): Date => {
  switch (choice) {
    case 'now':
      return now
    case 'hourAgo':
      return new Date(now.getTime() - HOUR_MS)
    case 'morning':
      return new Date(Math.min(atHour(now, MORNING_HOUR).getTime(), now.getTime()))
    default:
      return atHour(now, YESTERDAY_HOUR, 1)
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant as a `datetime-local` field writes it: `2024-03-15T14:10`. */
export const localText = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`

/** When the contact was, as the form says it now; an empty 其他时间 is now. */
export const happenedAtOf = (time: TimeChoice, at: string, now: Date): Date => {
  if (time !== 'other') return instantOf(time, now)
  const said = new Date(at)
  return Number.isNaN(said.getTime()) ? now : said
}

/** FUP-4: what is written down more than 24 hours after the contact is late, and the form says so before. */
export const willBeLate = (happenedAt: Date, now: Date): boolean =>
  now.getTime() - happenedAt.getTime() > 24 * HOUR_MS
