import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { BackupFile } from '../contract.ts'
import { readBackupName } from '../core/index.ts'

/** How the last one went, beside the backups, so that it is known after a restart too. */
const reportSchema = z.object({
  last: z
    .object({ at: z.string(), file: z.string(), rows: z.number(), customers: z.number() })
    .nullable()
    .default(null),
  failure: z.object({ at: z.string(), reason: z.string() }).nullable().default(null)
})
export type BackupReport = z.output<typeof reportSchema>

const REPORT = 'huike-daily.json'

/** Backups that the program made by itself, newest first; other files are none of ours. */
export const listBackups = async (folder: string): Promise<readonly BackupFile[]> => {
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names.map(async (name) => {
      const stamp = readBackupName(name)
      if (stamp === null) return []
      const file = await stat(join(folder, name)).catch(() => null)
      return file === null ? [] : [{ name, ...stamp, bytes: file.size }]
    })
  )
  return found.flat().sort((a, b) => (a.name < b.name ? 1 : -1))
}

/** For us alone: backups hold what the database does. */
export const makeFolder = (folder: string): Promise<unknown> =>
  mkdir(folder, { recursive: true, mode: 0o700 })

export const removeBackup = (folder: string, name: string): Promise<void> =>
  rm(join(folder, name), { force: true })

/** What a program that was killed left unfinished. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder).catch(() => []))
    if (name.startsWith('huike-daily-') && name.endsWith('.unfinished')) await removeBackup(folder, name)
}

export const readReport = async (folder: string): Promise<BackupReport> => {
  try {
    return reportSchema.parse(JSON.parse(await readFile(join(folder, REPORT), 'utf8')))
  } catch {
    return { last: null, failure: null }
  }
}

export const writeReport = async (folder: string, report: BackupReport): Promise<void> => {
  const path = join(folder, REPORT)
  await writeFile(`${path}.new`, JSON.stringify(report), { mode: 0o600 })
  await rename(`${path}.new`, path)
}
