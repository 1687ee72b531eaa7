import { dueAt, type Counting } from '#core/verification'
import { dayInZone, instantInZone } from '#platform/http'

const HOUR_MS = 3_600_000

/** When a major change has to be worked in: hours of the clock, or of workdays where the workspace counts so. */
export const deadlineOf = (
  raisedAt: Date,
  hours: number,
  { counting, timeZone }: Readonly<{ counting: Counting; timeZone: string }>
): Date => {
  if (counting === 'clock') return new Date(raisedAt.getTime() + hours * HOUR_MS)
  const day = dayInZone(raisedAt, timeZone)
  const midnight = instantInZone(day, '00:00', timeZone)
  const due = dueAt({ day, ms: raisedAt.getTime() - midnight.getTime() }, hours, counting)
  return new Date(instantInZone(due.day, '00:00', timeZone).getTime() + due.ms)
}
