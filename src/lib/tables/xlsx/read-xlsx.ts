import { doubtsInto } from '../cell-doubts.ts'
import type { SheetRow } from '../cell.ts'
import { chooseSheet } from '../choose-sheet.ts'
import { mergeFiller } from '../merged-cells.ts'
import { BATCH_ROWS, type ReaderContext, type Table } from '../source.ts'
import { readMerges } from './merges.ts'
import { readPartSteps } from './read-part.ts'
import { readSharedStrings } from './shared-strings.ts'
import { sheetHandler } from './sheet.ts'
import { readStyles } from './styles.ts'
import { readWorkbook } from './workbook.ts'
import { openZipParts } from './zip.ts'

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
      const styles = await readStyles(zip, workbook.styles)
      const strings = await readSharedStrings(zip, workbook.sharedStrings, limits, options.signal)
      const merges = await readMerges(zip, sheet.part)
      const fill = mergeFiller(merges)
      let rows: SheetRow[] = []
      const handler = sheetHandler(
        {
          strings,
          styles,
          date1904: workbook.date1904,
          limits,
          onDoubt: doubtsInto(warnings)
        },
        {
          push: (row: SheetRow) => {
            if (merges.length > 0) fill(row)
            rows.push(row)
          }
        }
      )
      try {
        for await (const { bytes } of readPartSteps(zip, sheet.part, handler, options.signal)) {
          unpacked = bytes
          if (rows.length < BATCH_ROWS) continue
          const batch = rows
          rows = []
          yield batch
        }
        if (rows.length > 0) yield rows
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
