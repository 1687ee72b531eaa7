import { columnLetters } from '../columns.ts'
import { isDateCell, type CellValue } from '../cell.ts'
import { serialOfDate } from '../serial-date.ts'
import { escapeXml } from '../xlsx/escapes.ts'
import type { ColumnKind, SheetColumn, SheetRowInput, Tone } from './sheet-model.ts'
import { HEADER_STYLE, NOTE_STYLE, styleIndex, type CellStyle } from './styles-xml.ts'

// Excel's most characters a cell; a longer text is cut with a mark.
const CELL_CHARACTERS = 32_767
const CUT_MARK = '…'

const fitted = (text: string): string =>
  text.length <= CELL_CHARACTERS
    ? text
    : text.slice(0, CELL_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, '') + CUT_MARK

// Without the attribute a reader may drop spaces at the ends and run those inside together.
const SPACE = /^\s|\s$|[\n\r\t]|\s\s/

// What stands in a cell's element behind its reference: the rest is the same wherever the cell stands.
const textTail = (style: number, value: string): string => {
  const text = escapeXml(fitted(value))
  const space = SPACE.test(value) ? ' xml:space="preserve"' : ''
  return ` s="${style}" t="inlineStr"><is><t${space}>${text}</t></is></c>`
}
const textCell = (reference: string, style: number, value: string): string =>
  `<c r="${reference}"${textTail(style, value)}`

// A number keeps a number's format in a column of dates.
const NUMBER_STYLE: Readonly<Record<ColumnKind, CellStyle>> = {
  text: 'text',
  number: 'number',
  amount: 'amount',
  date: 'number',
  percent: 'percent',
  wrap: 'wrap'
}
const TEXT_STYLE = (kind: ColumnKind): CellStyle => (kind === 'wrap' ? 'wrap' : 'text')

const dateTail = (cell: { day: string; time: string | null }, tone: Tone | null): string => {
  const serial = serialOfDate(cell.day, cell.time)
  if (serial === null) return textTail(styleIndex('text', tone), [cell.day, cell.time].join(' ').trim())
  return ` s="${styleIndex(cell.time === null ? 'date' : 'moment', tone)}"><v>${serial}</v></c>`
}

/** A cell behind `<c r="B5"`; `''` where there is none. */
export const cellTail = (value: CellValue, kind: ColumnKind, tone: Tone | null): string => {
  if (value === null || value === '') {
    // An empty cell of a row with a background is coloured too.
    return tone === 'warning' ? ` s="${styleIndex('number', tone)}"/>` : ''
  }
  if (typeof value === 'string') return textTail(styleIndex(TEXT_STYLE(kind), tone), value)
  if (typeof value === 'number')
    return Number.isFinite(value) ? ` s="${styleIndex(NUMBER_STYLE[kind], tone)}"><v>${value}</v></c>` : ''
  if (isDateCell(value)) return dateTail(value, tone)
  return ` s="${styleIndex('number', tone)}" t="b"><v>${value ? 1 : 0}</v></c>`
}

export type RowWriter<T> = (row: T, sheetRow: number) => string

/** The letters of so many columns: A, B, … AA. */
export const lettersOf = (columns: readonly SheetColumn[]): readonly string[] =>
  columns.map((_, index) => columnLetters(index))

/** The cells of a row and their emphasis, however the row was given. */
export const rowParts = (row: SheetRowInput): Exclude<SheetRowInput, readonly CellValue[]> =>
  'cells' in row ? row : { cells: row }

/** Makes rows of one sheet; texts are typed as text, so that none is taken for a formula. */
export const rowWriter = (columns: readonly SheetColumn[]): RowWriter<SheetRowInput> => {
  const letters = lettersOf(columns)
  const kinds = columns.map(({ kind }) => kind ?? 'text')
  return (row, sheetRow) => {
    const { cells, tone, tones } = rowParts(row)
    let xml = `<row r="${sheetRow}">`
    for (let index = 0; index < columns.length; index += 1) {
      const shown = tones?.[index] ?? tone ?? null
      const tail = cellTail(cells[index] ?? null, kinds[index] ?? 'text', shown)
      if (tail !== '') xml += `<c r="${letters[index]}${sheetRow}"${tail}`
    }
    return `${xml}</row>`
  }
}

const shownWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += character > '\u2E7F' ? 2 : 1
  return width
}

const columnWidth = ({ header, width, kind }: SheetColumn): number =>
  width ?? (kind === 'wrap' ? 48 : Math.min(40, Math.max(10, shownWidth(header) + 4)))

/** The pane that stays in sight: `rows` above and `columns` to the left; none where both are 0. */
const paneXml = (rows: number, columns: number): string => {
  if (rows === 0 && columns === 0) return ''
  const corner = `${columnLetters(columns)}${rows + 1}`
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`
}

export type SheetStart = Readonly<{
  columns: readonly SheetColumn[]
  freezeHeader: boolean
  freezeColumns: number
  headerNote: string | undefined
  selected: boolean
}>

/** Everything before the rows: what is frozen, the widths, the note and the header. */
export const sheetStart = ({
  columns,
  freezeHeader,
  freezeColumns,
  headerNote,
  selected
}: SheetStart): Readonly<{ xml: string; headerRow: number }> => {
  const headerRow = headerNote === undefined ? 1 : 2
  const pane = paneXml(freezeHeader ? headerRow : 0, Math.min(freezeColumns, columns.length))
  const widths = columns
    .map((column, index) => {
      const width = columnWidth(column)
      return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
    })
    .join('')
  const note = headerNote === undefined ? '' : `<row r="1">${textCell('A1', NOTE_STYLE, headerNote)}</row>`
  const header = columns
    .map(({ header: text }, index) => textCell(`${columnLetters(index)}${headerRow}`, HEADER_STYLE, text))
    .join('')
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>${note}<row r="${headerRow}">${header}</row>`
  return { xml, headerRow }
}

export const sheetEnd = (
  columns: number,
  headerRow: number,
  lastRow: number,
  autoFilter: boolean
): string => {
  const range = `A${headerRow}:${columnLetters(Math.max(0, columns - 1))}${lastRow}`
  return `</sheetData>${autoFilter && columns > 0 ? `<autoFilter ref="${range}"/>` : ''}</worksheet>`
}
