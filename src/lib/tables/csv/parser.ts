import type { CellValue, SheetRow } from '../cell.ts'
import { TableError } from '../errors.ts'
import type { TableLimits } from '../limits.ts'

const QUOTE = 34
const LF = 10
const CR = 13

const EQUALS = 61

/** Many systems write a phone as `="013800138000"`, so that Excel keeps its digits: the text is meant. */
const withoutFormula = (text: string): string => /^="([^"]*)"$/.exec(text)?.[1] ?? text

export type CsvParserOptions = Readonly<{
  delimiter: string
  limits: Pick<TableLimits, 'columns' | 'cellCharacters'>
  /** Told the row of an opening quote that is never closed; the quote is then read as a character. */
  onUnclosedQuote?: (sheetRow: number) => void
}>

export type CsvParser = Readonly<{
  /** Reads on; complete rows that hold something are added to `rows`. */
  write(text: string, rows: SheetRow[]): void
  end(rows: SheetRow[]): void
}>

// A file whose quotes are wrong so often is not csv, and looking for the end of each would take for ever.
const UNCLOSED_QUOTES_ALLOWED = 100

/**
 * RFC 4180 as people break it: CR, LF or CRLF end a row; a quoted cell may hold them; `""` is a quote; a quote that no
 * delimiter follows is a character (`"a "b" c"` is a "b" c); a quote that never ends is a character too, with a warning.
 * `sheetRow` counts every row, blank ones included, as a spreadsheet would show them.
 */
export const createCsvParser = ({ delimiter, limits, onUnclosedQuote }: CsvParserOptions): CsvParser => {
  const delimiterCode = delimiter.charCodeAt(0)
  let buffer = ''
  let position = 0
  let sheetRow = 1
  let cells: CellValue[] = []
  let hasValue = false
  let unclosed = 0
  // Where the search for a closing quote or the end of a plain cell goes on when more text has come.
  let scanned = 0
  // The opening quote at this position is an ordinary character.
  let literalQuoteAt = -1

  const addCell = (text: string): void => {
    if (text.length > limits.cellCharacters)
      throw new TableError('tables.tooLarge.cell', { row: sheetRow, limit: limits.cellCharacters })
    if (cells.length >= limits.columns)
      throw new TableError('tables.tooLarge.columns', { row: sheetRow, limit: limits.columns })
    if (text === '') cells.push(null)
    else {
      cells.push(text.charCodeAt(0) === EQUALS ? withoutFormula(text) : text)
      hasValue = true
    }
  }

  const endRow = (rows: SheetRow[]): void => {
    if (hasValue) rows.push({ sheetRow, cells })
    sheetRow += 1
    cells = []
    hasValue = false
  }

  const unclosedQuote = (): void => {
    unclosed += 1
    if (unclosed > UNCLOSED_QUOTES_ALLOWED) throw new TableError('tables.quotes', { row: sheetRow })
    onUnclosedQuote?.(sheetRow)
    literalQuoteAt = position
    scanned = position
  }

  /** The index of the quote that closes the cell, -1 where more text is needed, -2 where there is none. */
  const closingQuote = (last: boolean): number => {
    let at = Math.max(scanned, position + 1)
    for (;;) {
      at = buffer.indexOf('"', at)
      if (at === -1) {
        scanned = buffer.length
        break
      }
      if (at + 1 >= buffer.length) {
        if (last) return at
        scanned = at
        break
      }
      const next = buffer.charCodeAt(at + 1)
      if (next === delimiterCode || next === LF || next === CR) return at
      at += next === QUOTE ? 2 : 1
    }
    return last || buffer.length - position > limits.cellCharacters ? -2 : -1
  }

  /** The index after a plain cell: of a delimiter, a line end or, at the last, the end of the text; -1 for more. */
  const plainEnd = (last: boolean): number => {
    const { length } = buffer
    for (let at = Math.max(scanned, position); at < length; at += 1) {
      const code = buffer.charCodeAt(at)
      if (code === delimiterCode || code === LF || code === CR) return at
    }
    if (last) return length
    scanned = length
    if (length - position > limits.cellCharacters) addCell(buffer.slice(position))
    return -1
  }

  /** Reads one cell and what ends it; false where more text is needed. */
  const readCell = (rows: SheetRow[], last: boolean): boolean => {
    const start = position
    const quoted = literalQuoteAt !== start && buffer.charCodeAt(start) === QUOTE
    let end: number
    if (quoted) {
      const closing = closingQuote(last)
      if (closing === -1) return false
      if (closing === -2) {
        unclosedQuote()
        return true
      }
      end = closing + 1
    } else {
      end = plainEnd(last)
      if (end === -1) return false
    }
    const code = end < buffer.length ? buffer.charCodeAt(end) : -1
    // CR at the end of the text may be the first half of CRLF.
    if (code === CR && end + 1 >= buffer.length && !last) {
      scanned = quoted ? end - 1 : end
      return false
    }
    if (quoted) {
      const text = buffer.slice(start + 1, end - 1)
      addCell(text.includes('""') ? text.replaceAll('""', '"') : text)
    } else addCell(buffer.slice(start, end))
    if (code === delimiterCode) position = end + 1
    else {
      position = code === CR && buffer.charCodeAt(end + 1) === LF ? end + 2 : Math.min(end + 1, buffer.length)
      endRow(rows)
    }
    scanned = position
    return true
  }

  return {
    write: (text, rows) => {
      buffer = position < buffer.length ? buffer.slice(position) + text : text
      scanned -= position
      literalQuoteAt -= position
      position = 0
      while (position < buffer.length && readCell(rows, false));
    },
    end: (rows) => {
      scanned = position
      while (position < buffer.length) readCell(rows, true)
      // What is left is a row without line end; a delimiter at the very end opens one more empty cell.
      if (cells.length > 0) endRow(rows)
    }
  }
}
