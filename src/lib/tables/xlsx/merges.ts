import { columnOf } from '../columns.ts'
import type { MergedRows } from '../merged-cells.ts'
import type { ZipParts } from './zip.ts'

// A list that someone merged by hand is small; an export of this size has no merged cells worth unpacking it twice.
const SEARCHED_BYTES = 32 * 1024 * 1024
const MOST_MERGES = 50_000
const MARK = '<mergeCells'
const MERGE = /<mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g

/** The text from the list of merged cells on; it stands behind the rows, so the part is unpacked for it alone. */
const textOfMerges = async (zip: ZipParts, part: string): Promise<string> => {
  let found = ''
  let overlap = Buffer.alloc(0)
  for await (const piece of zip.read(part)) {
    if (found !== '') {
      found += Buffer.from(piece).toString('latin1')
      continue
    }
    const bytes = Buffer.concat([overlap, piece])
    const at = bytes.indexOf(MARK)
    if (at !== -1) found = bytes.toString('latin1', at)
    else overlap = Buffer.from(bytes.subarray(Math.max(0, bytes.length - MARK.length)))
  }
  return found
}

/** Cells of a sheet that are merged downwards; those merged sideways only stand for themselves. */
export const readMerges = async (zip: ZipParts, part: string): Promise<readonly MergedRows[]> => {
  if (!zip.has(part) || zip.sizeOf(part) > SEARCHED_BYTES) return []
  const merges: MergedRows[] = []
  for (const [, letters = '', from, to] of (await textOfMerges(zip, part)).matchAll(MERGE)) {
    const merge = { column: columnOf(letters), from: Number(from), to: Number(to) }
    if (merge.to > merge.from) merges.push(merge)
    if (merges.length >= MOST_MERGES) break
  }
  return merges
}
