import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { recomputeOutdated } from '../../../src/modules/customers/index.ts'
import { playbookOf, savePlaybook } from '../../../src/modules/playbook/index.ts'
import { openDatabase, type Database } from '../../../src/platform/database/index.ts'
import { withBound } from './edited-playbooks.ts'
import type { ProgramLine } from './line.ts'

/** What one customer's recomputation has to read. */
const read = ['customer', 'contact', 'need', 'customer_order', 'planned_step']

const connected = async (ownerUrl: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  return client
}

/**
 * One sequential read of what is stored, and COPY of the facts that changed into a table without an index: all, or those
 * that were computed by a version. In seconds.
 */
const bareRecompute = async (
  ownerUrl: string,
  workspaceId: number,
  version: number | null = null
): Promise<number> => {
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
    reader.query(
      copyTo(
        `copy (select * from customer_facts where workspace_id = ${workspaceId} and playbook_version = ${version ?? 'playbook_version'}) to stdout`
      )
    ),
    writer.query(copyFrom('copy bare_facts from stdin'))
  )
  const seconds = (performance.now() - from) / 1000
  await Promise.all([reader.end(), writer.end()])
  return seconds
}

/** All customers of a workspace computed anew, then those alone whom an edited bound of 客户A reaches. */
export const measureRecompute = async (
  urls: Readonly<{ ownerUrl: string; appUrl: string }>,
  workspaceId: number,
  today: string
): Promise<readonly ProgramLine[]> => {
  await bareRecompute(urls.ownerUrl, workspaceId)
  const database = openDatabase({ connectionString: urls.appUrl, maxConnections: 2 })
  const all = await edited(database, workspaceId, today, 44, true)
  const bareAll = await bareRecompute(urls.ownerUrl, workspaceId)
  const some = await edited(database, workspaceId, today, 33, false)
  const bareSome = await bareRecompute(urls.ownerUrl, workspaceId, some.version)
  await database.close()
  const line = (job: string, rows: number, ours: number, bare: number): ProgramLine => ({
    job,
    rows,
    unit: 's',
    ours,
    bare,
    alone: null,
    roundTrips: null,
    peakMiB: null,
    bar: '≤ 4 × (read + COPY)'
  })
  return [
    line('tags and grades anew, all', all.rows, all.seconds, bareAll),
    line('tags and grades anew, one bound', some.rows, some.seconds, bareSome)
  ]
}

/** Another bound is saved and rolled out: to whom it reaches, or to everybody. */
const edited = async (
  database: Database,
  workspaceId: number,
  today: string,
  bound: number,
  everybody: boolean
): Promise<Readonly<{ rows: number; seconds: number; version: number }>> => {
  const now = new Date()
  const { version } = await database.inWorkspace(workspaceId, async (transaction) =>
    savePlaybook(transaction, withBound(await playbookOf(transaction), bound), { actor: null }, now)
  )
  const from = performance.now()
  const run = { now, signal: new AbortController().signal, everybody }
  const rows = await recomputeOutdated(database, workspaceId, today, run)
  return { rows, seconds: (performance.now() - from) / 1000, version }
}
