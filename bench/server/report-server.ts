import { growthExponent } from '../statistics.ts'
import type { ServerMeasured } from './measure-case.ts'

const heading =
  'job|rows|p50 ms|p95 ms|bare p50|ratio|buffers|bare buffers|req/s ×16|bare req/s|ratio|growth'.split('|')

const bySeries = (measured: readonly ServerMeasured[]): ReadonlyMap<string, readonly ServerMeasured[]> => {
  const series = new Map<string, ServerMeasured[]>()
  for (const one of measured) series.set(one.job, [...(series.get(one.job) ?? []), one])
  return series
}

/** How the pages that a job touches grow with the rows; null of one size. */
export const growthOfBuffers = (measured: readonly ServerMeasured[]): ReadonlyMap<string, number | null> =>
  new Map(
    [...bySeries(measured)].map(([job, series]) => [
      job,
      series.length < 2 ? null : growthExponent(series.map(({ rows, buffers }) => ({ rows, cost: buffers })))
    ])
  )

const shown = (value: number | null, digits: number): string => (value === null ? '' : value.toFixed(digits))

/** Columns below their headings, the first to the left. */
export const alignedTable = (heading: readonly string[], lines: readonly (readonly string[])[]): string => {
  const widths = heading.map((text, at) =>
    Math.max(text.length, ...lines.map((line) => (line[at] ?? '').length))
  )
  const text = (line: readonly string[]): string =>
    line
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [text(heading), ...lines.map(text)].join('\n')
}

export const serverTable = (measured: readonly ServerMeasured[]): string => {
  const growth = growthOfBuffers(measured)
  const lines = [...bySeries(measured).values()]
    .flat()
    .map((one) => [
      one.job,
      one.rows.toLocaleString('en'),
      shown(one.p50, 1),
      shown(one.p95, 1),
      shown(one.bareP50, 1),
      shown(one.p50 / one.bareP50, 1),
      String(one.buffers),
      String(one.bareBuffers),
      shown(one.throughput?.ours ?? null, 0),
      shown(one.throughput?.bare ?? null, 0),
      shown(one.throughput ? one.throughput.ours / one.throughput.bare : null, 2),
      shown(growth.get(one.job) ?? null, 2)
    ])
  return alignedTable(heading, lines)
}
