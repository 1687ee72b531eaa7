import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's folder, wherever the program runs from: its sources, `dist/<stamp>/`, or a bundle in a person's cache. */
export const packageRoot = (from: string = import.meta.url): string => {
  let folder = dirname(fileURLToPath(from))
  while (!existsSync(join(folder, 'db', 'migrations'))) {
    if (dirname(folder) === folder) throw new Error(`no package above ${from}`)
    folder = dirname(folder)
  }
  // Beside a bundle elsewhere `db` is a link into the package.
  return dirname(realpathSync(join(folder, 'db')))
}
