import type { Message } from '#kernel/result'
import type { SheetRow } from './cell.ts'
import type { TableError } from './errors.ts'
import type { TableLimits } from './limits.ts'

export type TableFormat = 'xlsx' | 'xls' | 'csv'

export type TableProgress = Readonly<{ bytesRead: number; totalBytes: number }>

export type OpenOptions = Readonly<{
  /** Name of the sheet, or its number from 1; without it the first that is not hidden. */
  sheet?: string | number | undefined
  /** The row of the sheet that heads the table, as a person says; 0 for none; without it found. */
  headerRow?: number | undefined
  /** Of a csv; without it guessed. */
  delimiter?: string | undefined
  /** Of a csv, as the Encoding Standard names it (`gb18030`, `big5`, `utf-16le`); without it found out. */
  encoding?: string | undefined
  signal?: AbortSignal | undefined
  limits?: Partial<TableLimits> | undefined
}>

/** An opened file. Rows come in batches as they are asked for, so memory stays flat however long the file is. */
export type Table = Readonly<{
  format: TableFormat
  encoding?: string
  delimiter?: string
  sheets: readonly string[]
  sheet: string
  /** Rows that hold something, in order; to be walked through once. */
  batches(): AsyncIterable<SheetRow[]>
  progress(): TableProgress
  /** What a person should know although reading went on; grows while the rows are read. */
  warnings: readonly Message[]
  close(): Promise<void>
}>

/** A sheet with its first rows that hold something: enough to see what it is. */
export type SheetHead = Readonly<{
  name: string
  hidden: boolean
  rows: readonly SheetRow[]
  /** Why it cannot be read; others of the same workbook may be sound. */
  problem?: TableError
}>

/** All sheets of a file at a glance. */
export type Peek = Readonly<{
  format: TableFormat
  encoding: string | null
  sheets: readonly SheetHead[]
  warnings: readonly Message[]
}>

/** What a reader of one format gets: options with the limits filled in. */
export type ReaderContext = Readonly<{
  path: string
  options: OpenOptions
  limits: TableLimits
  totalBytes: number
  warnings: Message[]
}>

/** Rows a batch: large enough that awaiting costs nothing, small enough to stay in the young heap. */
export const BATCH_ROWS = 500

/** Cells a batch: rows that are thousands of cells wide come a few at a time, for whoever works on a batch holds all of it. */
const BATCH_CELLS = 65_536

/** How many rows as wide as the last of these make a batch. */
export const batchSize = (rows: readonly SheetRow[]): number =>
  Math.max(1, Math.min(BATCH_ROWS, Math.floor(BATCH_CELLS / Math.max(1, rows.at(-1)?.cells.length ?? 1))))
