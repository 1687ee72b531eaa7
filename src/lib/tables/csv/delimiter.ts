import type { SheetRow } from '../cell.ts'
import { TableError } from '../errors.ts'
import { defaultLimits } from '../limits.ts'
import { createCsvParser } from './parser.ts'

/**
 * Delimiters in the order of trust, with the share of rows that must agree on their width. The rarer ones stand in
 * running text too (，in every Chinese sentence), so nearly all rows must agree.
 */
const CANDIDATES: readonly Readonly<{ delimiter: string; agreement: number }>[] = [
  { delimiter: ',', agreement: 0.5 },
  { delimiter: '\t', agreement: 0.5 },
  { delimiter: ';', agreement: 0.6 },
  { delimiter: '|', agreement: 0.7 },
  { delimiter: '，', agreement: 0.95 },
  { delimiter: '；', agreement: 0.95 },
  { delimiter: '\u0001', agreement: 0.95 },
  { delimiter: '^', agreement: 0.95 },
  { delimiter: '~', agreement: 0.95 }
]

const SAMPLE_ROWS = 200

const widthsOf = (sample: string, delimiter: string): readonly number[] => {
  const rows: SheetRow[] = []
  const parser = createCsvParser({ delimiter, limits: { ...defaultLimits, cellCharacters: Infinity } })
  try {
    parser.write(sample, rows)
    // A row cut off by the end of the sample says nothing about its width; a short file has but such rows.
    if (rows.length < 2) parser.end(rows)
  } catch (error) {
    // Quotes or columns by which this delimiter cannot be right; the rows before them still count.
    if (!(error instanceof TableError)) throw error
  }
  return rows.slice(0, SAMPLE_ROWS).map((row) => row.cells.length)
}

type Agreement = Readonly<{ width: number; share: number }>

const agreementOf = (widths: readonly number[]): Agreement => {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let width = 1
  let count = 0
  for (const [candidate, times] of counts)
    if (times > count || (times === count && candidate > width)) [width, count] = [candidate, times]
  return { width, share: widths.length === 0 ? 0 : count / widths.length }
}

/**
 * The delimiter of a csv from its beginning: the one by which most rows have the same width of two or more. One column
 * only, or nothing that agrees, is a comma. `sep=;` in the first line (Excel's own mark) is followed.
 *
 * `guessDelimiter('名称;电话\n甲;1\n')` is `;`.
 */
export const guessDelimiter = (sample: string): string => {
  const declared = /^sep=(.)\r?\n/.exec(sample)?.[1]
  if (declared !== undefined) return declared
  let best = { delimiter: ',', share: 0, width: 1 }
  for (const { delimiter, agreement } of CANDIDATES) {
    if (!sample.includes(delimiter)) continue
    const { width, share } = agreementOf(widthsOf(sample, delimiter))
    if (width < 2 || share < agreement) continue
    // A clear lead in agreement wins, else the more trusted one that came first.
    if (best.width === 1 || share > best.share + 0.1) best = { delimiter, share, width }
  }
  return best.delimiter
}
