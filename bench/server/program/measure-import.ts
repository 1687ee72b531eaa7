import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { customerColumns, customerRows } from '../../data/customers.ts'
import { LIST_SEED, type ListFile } from '../../data/list-files.ts'
import { readLines, readSheetXml } from '../../jobs/baselines.ts'
import { importList } from './import-list.ts'
import type { ProgramLine } from './line.ts'
import type { ServerProcess } from './processes.ts'

const ROWS_A_CHUNK = 500

/** The rows in the text format of COPY. */
function* copyText(rows: number): Generator<string> {
  let chunk = ''
  let held = 0
  for (const cells of customerRows(LIST_SEED, rows)) {
    chunk += `${cells.map((cell) => cell.replace(/[\\\t\n\r]/g, ' ')).join('\t')}\n`
    held += 1
    if (held === ROWS_A_CHUNK) {
      yield chunk
      chunk = ''
      held = 0
    }
  }
  yield chunk
}

/** Reads the file with nothing done and copies its rows into a table without an index. In seconds. */
const bareImport = async (ownerUrl: string, { path, rows, format }: ListFile): Promise<number> => {
  // Made before the clock runs.
  const chunks = [...copyText(rows)]
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const columns = customerColumns.map((_, at) => `c${at}`)
  await client.query(
    `create table if not exists bare_import (${columns.map((name) => `${name} text`).join(', ')}); truncate bare_import`
  )
  const from = performance.now()
  if (format === 'csv') readLines(path)
  else await readSheetXml(path)
  await pipeline(Readable.from(chunks), client.query(copyFrom('copy bare_import from stdin')))
  const seconds = (performance.now() - from) / 1000
  await client.end()
  return seconds
}

/** A list handed in, imported and done, through the program; beside it the file read and its rows copied. */
export const measureImport = async (
  server: ServerProcess,
  cookie: string,
  ownerUrl: string,
  list: ListFile
): Promise<ProgramLine> => {
  await bareImport(ownerUrl, list)
  const bare = await bareImport(ownerUrl, list)
  const { seconds, created, peakMiB } = await importList(server, cookie, list.path)
  if (created === 0) throw new Error(`nothing of the ${list.format} came to be a customer`)
  return {
    job: `import ${list.format}, all steps`,
    rows: list.rows,
    unit: 's',
    ours: seconds,
    bare,
    alone: null,
    roundTrips: null,
    peakMiB,
    bar: '≤ 3 × (read + COPY), ≤ 512 MiB'
  }
}
