import type { DuplicateReport, MatchRecord } from '#lib/matching'
import { findDuplicates } from '#lib/matching'
import type { ByteLines } from './byte-lines.ts'

/** What is known only when every row has been read; plain data. */
export type Compared = Readonly<{
  duplicates: Pick<DuplicateReport, 'pairs' | 'related' | 'clusters'>
  /** Names of the rows that the duplicates speak of. */
  names: readonly (readonly [number, string])[]
}>

export type OnCompared = (done: number, total: number) => void

/** Looks for duplicates over all rows, given as the examiners put them down. */
export const compareRows = (batches: readonly ByteLines[], onProgress: OnCompared): Compared => {
  const decoder = new TextDecoder()
  const records = batches.flatMap(({ bytes, ends }) =>
    ends.length === 0
      ? []
      : // The examiners wrote match records, a line each.
        (JSON.parse(
          `[${decoder.decode(bytes.subarray(0, -1)).replaceAll('\n', ',')}]`
        ) as readonly MatchRecord[])
  )
  const { pairs, related, clusters } = findDuplicates(records, { onProgress })
  const spokenOf = new Set([...pairs, ...related].flatMap(({ a, b }) => [a, b]))
  const names = records.filter(({ row }) => spokenOf.has(row)).map(({ row, name }) => [row, name] as const)
  return { duplicates: { pairs, related, clusters }, names }
}
