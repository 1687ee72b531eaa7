import { statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '#platform/command-line'
import { reportFiles } from '#modules/reports'

const identityOf = (path: string): string | null => {
  const status = statSync(path, { throwIfNoEntry: false })
  return status === undefined ? null : `${status.dev}:${status.ino}`
}

/** Refuses to write the reports over the list that they are made from, however the two paths are written. */
export const guardInput = (input: string, outFolder: string): void => {
  let list: string | null = null
  try {
    list = identityOf(input)
  } catch {
    // Whoever reads it will say what is wrong with it.
  }
  if (list === null) return
  for (const name of Object.values(reportFiles)) {
    let report: string | null = null
    try {
      report = identityOf(join(outFolder, name))
    } catch {
      return
    }
    if (report === list) throw new UsageError('cli.analyze.overInput', { name })
  }
}
