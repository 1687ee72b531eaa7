import { hasLostDigits, type OnDoubt } from '../cell-doubts.ts'
import type { CellValue, SheetRow } from '../cell.ts'
import { TableError } from '../errors.ts'
import type { TableLimits } from '../limits.ts'
import type { FormatKind } from '../number-format.ts'
import { formattedNumber } from '../serial-date.ts'
import { unescapeCellText } from './escapes.ts'
import type { StringStore } from './string-store.ts'
import { referenceOf } from '../columns.ts'
import { createCellTag, readCellTag } from './cell-tag.ts'
import { attributesOf, type XmlHandler } from './xml.ts'

export type SheetContext = Readonly<{
  strings: Pick<StringStore, 'at'>
  styles: readonly FormatKind[]
  date1904: boolean
  limits: TableLimits
  /** Told of each cell that is not read as it looks. */
  onDoubt: OnDoubt
}>

export type RowSink = Readonly<{ push(row: SheetRow): unknown }>

const ISO_CELL = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/

const isoDate = (text: string): CellValue => {
  const match = ISO_CELL.exec(text)
  if (!match) return text
  const [, day = '', time] = match
  return { day, time: time === undefined || time === '00:00:00' ? null : time }
}

/**
 * Turns the elements of a worksheet into rows. Only rows that hold something are pushed: a sheet may declare
 * 65,203 rows and fill 495. References may be left out (`r`), then each cell follows the one before.
 */
export const sheetHandler = (context: SheetContext, rows: RowSink): XmlHandler => {
  const { strings, styles, date1904, limits } = context
  let sheetRow = 0
  let cells: CellValue[] = []
  let hasValue = false
  let column = -1
  const tag = createCellTag()
  let text = ''
  let inSheet = false
  let collecting = false
  let phonetic = 0
  let hasFormula = false

  const valueOf = (): CellValue => {
    switch (tag.type) {
      case 's':
        return strings.at(text === '' ? -1 : Number(text)) ?? null
      case 'str':
      case 'inlineStr':
        return unescapeCellText(text)
      case 'b':
        return text === '1' || text === 'true'
      case 'e':
        context.onDoubt('errorCells', referenceOf(column, sheetRow))
        return null
      case 'd':
        return isoDate(text)
      default: {
        const value = Number(text)
        if (Number.isNaN(value)) return text
        if (hasLostDigits(value)) context.onDoubt('digitsLost', referenceOf(column, sheetRow))
        const kind = styles[tag.style]
        return kind === undefined || kind === 'number' ? value : formattedNumber(value, kind, date1904)
      }
    }
  }

  const endCell = (): void => {
    if (text === '') {
      if (hasFormula && tag.type === 'n')
        context.onDoubt('formulaWithoutValue', referenceOf(column, sheetRow))
      return
    }
    const value = valueOf()
    if (value === null || value === '') return
    while (cells.length < column) cells.push(null)
    cells[column] = value
    hasValue = true
  }

  const openCell = (raw: string): void => {
    readCellTag(raw, tag)
    column = tag.column >= 0 ? tag.column : column + 1
    if (column >= limits.columns)
      throw new TableError('tables.tooLarge.columns', { row: sheetRow, limit: limits.columns })
    text = ''
    hasFormula = false
  }

  return {
    open: (name, raw) => {
      if (!inSheet) {
        if (name === 'sheetData') inSheet = true
        return
      }
      switch (name) {
        case 'c':
          openCell(raw)
          break
        case 'v':
          collecting = true
          break
        case 't':
          collecting = phonetic === 0
          break
        case 'f':
          hasFormula = true
          break
        case 'rPh':
          phonetic += 1
          break
        case 'row': {
          const named = Number(attributesOf(raw).get('r') ?? 0)
          sheetRow = named > 0 ? named : sheetRow + 1
          column = -1
          break
        }
      }
    },
    text: (piece) => {
      if (!collecting) return
      text = text === '' ? piece : text + piece
      if (text.length > limits.cellCharacters)
        throw new TableError('tables.tooLarge.cell', { row: sheetRow, limit: limits.cellCharacters })
    },
    close: (name) => {
      switch (name) {
        case 'v':
        case 't':
          collecting = false
          break
        case 'c':
          if (inSheet) endCell()
          break
        case 'rPh':
          phonetic -= 1
          break
        case 'row':
          if (hasValue) {
            rows.push({ sheetRow, cells })
            cells = []
            hasValue = false
          }
          break
        case 'sheetData':
          inSheet = false
      }
    }
  }
}
