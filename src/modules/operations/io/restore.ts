import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { AppError } from '#kernel/app-error'
import { migrate, migrationFiles } from '#platform/database'
import type { End, Head, TableLine } from './backup-format.ts'
import { BrokenBackup } from './line-reader.ts'
import { asOwner } from './open-owner.ts'
import { readBackup } from './read-backup.ts'
import type { Tally } from './row-tally.ts'
import { continueNumbers, holdsOursOnly, isEmpty, listMigrations, listTables } from './store/tables.ts'
import { rowsOf } from './write-backup.ts'

/** The schema of the backup must be one that this program knows, by name and text. */
const checkKnown = ({ migrations }: Head): string => {
  const known = new Map(migrationFiles().map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of migrations) {
    if (!known.has(name)) throw new AppError('invalid', 'backup.newer', { name })
    if (known.get(name) !== hash) throw new AppError('invalid', 'backup.otherSchema', { name })
  }
  return migrations.at(-1)?.name ?? ''
}

const CREATE = /create table (?:if not exists )?(\w+)/g
const tablesOf = (files: ReturnType<typeof migrationFiles>): readonly string[] => [
  'migration',
  ...files.flatMap(({ text }) => [...text.matchAll(CREATE)].flatMap(([, name]) => name ?? []))
]

/** Makes an empty database that has exactly the backup's schema: an older one is migrated after its rows came. */
const prepareSchema = async (ownerUrl: string, last: string): Promise<void> => {
  const isNewer = await asOwner(ownerUrl, async (client) => {
    if (!(await isEmpty(client))) throw new AppError('conflict', 'backup.notEmpty')
    await client.query(
      'create table if not exists migration (name text primary key, hash text, applied_at timestamptz)'
    )
    const applied = await listMigrations(client)
    const isNewer = applied.some(({ name }) => name > last)
    if (isNewer && !(await holdsOursOnly(client, tablesOf(migrationFiles()))))
      throw new AppError('conflict', 'backup.notEmpty')
    return isNewer
  })
  // Nobody has been set up: the tables hold nothing.
  if (isNewer)
    await asOwner(ownerUrl, (client) => client.query('drop schema public cascade; create schema public'))
  await migrate(ownerUrl, { upTo: last })
}

const makePartitions = async (client: pg.ClientBase, { partitions }: Head): Promise<void> => {
  for (const { name, parent, bound } of partitions)
    await client.query(`create table if not exists "${name}" partition of "${parent}" ${bound}`)
}

const copyIn = async (
  client: pg.ClientBase,
  { table, columns }: TableLine,
  rows: AsyncIterable<Buffer>
): Promise<void> => {
  const list = columns.map((column) => `"${column}"`).join(', ')
  await pipeline(
    Readable.from(rows, { objectMode: false }),
    client.query(copyFrom(`copy "${table}" (${list}) from stdin`))
  )
}

/** Reads the tables back and compares: what stands in the database is what the backup says. */
const prove = async (
  client: pg.ClientBase,
  tables: readonly TableLine[],
  wanted: End['tables']
): Promise<void> => {
  for (const line of tables) {
    let found: Tally | null = null
    const rows = rowsOf(client, line, (tally) => {
      found = tally
    })
    for await (const _ of rows);
    if (JSON.stringify(found) !== JSON.stringify(wanted[line.table]))
      throw new Error(`${line.table} is not what the backup holds`)
  }
}

const fill = (
  ownerUrl: string,
  file: string,
  head: Head,
  onTable: (table: string) => void
): Promise<End['tables']> =>
  asOwner(ownerUrl, async (client) => {
    await client.query('begin')
    await makePartitions(client, head)
    const known = new Map((await listTables(client)).map((line) => [line.table, line]))
    const restored: TableLine[] = []
    const tables = await readBackup(file, {
      onHead: () => Promise.resolve(),
      onTable: async (line, rows) => {
        if (!known.has(line.table)) throw new BrokenBackup('foreign')
        await copyIn(client, line, rows)
        restored.push(line)
        onTable(line.table)
      }
    })
    await prove(client, restored, tables)
    await continueNumbers(client)
    await client.query('commit')
    return tables
  })

/** The head alone; what else is wrong with the file shows when it is read. */
const headOf = async (file: string): Promise<Head> => {
  const found: { head: Head | null } = { head: null }
  const stop = new Error('enough')
  await readBackup(file, {
    onHead: (head) => {
      found.head = head
      return Promise.reject(stop)
    },
    onTable: () => Promise.reject(stop)
  }).catch((error: unknown) => {
    if (error !== stop) throw error
  })
  if (found.head === null) throw new BrokenBackup('cutOff')
  return found.head
}

/**
 * Puts a backup into an empty database, all or nothing, and proves it by counts and checksums. One of an older version is
 * brought up to this one afterwards. Refused: a database that somebody uses, a file that is damaged, of a newer version,
 * or of other tables.
 */
export const restoreBackup = async (
  ownerUrl: string,
  file: string,
  onTable: (table: string) => void = () => undefined
): Promise<End['tables']> => {
  try {
    const head = await headOf(file)
    await prepareSchema(ownerUrl, checkKnown(head))
    const tables = await fill(ownerUrl, file, head, onTable)
    await migrate(ownerUrl)
    return tables
  } catch (error) {
    if (error instanceof BrokenBackup)
      throw new AppError('invalid', `backup.${error.why}`, { file, table: error.table })
    throw error
  }
}
