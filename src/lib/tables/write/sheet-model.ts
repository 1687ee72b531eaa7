import type { CellValue } from '../cell.ts'

/**
 * What a column holds, which decides its format: `text` keeps long digit strings as they are when someone edits them,
 * `amount` has thousands separators and two places, `wrap` breaks long text into lines, `percent` shows 0.125 as 12.5%.
 */
export type ColumnKind = 'text' | 'number' | 'amount' | 'date' | 'percent' | 'wrap'

/** Emphasis of a row or cell: something to look at, something important, something of less weight. */
export type Tone = 'warning' | 'strong' | 'muted'

export type SheetColumn = Readonly<{
  header: string
  kind?: ColumnKind
  /** In characters of the standard font, a Chinese one counting two; without it from the header. */
  width?: number
}>

/** A row of cells, plain or with emphasis; `tones` by column index go before the row's own. */
export type SheetRowInput =
  | readonly CellValue[]
  | Readonly<{ cells: readonly CellValue[]; tone?: Tone; tones?: Readonly<Record<number, Tone>> }>

export type RowSource<T> = Iterable<T> | AsyncIterable<T>

/**
 * Rows whose cells were made before it was known which columns the sheet has (`setAsideWriter`): `lines` as they were
 * made, `from` the number that each column of the sheet had then, and cells that were not known: `undefined` leaves what was
 * made before.
 */
export type SetAsideRows = Readonly<{
  lines: RowSource<Buffer>
  from: readonly number[]
  late?: readonly Readonly<{ column: number; cell: (key: number) => CellValue | undefined }>[] | undefined
}>

export type SheetInput = Readonly<{
  name: string
  columns: readonly SheetColumn[]
  rows: RowSource<SheetRowInput> | SetAsideRows
  /** The header stays in sight; true unless said otherwise. */
  freezeHeader?: boolean
  /** So many columns at the left stay in sight too; none unless said otherwise. */
  freezeColumns?: number
  /** Filter buttons in the header; true unless said otherwise. */
  autoFilter?: boolean
  /** A line of explanation above the header. */
  headerNote?: string
}>
