import type { CellValue, SheetColumn } from '#lib/tables'
import type { Column } from '../../core/portrait-sheets.ts'

/** A column as the writer of tables wants it. */
export const headerOf = <T>({ header, kind, width }: Column<T>): SheetColumn => ({
  header,
  ...(kind === undefined ? {} : { kind }),
  ...(width === undefined ? {} : { width })
})

export const cellsOf = <T>(columns: readonly Column<T>[], row: T): readonly CellValue[] =>
  columns.map(({ cell }) => cell(row))
