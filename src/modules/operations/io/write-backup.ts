import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { END_OF_ROWS, type End, type Head, MARK, type TableLine } from './backup-format.ts'
import { readLines } from './line-reader.ts'
import { asOwner } from './open-owner.ts'
import { createTally, type Tally } from './row-tally.ts'
import { listMigrations, listPartitions, listTables } from './store/tables.ts'

/** Light work for the processor; the rest of the size is won by the text being regular. */
const GZIP_LEVEL = 4

/** The rows of a table as they lie, each a line; `onDone` gets their tally. */
export async function* rowsOf(
  client: pg.ClientBase,
  { table, columns }: TableLine,
  onDone: (tally: Tally) => void
): AsyncGenerator<Buffer> {
  const list = columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyTo(`copy (select ${list} from "${table}") to stdout`))
  const { add, tally } = createTally()
  yield* readLines(stream).lines(null, add)
  onDone(tally())
}

const lineOf = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

async function* partsOf(
  client: pg.ClientBase,
  now: Date,
  onTable: (table: string, tally: Tally) => void
): AsyncGenerator<Buffer> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`
  )
  const head: Head = {
    createdAt: now.toISOString(),
    postgres: rows[0]?.version ?? '',
    migrations: await listMigrations(client),
    partitions: await listPartitions(client)
  }
  yield Buffer.from(`${MARK}\n`)
  yield lineOf(head)
  const tallies: Record<string, Tally> = {}
  for (const line of await listTables(client)) {
    yield lineOf(line)
    yield* rowsOf(client, line, (tally) => {
      tallies[line.table] = tally
      onTable(line.table, tally)
    })
    yield Buffer.from(`${END_OF_ROWS}\n`)
  }
  const end: End = { tables: tallies }
  yield lineOf(end)
}

/** What lies on the disk also lies there after a power cut. */
const settle = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes every table of every workspace, as it was at one instant, to a file that only we may read; others go on working.
 * The file appears when it is complete. Returns the tally of each table.
 */
export const writeBackup = (
  ownerUrl: string,
  file: string,
  now: Date,
  onTable: (table: string, tally: Tally) => void = () => undefined
): Promise<End['tables']> =>
  asOwner(ownerUrl, async (client) => {
    // A folder that is not there is named as itself.
    await stat(dirname(file))
    const unfinished = `${file}.unfinished`
    const tallies: Record<string, Tally> = {}
    await client.query('begin isolation level repeatable read read only')
    try {
      const parts = partsOf(client, now, (table, tally) => {
        tallies[table] = tally
        onTable(table, tally)
      })
      await pipeline(
        Readable.from(parts, { objectMode: false }),
        createGzip({ level: GZIP_LEVEL }),
        createWriteStream(unfinished, { mode: 0o600 })
      )
      await settle(unfinished)
      await rename(unfinished, file)
      if (process.platform !== 'win32') await settle(dirname(file))
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    await client.query('commit')
    return tallies
  })
