import { join } from 'node:path'
import { translate, type Language } from '#lang'
import type { BackupState, BackupStatus } from '../contract.ts'
import { backupName, isBackupDue, supersededBackups, type Stamp } from '../core/index.ts'
import type { End } from '../io/backup-format.ts'
import {
  listBackups,
  makeFolder,
  readReport,
  removeBackup,
  removeUnfinished,
  writeReport,
  type BackupReport
} from '../io/backup-folder.ts'
import { isInUse, whileAlone } from '../io/backup-turn.ts'
import { BrokenBackup } from '../io/line-reader.ts'
import { verifyBackup } from '../io/verify-backup.ts'
import { writeBackup } from '../io/write-backup.ts'

export type ScheduledBackupsOptions = Readonly<{
  ownerUrl: string
  folder: string
  /** The hour of the day; null switches them off. */
  hour: number | null
  timeZone: string
  /** Tells whoever reads the log. */
  onFailure: (error: unknown) => void
  /** Writes one; a test brings one that fails. */
  write?: (ownerUrl: string, file: string, now: Date) => Promise<End['tables']>
}>

export type ScheduledBackups = Readonly<{
  /** Makes one where it is due; the file, or null. */
  run: (now: Date) => Promise<string | null>
  state: () => Promise<BackupState>
  status: (language: Language) => Promise<BackupStatus>
}>

const clockIn = (timeZone: string): ((now: Date) => Stamp) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (now) => {
    const [day = '', time = ''] = format.format(now).split(' ')
    return { day, time }
  }
}

/** Why one failed, as a code with a text: `ENOSPC` is told as a full disk. */
const reasonOf = (error: unknown): string => {
  if (error instanceof BrokenBackup) return 'unsound'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  return ['EACCES', 'EPERM', 'EROFS'].includes(code) ? 'forbidden' : 'other'
}

const reasonText = (language: Language, reason: string): string =>
  translate(language, { code: `backup.failure.${reason}`, params: {} })

/**
 * Daily backups (PPL-7): one at the set hour, or as soon as the program runs again; each is read back before it counts, and
 * older ones make room only after a sound one is there. Of several programs on one database one makes it.
 */
export const createScheduledBackups = ({
  ownerUrl,
  folder,
  hour,
  timeZone,
  onFailure,
  write = writeBackup
}: ScheduledBackupsOptions): ScheduledBackups => {
  const clock = clockIn(timeZone)
  /** Where the folder itself is the trouble, the failure is known to this process only. */
  let unwritten: BackupReport['failure'] = null

  const known = async (): Promise<BackupReport> => {
    const report = await readReport(folder)
    return { ...report, failure: unwritten ?? report.failure }
  }
  const stateOf = ({ last, failure }: BackupReport): BackupState => {
    if (hour === null) return 'off'
    if (failure !== null) return 'failed'
    return last === null ? 'none' : 'ok'
  }

  const make = async (now: Date): Promise<string> => {
    const name = backupName(clock(now))
    const file = join(folder, name)
    try {
      const tables = await write(ownerUrl, file, now)
      await verifyBackup(file, tables)
      const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
      const last = { at: now.toISOString(), file: name, rows, customers: tables['customer']?.rows ?? 0 }
      await writeReport(folder, { last, failure: null })
      unwritten = null
    } catch (error) {
      // What cannot be restored must not look as if it could.
      await removeBackup(folder, name)
      throw error
    }
    for (const old of supersededBackups(await listBackups(folder))) await removeBackup(folder, old.name)
    return file
  }

  const isDue = async (now: Date): Promise<boolean> => {
    const [newest] = await listBackups(folder)
    return hour !== null && isBackupDue(clock(now), newest ?? null, hour)
  }

  return {
    run: async (now) => {
      if (!(await isDue(now))) return null
      try {
        return await whileAlone(ownerUrl, async () => {
          // Another program may have made it meanwhile; where nobody was set up there is nothing to keep.
          if (!(await isDue(now)) || !(await isInUse(ownerUrl))) return null
          await makeFolder(folder)
          await removeUnfinished(folder)
          return make(now)
        })
      } catch (error) {
        onFailure(error)
        const { last } = await readReport(folder)
        const failure = { at: now.toISOString(), reason: reasonOf(error) }
        await makeFolder(folder)
          .then(() => writeReport(folder, { last, failure }))
          .catch(() => {
            unwritten = failure
          })
        return null
      }
    },
    state: async () => stateOf(await known()),
    status: async (language) => {
      const report = await known()
      const { failure } = report
      return {
        state: stateOf(report),
        hour,
        folder,
        last: report.last,
        failure: failure && { at: failure.at, reason: reasonText(language, failure.reason) },
        files: [...(await listBackups(folder))]
      }
    }
  }
}
