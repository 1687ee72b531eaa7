import { join, resolve } from 'node:path'
import { createScheduledBackups, type ScheduledBackups } from '#modules/operations'
import type { Config } from '#platform/config'
import type { Log } from '#platform/log'
import { dataFolderOf } from './open-store.ts'

const BUSINESS_TIME_ZONE = 'Asia/Shanghai'

/** The daily backups of this installation, as its settings have them. */
export const backupsOf = (
  config: Pick<Config, 'backupFolder' | 'backupHour' | 'dataFolder'>,
  ownerUrl: string,
  log: Log
): ScheduledBackups =>
  createScheduledBackups({
    ownerUrl,
    folder:
      config.backupFolder === null ? join(dataFolderOf(config), 'backups') : resolve(config.backupFolder),
    hour: config.backupHour === 'off' ? null : config.backupHour,
    timeZone: BUSINESS_TIME_ZONE,
    onFailure: (error) => log.error({ err: error }, 'the daily backup failed')
  })
