import { growthExponent } from '../statistics.ts'
import { costOfLine, ratioOfLine, type ProgramLine } from './program/line.ts'
import { alignedTable } from './report-server.ts'

const heading = 'job|rows|ours|bare|unit|ratio|p50 ms|p95 ms|bare p50|round trips|peak MiB|growth|bar'.split(
  '|'
)

/** How the cost of a job grows with the rows; null of one size. */
export const growthOfCosts = (lines: readonly ProgramLine[]): ReadonlyMap<string, number | null> =>
  new Map(
    [...new Set(lines.map(({ job }) => job))].map((job) => [
      job,
      growthExponent(
        lines.filter((line) => line.job === job).map((line) => ({ rows: line.rows, cost: costOfLine(line) }))
      )
    ])
  )

const shown = (value: number | null | undefined, digits: number): string => value?.toFixed(digits) ?? ''
const digitsOf = ({ unit }: ProgramLine): number => (unit === 's' ? 2 : unit === 'ms' ? 1 : 0)

/** The lines of one job below each other, its growth at the largest size. */
export const programTable = (lines: readonly ProgramLine[]): string => {
  const growth = growthOfCosts(lines)
  const groups = [...growth.keys()].map((job) => lines.filter((line) => line.job === job))
  const cells = groups.flatMap((group) =>
    group.map((line, at) => [
      line.job,
      line.rows === 0 ? '' : line.rows.toLocaleString('en'),
      shown(line.ours, digitsOf(line)),
      shown(line.bare, digitsOf(line)),
      line.unit,
      shown(ratioOfLine(line), 2),
      shown(line.alone?.p50, 1),
      shown(line.alone?.p95, 1),
      shown(line.alone?.bareP50, 1),
      line.roundTrips === null ? '' : String(line.roundTrips),
      shown(line.peakMiB, 0),
      at === group.length - 1 ? shown(growth.get(line.job), 2) : '',
      line.bar
    ])
  )
  return alignedTable(heading, cells)
}

export const programNotes = `
ours is the program as \`npm start\` runs it, asked over HTTP at sixteen connections; bare is a Fastify handler with one
prepared statement on the same database (for create and change an INSERT into one table with the same indexes), the
file read and its rows copied, a sequential read and COPY, or PostgreSQL and the bare server started. p50 and p95 are of
one request alone. Of req/s the ratio should be high, of s and MiB low; growth is the exponent of the cost over the rows.`
