import type { End } from './backup-format.ts'
import { BrokenBackup } from './line-reader.ts'
import { readBackup } from './read-backup.ts'

/** Reads a backup to its end, as a restore would, and compares it with what was written: counts and checksums. */
export const verifyBackup = async (file: string, written: End['tables']): Promise<void> => {
  const found = await readBackup(file, {
    onHead: () => Promise.resolve(),
    onTable: async (_table, rows) => {
      for await (const _ of rows);
    }
  })
  for (const table of new Set([...Object.keys(found), ...Object.keys(written)]))
    if (JSON.stringify(found[table]) !== JSON.stringify(written[table]))
      throw new BrokenBackup('altered', table)
}
