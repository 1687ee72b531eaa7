import pg from 'pg'
import { openDatabase } from '../../src/platform/database/index.ts'
import type { ServerJob } from '../options.ts'
import { serverCases } from './cases.ts'
import { fillDatabase, type Filled } from './fill.ts'
import { placeFinder } from './late-place.ts'
import { measureCase, type ServerMeasured } from './measure-case.ts'
import type { ProgramLine } from './program/line.ts'
import type { Programs } from './program/processes.ts'
import { runProgram } from './program/run-program.ts'
import { startServerDatabase } from './start-server-database.ts'

export type ServerBench = Readonly<{
  rows: number
  wants: (job: ServerJob) => boolean
  programs: Programs
  tell: (text: string) => void
}>

type Filling = Readonly<{ rows: number; filled: Filled; ownerUrl: string; appUrl: string }>

/** Lists, counts and searches on a database that is filled, beside the same by hand. */
export const measureServer = async (
  { rows, filled, ownerUrl, appUrl }: Filling,
  tell: (text: string) => void
): Promise<readonly ServerMeasured[]> => {
  const database = openDatabase({ connectionString: appUrl, maxConnections: 16 })
  const bare = new pg.Pool({ connectionString: ownerUrl, max: 16 })
  try {
    const cases = await serverCases(filled, placeFinder(bare, filled.workspaces[0]?.workspaceId ?? 0))
    const measured: ServerMeasured[] = []
    for (const one of cases) {
      tell(one.job)
      measured.push(await measureCase(one, rows, database, bare))
    }
    return measured
  } finally {
    await database.close()
    await bare.end()
  }
}

/** Jobs that the running program has no part in, or that start it themselves. */
const withoutProgram: readonly ServerJob[] = ['queries', 'start', 'bytes']
const needsProgram = (wants: ServerBench['wants'], jobs: readonly ServerJob[]): boolean =>
  jobs.some((job) => wants(job) && !withoutProgram.includes(job))

export type ServerResults = Readonly<{
  queries: readonly ServerMeasured[]
  program: readonly ProgramLine[]
}>

/** One size: a database of so many customers, its queries alone, then the whole program on it over HTTP. */
export const benchServer = async (bench: ServerBench, jobs: readonly ServerJob[]): Promise<ServerResults> => {
  const { rows, wants, tell } = bench
  if (!wants('queries') && !needsProgram(wants, jobs)) return { queries: [], program: [] }
  const server = await startServerDatabase()
  try {
    tell(`filling ${rows.toLocaleString('en')} customers`)
    const filled = await fillDatabase(server.ownerUrl, rows)
    return {
      queries: wants('queries') ? await measureServer({ rows, filled, ...server }, tell) : [],
      program: needsProgram(wants, jobs) ? await runProgram({ ...bench, server, filled }) : []
    }
  } finally {
    await server.stop()
  }
}
