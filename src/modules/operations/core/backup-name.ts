import { isDay, type Day } from '#kernel/day'

/** When a backup was made, by the clock of the business: `{ day: '2026-11-22', time: '03:00:12' }`. */
export type Stamp = Readonly<{ day: Day; time: string }>

const NAME = /^huike-daily-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.backup\.gz$/

/** The name of a backup that the program makes by itself: `huike-daily-20261122-030012.backup.gz`. */
export const backupName = ({ day, time }: Stamp): string =>
  `huike-daily-${day.replaceAll('-', '')}-${time.replaceAll(':', '')}.backup.gz`

/** What `backupName` wrote; null for any other file, which is none of ours to remove. */
export const readBackupName = (name: string): Stamp | null => {
  const [, year, month, date, hour, minute, second] = NAME.exec(name) ?? []
  const day = `${year}-${month}-${date}`
  return isDay(day) ? { day, time: `${hour}:${minute}:${second}` } : null
}
