import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A piece of SQL by its file's name, and what its text was. */
export type SqlFile = Readonly<{ name: string; text: string; hash: string }>

/** The package's folder of SQL: above the source file as well as above the bundle in `dist/<stamp>/`. */
export const sqlFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'db', 'migrations'))) {
    if (dirname(folder) === folder) throw new Error(`no db/migrations above ${import.meta.url}`)
    folder = dirname(folder)
  }
  return join(folder, 'db')
}

/** What a text is, whatever line ends a checkout gave it. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 32)

/** The `.sql` files of a folder in the order of their names; none where there is no such folder. */
export const sqlFilesOf = (folder: string): readonly SqlFile[] => {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: hashOf(text) }
    })
}

/** This program's migrations, in order. */
export const migrationFiles = (): readonly SqlFile[] => sqlFilesOf(join(sqlFolder(), 'migrations'))
