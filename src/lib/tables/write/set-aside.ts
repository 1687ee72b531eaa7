import { cellTail, lettersOf, rowParts, type RowWriter } from './sheet-xml.ts'
import type { SetAsideRows, SheetColumn, SheetRowInput, Tone } from './sheet-model.ts'

// Between the cells of a line: no text in XML holds it, line ends neither, so a line stays one line.
const MARK = '\u0001'
const SPACE = ' '
const SPACE_CODE = 32
const ZERO_CODE = 48

const isTone = (text: string | undefined): text is Tone =>
  text === 'warning' || text === 'strong' || text === 'muted'

/**
 * Makes the cells of rows of which it is not known yet where they will stand: a line a row, without line ends, to be
 * kept on disk until the whole list has been seen and given to `writeXlsx` then. `columns` are all that there may be;
 * `key` finds the late cells of the row.
 */
export const setAsideWriter = (
  columns: readonly SheetColumn[]
): ((key: number, row: SheetRowInput) => string) => {
  const kinds = columns.map(({ kind }) => kind ?? 'text')
  return (key, row) => {
    const { cells, tone, tones } = rowParts(row)
    let line = tone === undefined ? `${key}` : `${key}${SPACE}${tone}`
    const isPlain = tone === undefined && tones === undefined
    for (let index = 0; index < kinds.length; index += 1) {
      const cell = cells[index] ?? null
      // Of two hundred cells a row fills forty; only an emphasis shows where there is nothing.
      if (cell === null && isPlain) continue
      // A tail begins with a space, which ends the number.
      const tail = cellTail(cell, kinds[index] ?? 'text', tones?.[index] ?? tone ?? null)
      if (tail !== '') line += `${MARK}${index}${tail}`
    }
    return line
  }
}

/** The number with which a cell begins and where it ends. */
const numberOf = (cell: string): readonly [number, number] => {
  let [number, at] = [0, 0]
  for (let code = cell.charCodeAt(0); code !== SPACE_CODE && at < cell.length; code = cell.charCodeAt(at)) {
    number = number * 10 + code - ZERO_CODE
    at += 1
  }
  return [number, at]
}

/**
 * Puts the cells of each line where they belong. The XML comes as bytes, a letter a byte (`latin1`): what was made
 * before passes through unread, several times as fast as to read and write it as text.
 */
export const setAsideReader = (
  columns: readonly SheetColumn[],
  { from, late = [] }: SetAsideRows
): RowWriter<Buffer> => {
  const letters = lettersOf(columns)
  const lateCells = late.map(({ column, cell }) => ({ column, cell, kind: columns[column]?.kind ?? 'text' }))
  const placeOf: (number | undefined)[] = []
  from.forEach((number, place) => {
    placeOf[number] = place
  })
  const putLate = (tails: string[], head: string): void => {
    const [key, tone] = head.split(SPACE)
    for (const { column, cell, kind } of lateCells) {
      const value = cell(Number(key))
      if (value === undefined) continue
      tails[column] = Buffer.from(cellTail(value, kind, isTone(tone) ? tone : null)).toString('latin1')
    }
  }
  return (line, sheetRow) => {
    const [head = '', ...cells] = line.toString('latin1').split(MARK)
    const tails: string[] = columns.map(() => '')
    for (const cell of cells) {
      const [number, end] = numberOf(cell)
      const place = placeOf[number]
      if (place !== undefined) tails[place] = cell.slice(end)
    }
    if (lateCells.length > 0) putLate(tails, head)
    let xml = `<row r="${sheetRow}">`
    for (let place = 0; place < tails.length; place += 1)
      if (tails[place] !== '') xml += `<c r="${letters[place]}${sheetRow}"${tails[place]}`
    return `${xml}</row>`
  }
}
