import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { recomputeOutdated } from '../../../src/modules/customers/index.ts'
import { openDatabase } from '../../../src/platform/database/index.ts'
import type { ProgramLine } from './line.ts'

/** What one customer's recomputation has to read. */
const read = ['customer', 'contact', 'need', 'customer_order', 'planned_step']

const connected = async (ownerUrl: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client
}

/** One sequential read of what is stored, and COPY of as many facts into a table without an index. In seconds. */
const bareRecompute = async (ownerUrl: string, workspaceId: number): Promise<number> => {
  const [reader, writer] = [await connected(ownerUrl), await connected(ownerUrl)]
  await writer.query(
    'create table if not exists bare_facts as select * from customer_facts with no data; truncate bare_facts'
  )
  const from = performance.now()
  for (const table of read) {
    const rows = reader.query(
      copyTo(`copy (select * from ${table} where workspace_id = ${workspaceId}) to stdout`)
    )
    await pipeline(rows, new PassThrough().resume())
  }
  await pipeline(
    reader.query(copyTo(`copy (select * from customer_facts where workspace_id = ${workspaceId}) to stdout`)),
    writer.query(copyFrom('copy bare_facts from stdin'))
  )
  const seconds = (performance.now() - from) / 1000
  await Promise.all([reader.end(), writer.end()])
  return seconds
}

/** All customers of a workspace computed anew, as after a change of the playbook. */
export const measureRecompute = async (
  urls: Readonly<{ ownerUrl: string; appUrl: string }>,
  workspaceId: number,
  today: string
): Promise<ProgramLine> => {
  const owner = await connected(urls.ownerUrl)
  await bareRecompute(urls.ownerUrl, workspaceId)
  const bare = await bareRecompute(urls.ownerUrl, workspaceId)
  // Another version than the one in force, which no version has: all are outdated.
  await owner.query('update customer_facts set playbook_version = 0 where workspace_id = $1', [workspaceId])
  await owner.end()
  const database = openDatabase({ connectionString: urls.appUrl, maxConnections: 2 })
  const from = performance.now()
  const rows = await recomputeOutdated(database, workspaceId, today, {
    now: new Date(),
    signal: new AbortController().signal
  })
  const seconds = (performance.now() - from) / 1000
  await database.close()
  return {
    job: 'tags and grades anew, all',
    rows,
    unit: 's',
    ours: seconds,
    bare,
    alone: null,
    roundTrips: null,
    peakMiB: null,
    bar: '≤ 4 × (read + COPY)'
  }
}
