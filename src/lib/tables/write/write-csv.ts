import type { Writable } from 'node:stream'
import { cellText, type CellValue } from '../cell.ts'
import { requireNotCancelled } from '../errors.ts'
import type { RowSource } from './sheet-model.ts'
import { withSink } from './sink.ts'

export type WriteCsvOptions = Readonly<{
  /** With its mark (BOM) Excel opens it in Chinese without asking; without it for other programs. */
  encoding?: 'utf-8-bom' | 'utf-8'
  delimiter?: string
  /** Whether text that a spreadsheet would compute gets a leading apostrophe; true unless said otherwise. */
  neutralise?: boolean
  signal?: AbortSignal | undefined
}>

// A plain number, as -3.5 or +86138…, computes to itself; anything else that begins so may be a formula (OWASP).
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const PLAIN_NUMBER = /^[+-]?\d[\d.,]*%?$/

/** `=1+1` becomes `'=1+1`; a number keeps its sign. */
export const neutralised = (text: string): string =>
  FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text

const PORTION_CHARACTERS = 64 * 1024

const lineWriter = (delimiter: string, neutralise: boolean): ((cells: readonly CellValue[]) => string) => {
  const special = new RegExp(`["\r\n${delimiter.replace(/[\\\]^|-]/g, '\\$&')}]|^\\s|\\s$`)
  const field = (cell: CellValue): string => {
    const shown = cellText(cell)
    const text = neutralise && typeof cell === 'string' ? neutralised(shown) : shown
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return (cells) => {
    // A line of one empty cell would be no line at all.
    const line = cells.map(field).join(delimiter)
    return `${line === '' ? '""' : line}\r\n`
  }
}

/**
 * Writes a csv (RFC 4180, CRLF) as a stream and returns the number of rows; rows are cut or filled to the columns.
 *
 * `await writeCsv('客户.csv', ['名称'], [['甲公司']])`
 */
export const writeCsv = async (
  target: string | Writable,
  columns: readonly string[],
  rows: RowSource<readonly CellValue[]>,
  { encoding = 'utf-8-bom', delimiter = ',', neutralise = true, signal }: WriteCsvOptions = {}
): Promise<number> =>
  withSink(target, async (sink) => {
    const line = lineWriter(delimiter, neutralise)
    let pending = (encoding === 'utf-8-bom' ? '\uFEFF' : '') + line(columns)
    let count = 0
    const add = (row: readonly CellValue[]): boolean => {
      pending += line(columns.map((_, index) => row[index] ?? null))
      count += 1
      return pending.length >= PORTION_CHARACTERS
    }
    const flush = async (): Promise<void> => {
      requireNotCancelled(signal)
      const text = pending
      pending = ''
      await sink.write(text)
    }
    if (Symbol.asyncIterator in rows) {
      for await (const row of rows) if (add(row)) await flush()
    } else {
      for (const row of rows) if (add(row)) await flush()
    }
    await flush()
    return count
  })
