import { addDays } from '#kernel/day'
import type { Stamp } from './backup-name.ts'

/**
 * Whether a daily backup is due (PPL-7): none was made since the hour last came round, so that a night in which the program
 * stood still is made up for. `isBackupDue({ day: '2026-11-22', time: '09:00:00' }, lastOfYesterday, 3)` → true.
 */
export const isBackupDue = (now: Stamp, last: Stamp | null, hour: number): boolean => {
  if (last === null) return true
  const from = `${String(hour).padStart(2, '0')}:00:00`
  const round = now.time >= from ? now.day : addDays(now.day, -1)
  return `${last.day} ${last.time}` < `${round} ${from}`
}
