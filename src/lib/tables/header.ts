import type { Because, FactEvidence } from '#kernel/because'
import { message } from '#kernel/result'
import { cellText, isBlankCell, type CellValue } from './cell.ts'
import { columnNames } from './column-names.ts'
import { isDataLike, isHeaderWord, isNote, isUnit } from './header-words.ts'

/** Where the header stands among the first rows, -1 where there is none, and where the records begin. */
export type Header = Readonly<{
  headerIndex: number
  columns: readonly string[]
  dataFrom: number
  because: Because
}>

type Row = readonly CellValue[]

const SEARCHED_ROWS = 25
const ROWS_BELOW = 15
/** What heads a table shows in its first columns; looking at 16,384 of each row took seconds. */
const SEARCHED_COLUMNS = 512
/** A title or a note fills less of the width than this; the first line of a merged header fills more or is found later. */
const FILLED_SHARE = 0.5
const LABEL_SHARE = 0.8

const textAt = (row: Row | undefined, column: number): string => {
  const cell = row?.[column] ?? null
  return isBlankCell(cell) ? '' : cellText(cell).trim()
}

const filledColumns = (row: Row | undefined): readonly number[] =>
  (row ?? []).flatMap((cell, column) => (isBlankCell(cell) ? [] : [column]))

const isLabel = (cell: CellValue): boolean => !isBlankCell(cell) && !isDataLike(cell)

/** A group that is written into each of its columns (联系人1 | 联系人1) as one that stands in its first. */
const withoutNeighbour = (row: Row): Row =>
  row.map((cell, column) =>
    column > 0 && textAt(row, column) !== '' && textAt(row, column) === textAt(row, column - 1) ? null : cell
  )

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const wordsOf = (row: Row): readonly string[] => row.map((cell) => cellText(cell)).filter(isHeaderWord)

/** Columns that a label heads and values fill: the surest sign of a header. */
const contrastOf = (row: Row, below: readonly Row[]): number =>
  filledColumns(row).filter((column) => {
    const filled = below.filter((other) => !isBlankCell(other[column] ?? null))
    const values = filled.filter((other) => isDataLike(other[column] ?? null))
    return isLabel(row[column] ?? null) && filled.length > 0 && values.length * 2 >= filled.length
  }).length

/** Whether `upper` names groups of the columns that `header` names: two or more labels, one at least over several. */
const isGroupLine = (upper: Row | undefined, header: Row): boolean => {
  const groups = withoutNeighbour(upper ?? [])
  const columns = filledColumns(groups)
  const spans = (column: number): boolean =>
    textAt(header, column) !== '' && textAt(header, column + 1) !== '' && textAt(groups, column + 1) === ''
  return (
    columns.length >= 2 &&
    columns.length < filledColumns(header).length &&
    columns.every((column) => isLabel(upper?.[column] ?? null)) &&
    columns.some(spans) &&
    filledColumns(header).every((column) => !isDataLike(header[column] ?? null))
  )
}

type Candidate = Readonly<{ words: number; contrast: number; filled: number; fits: boolean }>

const judge = (rows: readonly Row[], index: number): Candidate => {
  const row = rows[index] ?? []
  const below = rows.slice(index + 1, index + 1 + ROWS_BELOW)
  const filled = filledColumns(row)
  const texts = filled.map((column) => textAt(row, column))
  const labels = filled.filter((column) => isLabel(row[column] ?? null)).length
  const width = median(below.map((other) => filledColumns(other).length))
  // Groups over their columns repeat, and so do the columns below their groups.
  const runs = filledColumns(withoutNeighbour(row)).length
  const distinct = new Set(texts).size
  const grouped = isGroupLine(rows[index - 1], row)
  return {
    filled: filled.length,
    words: wordsOf(row).length,
    contrast: contrastOf(row, below),
    fits:
      filled.length > 0 &&
      labels >= filled.length * LABEL_SHARE &&
      filled.length >= width * FILLED_SHARE &&
      (distinct >= (grouped ? 0.25 * filled.length : 0.6 * runs) || filled.length <= 2)
  }
}

/** The row that heads the table, -1 where the first row is a record already. */
const headerRow = (all: readonly Row[]): number => {
  const rows = all.map((row) => (row.length > SEARCHED_COLUMNS ? row.slice(0, SEARCHED_COLUMNS) : row))
  const candidates = rows.slice(0, SEARCHED_ROWS).map((_, index) => judge(rows, index))
  const strong = candidates.findIndex(
    ({ fits, words, contrast, filled }) => fits && (words * 3 >= filled || (words > 0 && contrast > 0))
  )
  if (strong !== -1) return strong
  const contrasting = candidates.findIndex(({ fits, contrast }) => fits && contrast > 0)
  if (contrasting !== -1) return contrasting
  // Nothing but text: the first row that is as wide as the table heads it, unless a value stands in it.
  const first = candidates.findIndex(({ fits }) => fits)
  const widest = Math.max(0, ...candidates.map(({ filled }) => filled))
  const before = candidates.slice(0, Math.max(0, first))
  if (first === -1 || before.some(({ filled }) => filled >= widest * LABEL_SHARE)) return -1
  return first
}

/** The lower line without what it only repeats of the upper one: a name merged over both stands in both. */
const withoutRepeated = (upper: Row, lower: Row | undefined): Row | undefined =>
  lower?.map((cell, column) => (textAt(upper, column) === textAt(lower, column) ? null : cell))

/** Whether `lower` is the second line of a merged header: labels in the gaps of the upper line, above it a group. */
const isSecondLine = (upper: Row, lower: Row | undefined, after: Row | undefined): boolean => {
  const columns = filledColumns(lower)
  if (!lower || !after || columns.length < 2 || columns.some((column) => isDataLike(lower[column] ?? null)))
    return false
  const inGaps = columns.filter((column) => textAt(upper, column) === '' && column > 0)
  const isMergedDown = filledColumns(upper).some(
    (column) => textAt(lower, column) === '' && textAt(after, column) !== ''
  )
  const words = columns.filter((column) => isHeaderWord(textAt(lower, column))).length
  return inGaps.length > 0 && (isMergedDown ? words > 0 : words * 2 >= columns.length)
}

/** A group that only names a part of the form (基本信息) says nothing of its columns, unlike 联系人. */
const MERE_GROUP = /(信息|情况|资料|数据|資訊|情況|資料)$/

const joinLines = (upper: Row, lower: Row, width: number): readonly string[] => {
  let group = ''
  const lowers = lower.map((_, column) => textAt(lower, column))
  return Array.from({ length: width }, (_, column) => {
    const [above, below] = [textAt(upper, column), textAt(lower, column)]
    if (above !== '') group = above
    if (below === '') return above
    const isPlain = MERE_GROUP.test(group) && lowers.indexOf(below) === lowers.lastIndexOf(below)
    return isPlain || below.startsWith(group) ? below : `${group}${below}`
  })
}

const isUnitLine = (row: Row | undefined): boolean => {
  const texts = filledColumns(row).map((column) => textAt(row, column))
  return texts.length > 0 && texts.every((text) => isUnit(text) || isNote(text))
}

const withUnits = (labels: readonly string[], row: Row): readonly string[] =>
  labels.map((label, column) => {
    const unit = textAt(row, column)
    if (!isUnit(unit) || label.includes(unit)) return label
    return `${label}（${unit.replace(/^[（([【]|[）)\]】]$/g, '')}）`
  })

const widthOf = (rows: readonly Row[]): number =>
  Math.max(0, ...rows.map((row) => (filledColumns(row).at(-1) ?? -1) + 1))

/**
 * Finds the header in the first rows of a sheet: below titles and notes, in one line or two (联系人 over 姓名 is
 * 联系人姓名), with a line of units (注册资本 over 万元 is 注册资本（万元）), or none at all, where row 1 is a record.
 * `rowNumbers` are the sheet's own row numbers, for the explanation; `chosen` is the one that a person says it is, 0 for
 * none.
 */
export const findHeader = (rows: readonly Row[], rowNumbers?: readonly number[], chosen?: number): Header => {
  const numberOf = (index: number): number => rowNumbers?.[index] ?? index + 1
  const found =
    chosen === undefined
      ? headerRow(rows)
      : chosen === 0
        ? -1
        : rows.findIndex((_, index) => numberOf(index) >= chosen)
  if (found === -1) {
    const labels = Array.from({ length: widthOf(rows) }, () => '')
    const first = (rows[0] ?? []).find(isDataLike) ?? null
    const facts = first === null ? [] : [{ fact: 'value', value: cellText(first) }]
    return {
      headerIndex: -1,
      columns: columnNames(labels),
      dataFrom: 0,
      because: { message: message('tables.header.none', { columns: labels.length }), facts }
    }
  }
  const row = rows[found] ?? []
  const upper = withoutNeighbour(row)
  const second = withoutRepeated(row, rows[found + 1])
  const hasSecond = isSecondLine(upper, second, rows[found + 2])
  const hasGroup = !hasSecond && found > 0 && isGroupLine(rows[found - 1], row)
  const last = hasSecond ? found + 1 : found
  const top = hasGroup ? found - 1 : found
  const unitLines = isUnitLine(rows[last + 1]) ? 1 : 0
  const width = widthOf(rows.slice(top))
  const lines =
    last === top
      ? Array.from({ length: width }, (_, column) => textAt(row, column))
      : joinLines(withoutNeighbour(rows[top] ?? []), rows[last] ?? [], width)
  const labels = unitLines === 1 ? withUnits(lines, rows[last + 1] ?? []) : lines
  const words = wordsOf(rows[last] ?? [])
  const facts: FactEvidence[] = words.length === 0 ? [] : [{ fact: 'words', value: words.join('、') }]
  return {
    headerIndex: top,
    columns: columnNames(labels),
    dataFrom: last + 1 + unitLines,
    because: {
      message:
        last === top
          ? message('tables.header.found', { row: numberOf(top) })
          : message('tables.header.twoLines', { row: numberOf(top), last: numberOf(last) }),
      facts
    }
  }
}
