import { TableError } from '../errors.ts'
import type { TableLimits } from '../limits.ts'
import { unescapeCellText } from './escapes.ts'
import { readPart } from './read-part.ts'
import { createStringStore, type StringStore } from './string-store.ts'
import type { XmlHandler } from './xml.ts'
import type { ZipParts } from './zip.ts'

/**
 * Collects the texts of `si` items: plain ones and the runs of rich text, without the reading aid (`rPh`) that
 * Chinese and Japanese editions add.
 */
export const richTextHandler = (item: string, done: (text: string) => void): XmlHandler => {
  let text = ''
  let collecting = false
  let phonetic = 0
  return {
    open: (name) => {
      if (name === item) text = ''
      else if (name === 'rPh') phonetic += 1
      else if (name === 't') collecting = phonetic === 0
    },
    text: (piece) => {
      if (collecting) text += piece
    },
    close: (name) => {
      if (name === 't') collecting = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === item) done(unescapeCellText(text))
    }
  }
}

/** Reads the table of shared strings; a workbook without one has none. Failure: `tables.tooLarge.sharedStrings`. */
export const readSharedStrings = async (
  zip: ZipParts,
  part: string | null,
  limits: TableLimits,
  signal?: AbortSignal
): Promise<StringStore> => {
  const store = createStringStore()
  if (part === null || !zip.has(part)) return store
  const handler = richTextHandler('si', (text) => {
    store.add(text)
    if (store.bytes() > limits.sharedStringBytes)
      throw new TableError('tables.tooLarge.sharedStrings', { limit: limits.sharedStringBytes })
  })
  await readPart(zip, part, handler, signal)
  return store
}
