import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { startTestServer, type Ask, type TestServer } from '../../testing/server.ts'
import type { ExportRun, ExportRunList } from './contract.ts'
import { createExportTask } from './io/export/tasks.ts'

const ROWS = 20_000
const MB = 1024 * 1024

setFlagsFromString('--expose_gc')
// The flag puts it into contexts that are made from now on.
const collect = runInNewContext('gc') as () => void

/** What is alive in the program once everything else is swept. */
const living = (): number => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

let server: TestServer
let workspaceId: number
let ask: Ask
let onRoundTrip = (): void => undefined

beforeAll(async () => {
  server = await startTestServer({ onRoundTrip: () => onRoundTrip() })
  const workspace = await server.database.createWorkspace()
  workspaceId = workspace.workspaceId
  ask = await server.as(workspace.actor)
  // Long names make a file of some 10 MB, however few columns.
  await server.database.database.inWorkspace(workspaceId, (transaction) =>
    transaction.run(
      sql`with made as (
            insert into customer (workspace_id, id, name, state, profile, origin, created_at, updated_at)
            select ${workspaceId}, gen_random_uuid(), lpad(n::text, 6, '0') || repeat('长', 170), 'archived', '{}', 'api',
                   now(), now()
              from generate_series(1, ${ROWS}::int) n
            returning *)
          insert into customer_facts (workspace_id, customer_id, state, name, created_at, updated_at, as_of, playbook_version)
          select workspace_id, id, state, name, created_at, updated_at, current_date, 1 from made`
    )
  )
})
afterAll(() => server.stop())

const piecesOf = async (id: string): Promise<number> =>
  (
    await server.database.database.inWorkspace(workspaceId, (transaction) =>
      transaction.row<{ count: number }>(
        sql`select count(*)::int as count from export_piece p
             where p.workspace_id = ${transaction.workspaceId} and p.run_id = ${id}`
      )
    )
  )?.count ?? 0

test('tens of thousands of rows are written in flat memory; broken off half-way nothing of it can be fetched', async () => {
  const body = { who: { filter: { state: 'archived' } }, sort: 'name', format: 'csv', columns: ['name'] }
  const { id } = (await ask<ExportRun>('POST', '/exports', body)).body
  const work = async (signal: AbortSignal): Promise<void> =>
    createExportTask(server.database.database).run({ workspaceId, payload: { id }, now: new Date(), signal })
  const runOf = async (): Promise<ExportRun | undefined> =>
    (await ask<ExportRunList>('GET', '/exports')).body.exports.find((one) => one.id === id)

  // The program ends once some of it is written.
  const over = new AbortController()
  let trips = 0
  onRoundTrip = () => {
    trips += 1
    if (trips === 60) over.abort()
  }
  await expect(work(over.signal)).rejects.toThrow('the program ends')
  expect(await piecesOf(id)).toBeGreaterThan(0)
  expect(await runOf()).toMatchObject({ state: 'running' })
  expect(await ask('GET', `/exports/${id}/file`)).toMatchObject({
    status: 409,
    body: { code: 'exports.notReady' }
  })

  // The next one begins anew; what is alive while it writes does not grow with the list.
  const samples: number[] = []
  let count = 0
  onRoundTrip = () => {
    count += 1
    if (count % 20 === 0) samples.push(living())
  }
  await work(new AbortController().signal)
  onRoundTrip = () => undefined
  const run = await runOf()
  expect(run).toMatchObject({ state: 'done', total: ROWS, done: ROWS })
  expect(run?.bytes).toBeGreaterThan(9 * MB)
  const half = Math.floor(samples.length / 2)
  expect(samples.length).toBeGreaterThan(6)
  // The least of each half: what is kept is in all of them, what only passes through is not.
  const [early, late] = [samples.slice(0, half), samples.slice(half)].map((some) => Math.min(...some))
  expect((late ?? Infinity) - (early ?? 0)).toBeLessThan(4 * MB)

  // Every row once, and nothing of the one that was broken off.
  const { body: file } = await ask<string>('GET', `/exports/${id}/file`)
  const lines = file
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(1, -1)
  expect(lines).toHaveLength(ROWS)
  expect(new Set(lines.map((line) => line.slice(0, 6))).size).toBe(ROWS)
})
