import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, relative } from 'node:path'
import { machineFacts, machineLine } from '../machine.ts'
import { ratioOfLine } from './program/line.ts'
import { growthOfCosts, programNotes, programTable } from './report-program.ts'
import { growthOfBuffers, serverTable } from './report-server.ts'
import type { ServerResults } from './run-server.ts'

const serverNotes = `
p50 and p95 are of one request alone, from BEGIN to COMMIT, in the largest of five companies; bare is the hand-written
statement, prepared, as the owner, without rights or a transaction. buffers are the pages of 8 KiB that a request
touched; growth is the exponent of the buffers over the rows.`

/** The tables on the screen, everything in a file of JSON. */
export const publishServer = async (
  { queries, program }: ServerResults,
  path: string,
  seconds: number
): Promise<void> => {
  const machine = machineFacts()
  console.log(`\n${machineLine(machine)}`)
  if (queries.length > 0) console.log(`\n${serverTable(queries)}\n${serverNotes}`)
  if (program.length > 0) console.log(`\n${programTable(program)}\n${programNotes}`)
  await mkdir(dirname(path), { recursive: true })
  const document = {
    machine,
    seconds,
    measured: queries,
    growth: Object.fromEntries(growthOfBuffers(queries)),
    program: program.map((line) => ({ ...line, ratio: ratioOfLine(line) })),
    programGrowth: Object.fromEntries(growthOfCosts(program))
  }
  await writeFile(path, `${JSON.stringify(document, null, 2)}\n`)
  console.log(`\n${seconds} s; ${relative(process.cwd(), path)}`)
}
