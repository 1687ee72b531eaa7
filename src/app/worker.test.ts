import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRunning } from '#platform/postgres'
import { createKeenClient, setUp, wish, type KeenClient } from './testing/keen-client.ts'
import { createProgram, until, type Program } from './testing/program.ts'

const PATIENCE_MS = 600_000
const ROWS = 5000

let program: Program
let cookie: string
let client: KeenClient
let owner: pg.Client

beforeAll(async () => {
  program = await createProgram()
  await program.start(['--no-jobs'])
  cookie = await setUp(program.address)
  client = createKeenClient(program.address, cookie)
  owner = new pg.Client({ connectionString: (await findRunning(program.dataFolder))?.ownerUrl })
  await owner.connect()
}, PATIENCE_MS)
afterAll(async () => {
  await owner.end()
  await program.remove()
}, PATIENCE_MS)

const stateOf = async (id: string): Promise<Readonly<{ state: string; done: number; created: number }>> => {
  const { rows } = await owner.query<{ state: string; done: number; created: number }>(
    `select state, done_rows as done, coalesce((counts ->> 'created')::int, 0) as created
       from import_run where id = $1`,
    [id]
  )
  return rows[0] ?? { state: 'missing', done: 0, created: 0 }
}

test(
  'a server without jobs leaves them to workers, and another worker goes on where one died',
  { timeout: PATIENCE_MS },
  async () => {
    const lines = Array.from(
      { length: ROWS },
      (_, at) => `苏州${String.fromCodePoint(0x4e00 + at)}机械有限公司`
    )
    const id = await client.upload('名单.csv', `客户名称\n${lines.join('\n')}\n`)
    await client.insist(wish(`/imports/${id}/run`, {}))
    expect(await stateOf(id)).toMatchObject({ state: 'running', done: 0 })

    const events = await fetch(`${program.address}/api/v1/events`, { headers: { cookie } })
    const killFirst = program.startWorker()
    await until('the worker has begun', async () => (await stateOf(id)).done > 0)
    // However quick it is, it gets no further than the batch it is at.
    await owner.query('begin')
    await owner.query('select from import_run where id = $1 for update', [id])
    // What a worker does is told to the browsers at the server.
    let heard = ''
    for await (const chunk of events.body ?? []) {
      heard += Buffer.from(chunk as Uint8Array).toString()
      if (heard.includes('import.progress')) break
    }
    await killFirst()
    await owner.query('rollback')
    expect(await stateOf(id)).toMatchObject({ state: 'running' })

    program.startWorker()
    await until('the other has finished', async () => (await stateOf(id)).state === 'done')
    const { rows } = await owner.query(
      `select count(*)::int as rows, count(distinct r.row)::int as each_once,
              (select count(*)::int from customer c where c.import_id = $1) as customers
         from import_row r where r.import_id = $1`,
      [id]
    )
    expect(rows).toEqual([{ rows: ROWS, each_once: ROWS, customers: (await stateOf(id)).created }])
  }
)
