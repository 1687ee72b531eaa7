import { stat } from 'node:fs/promises'
import { message, type Message } from '#kernel/result'
import { openCsv } from './csv/read-csv.ts'
import { TableError, asTableError, requireNotCancelled } from './errors.ts'
import { defaultLimits } from './limits.ts'
import { sniff, type Kind } from './sniff.ts'
import type { OpenOptions, ReaderContext, Table } from './source.ts'
import { openXls } from './xls/read-xls.ts'
import { openXlsx } from './xlsx/read-xlsx.ts'

const READERS: Readonly<Record<Kind, (context: ReaderContext) => Promise<Table>>> = {
  zip: openXlsx,
  compound: openXls,
  markup: openXls,
  text: openCsv
}

/**
 * Opens a customer list of any kind; what it is shows in its content, not in its name. Throws `TableError` for what a
 * person can mend: `tables.missing`, `.empty`, `.notATable`, `.encrypted`, `.corrupt`, `.sheetMissing`, `.tooLarge.*`, …
 *
 * `const table = await openTable('客户.xlsx'); for await (const rows of table.batches()) …`
 */
export const openTable = async (path: string, options: OpenOptions = {}): Promise<Table> => {
  try {
    requireNotCancelled(options.signal)
    const status = await stat(path)
    if (status.isDirectory()) throw new TableError('tables.folder', { path })
    if (status.size === 0) throw new TableError('tables.empty')
    const kind = await sniff(path)
    const warnings: Message[] = []
    const limits = { ...defaultLimits, ...options.limits }
    const table = await READERS[kind]({ path, options, limits, totalBytes: status.size, warnings })
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
