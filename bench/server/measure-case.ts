import type pg from 'pg'
import type { Database } from '../../src/platform/database/index.ts'
import type { ServerCase } from './cases.ts'
import { explained, type Cost } from './explained.ts'

const RUNS = 20
const MOST_MS = 1500
const CONNECTIONS = 16
const THROUGHPUT_MS = 1000

export type ServerMeasured = Readonly<{
  job: string
  rows: number
  /** Milliseconds of one request alone, from BEGIN to COMMIT. */
  p50: number
  p95: number
  /** The hand-written statement, prepared, as the owner: no rights, no transaction. */
  bareP50: number
  /** Pages of memory or disk that one request touched. */
  buffers: number
  bareBuffers: number
  statements: number
  indexes: readonly string[]
  /** Requests a second at sixteen connections, ours and bare. */
  throughput: Readonly<{ ours: number; bare: number }> | null
}>

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

const timesOf = async (work: () => Promise<unknown>): Promise<readonly number[]> => {
  await work()
  const times: number[] = []
  const end = performance.now() + MOST_MS
  while (times.length < RUNS && (times.length < 5 || performance.now() < end)) {
    const from = performance.now()
    await work()
    times.push(performance.now() - from)
  }
  return times.sort((a, b) => a - b)
}

const rateOf = async (work: () => Promise<unknown>): Promise<number> => {
  let done = 0
  const end = performance.now() + THROUGHPUT_MS
  const from = performance.now()
  const loop = async (): Promise<void> => {
    while (performance.now() < end) {
      await work()
      done += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, loop))
  return (done * 1000) / (performance.now() - from)
}

type Explained = Readonly<{ Plan: Readonly<Record<'Shared Hit Blocks' | 'Shared Read Blocks', number>> }>

const bareBuffersOf = async (bare: pg.Pool, { text, values }: ServerCase['bare']): Promise<number> => {
  const { rows } = await bare.query<{ 'QUERY PLAN': readonly Explained[] }>(
    `explain (analyze, buffers, format json) ${text}`,
    [...values]
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return plan ? plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] : 0
}

/** One case, alone and under load, beside the same by hand on the same database. */
export const measureCase = async (
  one: ServerCase,
  rows: number,
  database: Database,
  bare: pg.Pool
): Promise<ServerMeasured> => {
  const { workspaceId } = one.actor
  const ours = (): Promise<unknown> => database.inWorkspace(workspaceId, one.work)
  const byHand = (): Promise<unknown> =>
    bare.query({ name: one.job, text: one.bare.text, values: [...one.bare.values] })
  const costs: Cost[] = []
  await database.inWorkspace(workspaceId, (transaction) =>
    one.work(explained(transaction, (cost) => costs.push(cost)))
  )
  const times = await timesOf(ours)
  const bareTimes = await timesOf(byHand)
  return {
    job: one.job,
    rows,
    p50: at(times, 0.5),
    p95: at(times, 0.95),
    bareP50: at(bareTimes, 0.5),
    buffers: costs.reduce((sum, { buffers }) => sum + buffers, 0),
    bareBuffers: await bareBuffersOf(bare, one.bare),
    statements: costs.length,
    indexes: [...new Set(costs.flatMap(({ indexes }) => indexes))],
    throughput: one.throughput ? { ours: await rateOf(ours), bare: await rateOf(byHand) } : null
  }
}
