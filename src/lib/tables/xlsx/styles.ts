import { builtInFormat, formatKind, type FormatKind } from '../number-format.ts'
import { readPart } from './read-part.ts'
import { attributesOf } from './xml.ts'
import type { ZipParts } from './zip.ts'

/** What the number format of each cell style (`s="…"`) says, in the order of `cellXfs`. */
export const readStyles = async (zip: ZipParts, part: string | null): Promise<readonly FormatKind[]> => {
  const kinds: FormatKind[] = []
  if (part === null || !zip.has(part)) return kinds
  const own = new Map<number, FormatKind>()
  let inCellFormats = false
  await readPart(zip, part, {
    open: (name, raw) => {
      if (name === 'cellXfs') inCellFormats = true
      else if (name === 'numFmt') {
        const attributes = attributesOf(raw)
        own.set(Number(attributes.get('numFmtId')), formatKind(attributes.get('formatCode') ?? ''))
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attributesOf(raw).get('numFmtId') ?? 0)
        kinds.push(own.get(id) ?? builtInFormat(id) ?? 'number')
      }
    },
    text: () => {},
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false
    }
  })
  return kinds
}
