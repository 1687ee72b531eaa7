import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import {
  type End,
  endSchema,
  END_OF_ROWS,
  type Head,
  headSchema,
  MARK,
  parseLine,
  type TableLine,
  tableSchema
} from './backup-format.ts'
import { BrokenBackup, readLines } from './line-reader.ts'
import { createTally, type Tally } from './row-tally.ts'

/** What a reader of a backup does with it. */
export type BackupSink = Readonly<{
  onHead: (head: Head) => Promise<void>
  /** Takes all `rows` of a table. */
  onTable: (table: TableLine, rows: AsyncIterable<Buffer>) => Promise<void>
}>

/** Whether the file holds what its end says; a difference names the table. */
const compare = (found: Readonly<Record<string, Tally>>, { tables }: End): void => {
  for (const table of new Set([...Object.keys(found), ...Object.keys(tables)]))
    if (JSON.stringify(found[table]) !== JSON.stringify(tables[table]))
      throw new BrokenBackup('altered', table)
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file)
  const stream = createGunzip()
  packed.on('error', (error) => stream.destroy(error))
  packed.pipe(stream)
  let seen = false
  try {
    for await (const chunk of stream) {
      seen = true
      yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    }
  } catch (error) {
    // Z_DATA_ERROR, Z_BUF_ERROR …: not a gzip, or one that was cut off.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new BrokenBackup(error.code === 'Z_DATA_ERROR' && !seen ? 'foreign' : 'cutOff')
    throw error
  } finally {
    packed.destroy()
  }
}

/** Reads a backup through `sink`, and at the end proves by counts and checksums that it is whole. */
export const readBackup = async (file: string, sink: BackupSink): Promise<End['tables']> => {
  const reader = readLines(chunksOf(file))
  if ((await reader.line()) !== MARK) throw new BrokenBackup('foreign')
  await sink.onHead(parseLine(headSchema, await reader.line()))
  const found: Record<string, Tally> = {}
  for (;;) {
    const line = await reader.line()
    if (line.startsWith('{"tables"')) {
      const end = parseLine(endSchema, line)
      compare(found, end)
      return end.tables
    }
    const table = parseLine(tableSchema, line)
    const { add, tally } = createTally()
    await sink.onTable(table, reader.lines(END_OF_ROWS, add))
    found[table.table] = tally()
  }
}
