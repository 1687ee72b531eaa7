import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../../src/platform/postgres/index.ts'
import { median } from '../../statistics.ts'
import type { ProgramLine } from './line.ts'
import { startBare, startProgram, type Programs } from './processes.ts'

const WARM_STARTS = 3

const answered = async (port: number, path: string): Promise<void> => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
}

/** From nothing running to the first answer that came from the database, in seconds. */
const startOf = async (programs: Programs, folder: string): Promise<number> => {
  const from = performance.now()
  const server = await startProgram(programs, { folder })
  await answered(server.port, '/api/v1/setup')
  const seconds = (performance.now() - from) / 1000
  await server.stop()
  return seconds
}

/** PostgreSQL and the bare server on it, the same way. */
const bareStartOf = async (programs: Programs, dataFolder: string): Promise<number> => {
  const from = performance.now()
  const postgres = await startEmbedded({ dataFolder })
  const server = await startBare(programs, postgres.ownerUrl)
  await answered(server.port, '/ready')
  const seconds = (performance.now() - from) / 1000
  await server.stop()
  await postgres.stop()
  return seconds
}

const lineOf = (job: string, ours: number, bare: number, bar: string): ProgramLine => ({
  job,
  rows: 0,
  unit: 's',
  ours,
  bare,
  alone: null,
  roundTrips: null,
  peakMiB: null,
  bar
})

/** The first start, which makes the database, and later ones. */
export const measureStarts = async (programs: Programs): Promise<readonly ProgramLine[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'huike-bench-start-'))
  try {
    const [ours, bare] = [join(folder, 'ours'), join(folder, 'bare')]
    const [cold, bareCold] = [await startOf(programs, ours), await bareStartOf(programs, bare)]
    const [warm, bareWarm]: [number[], number[]] = [[], []]
    for (let run = 0; run < WARM_STARTS; run += 1) {
      warm.push(await startOf(programs, ours))
      bareWarm.push(await bareStartOf(programs, bare))
    }
    return [
      lineOf('cold start to the first answer', cold, bareCold, ''),
      lineOf('warm start to the first answer', median(warm), median(bareWarm), '≤ 3 s')
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
