/** When the contact was: chosen by how people say it, kept as an instant. */
export const timeChoices = ['now', 'hourAgo', 'morning', 'yesterday', 'other'] as const
export type TimeChoice = (typeof timeChoices)[number]

const HOUR_MS = 3_600_000
const MORNING_HOUR = 10
const YESTERDAY_HOUR = 15

const atHour = (day: Date, hour: number): Date => {
  const at = new Date(day)
  at.setHours(hour, 0, 0, 0)
  return at
}

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
      return atHour(new Date(now.getTime() - 24 * HOUR_MS), YESTERDAY_HOUR)
  }
}
