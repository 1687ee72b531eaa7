import type { Message } from '#kernel/result'
import { doubtsInto } from '../cell-doubts.ts'
import type { SheetRow } from '../cell.ts'
import { chooseSheet } from '../choose-sheet.ts'
import { requireNotCancelled, TableError } from '../errors.ts'
import { mergeFiller } from '../merged-cells.ts'
import { batchSize, type ReaderContext, type SheetHead, type Table } from '../source.ts'
import { readMerges } from './merges.ts'
import { readPartSteps } from './read-part.ts'
import { createAskedStrings, readSharedStrings } from './shared-strings.ts'
import { sheetHandler } from './sheet.ts'
import type { StringStore } from './string-store.ts'
import { readStyles } from './styles.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbook.ts'
import { openZipParts, type ZipParts } from './zip.ts'

/** What all sheets of a workbook share. */
type Shared = Readonly<{
  styles: Awaited<ReturnType<typeof readStyles>>
  strings: Pick<StringStore, 'at'>
}>

const readShared = async (
  zip: ZipParts,
  { styles, sharedStrings }: Workbook,
  context: ReaderContext
): Promise<Shared> => ({
  styles: await readStyles(zip, styles),
  strings: await readSharedStrings(zip, sharedStrings, context)
})

/** The rows of one sheet, batch by batch; `onBytes` hears how much of it is unpacked. */
async function* rowsOf(
  zip: ZipParts,
  sheet: WorkbookSheet,
  { styles, strings }: Shared,
  date1904: boolean,
  { limits, options, warnings }: ReaderContext,
  onBytes: (bytes: number) => void = () => {}
): AsyncGenerator<SheetRow[]> {
  const merges = await readMerges(zip, sheet.part)
  const fill = mergeFiller(merges)
  let rows: SheetRow[] = []
  const handler = sheetHandler(
    { strings, styles, date1904, limits, onDoubt: doubtsInto(warnings) },
    {
      push: (row: SheetRow) => {
        if (merges.length > 0) fill(row)
        rows.push(row)
      }
    }
  )
  for await (const { bytes } of readPartSteps(zip, sheet.part, handler, options.signal)) {
    onBytes(bytes)
    if (rows.length < batchSize(rows)) continue
    const batch = rows
    rows = []
    yield batch
  }
  if (rows.length > 0) yield rows
}

const headsOf = async (
  zip: ZipParts,
  { sheets, date1904 }: Workbook,
  shared: Shared,
  context: ReaderContext,
  count: number
): Promise<readonly SheetHead[]> => {
  const heads: SheetHead[] = []
  for (const sheet of sheets) {
    const rows: SheetRow[] = []
    const { name, hidden } = sheet
    try {
      if (zip.has(sheet.part))
        for await (const batch of rowsOf(zip, sheet, shared, date1904, context)) {
          rows.push(...batch.slice(0, count - rows.length))
          if (rows.length >= count) break
        }
      heads.push({ name, hidden, rows })
    } catch (error) {
      requireNotCancelled(context.options.signal)
      if (!(error instanceof TableError)) throw error
      heads.push({ name, hidden, rows: [], problem: error })
    }
  }
  return heads
}

/**
 * The first rows of every sheet. Their texts lie among those of a hundred thousand rows, most often in front: the rows are read
 * once for the texts that they ask for and once with them, and nothing behind the last of these is unpacked. Rows of nothing but
 * empty texts are none: where further rows come in their place, all texts are read.
 */
export const peekXlsx = async (context: ReaderContext, count: number): Promise<readonly SheetHead[]> => {
  const zip = await openZipParts(context.path, context.limits)
  try {
    const workbook = await readWorkbook(zip)
    const styles = await readStyles(zip, workbook.styles)
    const tryWith = async (known: number) => {
      const warnings: Message[] = []
      const store = await readSharedStrings(zip, workbook.sharedStrings, context, known)
      const strings = createAskedStrings(store, known)
      const heads = await headsOf(zip, workbook, { styles, strings }, { ...context, warnings }, count)
      return { heads, warnings, asked: strings.count(), isKnown: strings.count() <= known }
    }
    const blind = await tryWith(0)
    const seeing = blind.isKnown ? blind : await tryWith(blind.asked)
    const { heads, warnings } = seeing.isKnown ? seeing : await tryWith(Infinity)
    context.warnings.push(...warnings)
    return heads
  } finally {
    await zip.close()
  }
}

/** Opens a workbook; the sheet itself is unpacked and read as its batches are asked for. */
export const openXlsx = async (context: ReaderContext): Promise<Table> => {
  const { path, options, limits, totalBytes, warnings } = context
  const zip = await openZipParts(path, limits)
  try {
    const workbook = await readWorkbook(zip)
    const sheet = chooseSheet(workbook.sheets, options.sheet)
    const unpackedBytes = Math.max(1, zip.has(sheet.part) ? zip.sizeOf(sheet.part) : 1)
    let unpacked = 0

    async function* batches(): AsyncGenerator<SheetRow[]> {
      try {
        const shared = await readShared(zip, workbook, context)
        yield* rowsOf(zip, sheet, shared, workbook.date1904, context, (bytes) => {
          unpacked = bytes
        })
      } finally {
        await zip.close()
      }
    }

    return {
      format: 'xlsx',
      sheets: workbook.sheets.map(({ name }) => name),
      sheet: sheet.name,
      batches,
      // The share of the sheet that is unpacked, as bytes of the file.
      progress: () => ({ bytesRead: Math.round((totalBytes * unpacked) / unpackedBytes), totalBytes }),
      warnings,
      close: () => zip.close()
    }
  } catch (error) {
    await zip.close()
    throw error
  }
}
