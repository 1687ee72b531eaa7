import type { CellValue, SheetColumn } from '#lib/tables'
import type { Column } from '../../core/portrait-sheets.ts'

/** A column as the writer of tables wants it. */
export const headerOf = ({ header, kind, width }: Omit<Column<never>, 'cell'>): SheetColumn => ({
  header,
  ...(kind === undefined ? {} : { kind }),
  ...(width === undefined ? {} : { width })
})

export const cellsOf = <T>(columns: readonly Column<T>[], row: T): readonly CellValue[] =>
  columns.map(({ cell }) => cell(row))
