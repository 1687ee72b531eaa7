import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { recomputeOutdated } from '../../../src/modules/customers/index.ts'
import { openDatabase } from '../../../src/platform/database/index.ts'
import { withBound, withOtherRules, withWeights } from './edited-playbooks.ts'
import type { ProgramLine } from './line.ts'
import { saveEdit, type Edit, type Urls } from './save-edit.ts'

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

/** Rules that are others for everybody, facts that are, and a bound that reaches few: each saved and rolled out. */
export const measureRecompute = async (
  { ownerUrl, appUrl }: Urls,
  workspaceId: number,
  today: string
): Promise<readonly ProgramLine[]> => {
  await bareRecompute(ownerUrl, workspaceId)
  const database = openDatabase({ connectionString: appUrl, maxConnections: 3 })
  const measured = async (job: string, edit: Edit): Promise<ProgramLine> => {
    const version = await saveEdit(database, workspaceId, edit, true)
    const from = performance.now()
    const run = { now: new Date(), signal: new AbortController().signal }
    const rows = await recomputeOutdated(database, workspaceId, today, run)
    const ours = (performance.now() - from) / 1000
    return {
      job,
      rows,
      unit: 's',
      ours,
      bare: await bareRecompute(ownerUrl, workspaceId, version),
      alone: null,
      roundTrips: null,
      peakMiB: null,
      bar: '≤ 4 × (read + COPY)'
    }
  }
  try {
    return [
      await measured('tags and grades anew, all', withOtherRules),
      await measured('facts and all else anew, all', withWeights),
      await measured('tags and grades anew, one bound', (playbook) => withBound(playbook, 33))
    ]
  } finally {
    await database.close()
  }
}
