import { growthExponent } from './statistics.ts'
import { ratioOf, type Measured } from './result.ts'

/** How the processor time of one job grows with the rows. */
export type Growth = Readonly<{ job: string; data: Measured['data']; exponent: number | null }>

/** The sizes of each job on each kind of data, in the order in which they came. */
const bySeries = (measured: readonly Measured[]): readonly (readonly Measured[])[] => {
  const series = new Map<string, Measured[]>()
  for (const one of measured) {
    const key = `${one.job}|${one.data}`
    const known = series.get(key)
    if (known) known.push(one)
    else series.set(key, [one])
  }
  return [...series.values()]
}

/** A job's growth over all sizes that were measured, in the order in which the jobs came. */
export const growthOf = (measured: readonly Measured[]): readonly Growth[] =>
  bySeries(measured).flatMap((series) => {
    const [first] = series
    if (!first || series.length < 2) return []
    const exponent = growthExponent(series.map(({ rows, cpuMs }) => ({ rows, cost: cpuMs })))
    return [{ job: first.job, data: first.data, exponent }]
  })

const shown = (value: number | null, digits: number): string => (value === null ? '' : value.toFixed(digits))

const milliseconds = (value: number): string => value.toFixed(value < 10 ? 2 : 0)

const headings = [
  'job',
  'data',
  'rows',
  'wall ms',
  'cpu ms',
  'rows/cpu s',
  'baseline ms',
  'ratio',
  'peak MiB',
  'growth'
]

const lineOf = (measured: Measured, exponent: number | null): string[] => [
  measured.job,
  measured.data,
  measured.rows.toLocaleString('en'),
  milliseconds(measured.wallMs),
  milliseconds(measured.cpuMs),
  Math.round((measured.rows / measured.cpuMs) * 1000).toLocaleString('en'),
  measured.baseline ? milliseconds(measured.baseline.cpuMs) : '',
  shown(ratioOf(measured), 1),
  shown(measured.peakMiB, 0),
  shown(exponent, 2)
]

/** The table for people: sizes of a job below each other, its growth at the largest. */
export const tableOf = (measured: readonly Measured[]): string => {
  const growth = growthOf(measured)
  const lines = bySeries(measured).flatMap((group) =>
    group.map((one, at) => {
      const known = growth.find(({ job, data }) => job === one.job && data === one.data)
      return lineOf(one, at === group.length - 1 ? (known?.exponent ?? null) : null)
    })
  )
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...lines.map((line) => (line[at] ?? '').length))
  )
  const text = (line: readonly string[]): string =>
    line
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [text(headings), widths.map((width) => '-'.repeat(width)).join('  '), ...lines.map(text)].join('\n')
}
