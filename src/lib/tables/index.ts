export { cellText, isBlankCell, isDateCell } from './cell.ts'
export type { CellValue, DateCell, SheetRow } from './cell.ts'
export { chooseSheet } from './choose-sheet.ts'
export { asTableError, TableError } from './errors.ts'
export { findHeader } from './header.ts'
export type { Header } from './header.ts'
export { defaultLimits } from './limits.ts'
export type { TableLimits } from './limits.ts'
export { openTable, peekSheets } from './open-table.ts'
export { readRecords, recordsOfHead } from './records.ts'
export type { Records, TableRecord } from './records.ts'
export type { OpenOptions, Peek, SheetHead, Table, TableFormat, TableProgress } from './source.ts'
export type {
  ColumnKind,
  RowSource,
  SetAsideRows,
  SheetColumn,
  SheetInput,
  SheetRowInput,
  Tone
} from './write/sheet-model.ts'
export { setAsideWriter } from './write/set-aside.ts'
export { neutralised, writeCsv } from './write/write-csv.ts'
export type { WriteCsvOptions } from './write/write-csv.ts'
export { writeXlsx } from './write/write-xlsx.ts'
export type { WriteXlsxOptions, WrittenSheets } from './write/write-xlsx.ts'
