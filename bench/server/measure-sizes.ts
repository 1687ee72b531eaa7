import { dirname, join } from 'node:path'
import type { BenchOptions, ServerJob } from '../options.ts'
import { measureFirstScreen } from './program/first-screen.ts'
import { measureStarts } from './program/measure-starts.ts'
import type { Programs } from './program/processes.ts'
import { benchServer, type ServerResults } from './run-server.ts'

/** Every size that was asked for, then what needs no customers. */
export const measureSizes = async (
  { serverSizes, serverOnly }: Pick<BenchOptions, 'serverSizes' | 'serverOnly'>,
  programs: Programs,
  tell: (text: string) => void
): Promise<ServerResults> => {
  const wants = (job: ServerJob): boolean => serverOnly.includes(job)
  const each: ServerResults[] = []
  for (const rows of serverSizes) each.push(await benchServer({ rows, wants, programs, tell }, serverOnly))
  if (wants('start')) {
    tell('starts')
    each.push({ queries: [], program: await measureStarts(programs) })
  }
  if (wants('bytes'))
    each.push({ queries: [], program: measureFirstScreen(join(dirname(programs.cli), 'web')) })
  return {
    queries: each.flatMap(({ queries }) => queries),
    program: each.flatMap(({ program }) => program)
  }
}
