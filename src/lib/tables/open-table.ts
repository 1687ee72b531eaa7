import { stat } from 'node:fs/promises'
import { message, type Message } from '#kernel/result'
import type { SheetRow } from './cell.ts'
import { openCsv } from './csv/read-csv.ts'
import { TableError, asTableError, requireNotCancelled } from './errors.ts'
import { defaultLimits } from './limits.ts'
import { sniff, type Kind } from './sniff.ts'
import type { OpenOptions, Peek, ReaderContext, Table } from './source.ts'
import { openXls, peekXls } from './xls/read-xls.ts'
import { openXlsx, peekXlsx } from './xlsx/read-xlsx.ts'

const READERS: Readonly<Record<Kind, (context: ReaderContext) => Promise<Table>>> = {
  zip: openXlsx,
  compound: openXls,
  markup: openXls,
  text: openCsv
}

const recognised = async (
  path: string,
  options: OpenOptions
): Promise<Readonly<{ kind: Kind; context: ReaderContext }>> => {
  requireNotCancelled(options.signal)
  const status = await stat(path)
  if (status.isDirectory()) throw new TableError('tables.folder', { path })
  if (status.size === 0) throw new TableError('tables.empty')
  const kind = await sniff(path)
  const limits = { ...defaultLimits, ...options.limits }
  const warnings: Message[] = []
  return { kind, context: { path, options, limits, totalBytes: status.size, warnings } }
}

/**
 * Opens a customer list of any kind; what it is shows in its content, not in its name. Throws `TableError` for what a
 * person can mend: `tables.missing`, `.empty`, `.notATable`, `.encrypted`, `.corrupt`, `.sheetMissing`, `.tooLarge.*`, …
 *
 * `const table = await openTable('客户.xlsx'); for await (const rows of table.batches()) …`
 */
export const openTable = async (path: string, options: OpenOptions = {}): Promise<Table> => {
  try {
    const { kind, context } = await recognised(path, options)
    const { warnings } = context
    const table = await READERS[kind](context)
    if (/~\$[^/\\]*$/.test(path)) warnings.push(message('tables.lockFile'))
    return { ...table, batches: () => translated(table, path) }
  } catch (error) {
    throw asTableError(error, path)
  }
}

/** The batches with failures of the file system (a USB stick pulled out) as TableErrors. */
async function* translated(table: Table, path: string): ReturnType<Table['batches']> & AsyncGenerator {
  try {
    yield* table.batches()
  } catch (error) {
    throw asTableError(error, path)
  }
}

/** More is not peeked at: forty rows, among which the header is, of Excel's own width. */
const PEEKED_CELLS = 40 * defaultLimits.columns

/**
 * The first rows of every sheet, to see which of them is a list and of what: 说明 | 客户 | 联系人. A csv has one sheet
 * without a name of its own. Failures as of `openTable`.
 */
export const peekSheets = async (path: string, count: number, options: OpenOptions = {}): Promise<Peek> => {
  try {
    const { kind, context } = await recognised(path, options)
    const { warnings } = context
    if (kind === 'zip')
      return { format: 'xlsx', encoding: null, sheets: await peekXlsx(context, count), warnings }
    if (kind !== 'text')
      return { format: 'xls', encoding: null, sheets: await peekXls(context, count), warnings }
    const table = await openCsv(context)
    const rows: SheetRow[] = []
    let cells = 0
    for await (const batch of table.batches()) {
      rows.push(...batch.slice(0, count - rows.length))
      cells += batch.reduce((sum, row) => sum + row.cells.length, 0)
      if (rows.length >= count || cells >= PEEKED_CELLS) break
    }
    const sheets = [{ name: table.sheet, hidden: false, rows }]
    return { format: 'csv', encoding: table.encoding ?? null, sheets, warnings }
  } catch (error) {
    throw asTableError(error, path)
  }
}
