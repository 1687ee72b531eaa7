import { z } from 'zod'

/** A backup that the program made by itself, as it lies in its folder. */
export const backupFileSchema = z.strictObject({
  name: z.string(),
  /** Day and time of the business, as in the name. */
  day: z.iso.date(),
  time: z.string(),
  bytes: z.number().int()
})
export type BackupFile = z.output<typeof backupFileSchema>

/** `off`: switched off. `none`: none was due yet. `failed`: the last one failed; those before it are still there. */
export const backupStates = ['ok', 'none', 'failed', 'off'] as const
export type BackupState = (typeof backupStates)[number]

export const backupStatusSchema = z.strictObject({
  state: z.enum(backupStates),
  /** The hour of the day at which one is made; null where they are switched off. */
  hour: z.number().int().nullable(),
  folder: z.string(),
  /** The last one that was written and read back whole: when, and how many rows of how many customers. */
  last: z
    .strictObject({ at: z.string(), file: z.string(), rows: z.number().int(), customers: z.number().int() })
    .nullable(),
  /** What went wrong since then, in the reader's language. */
  failure: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
  /** Newest first. */
  files: z.array(backupFileSchema)
})
export type BackupStatus = z.output<typeof backupStatusSchema>
