import { TableError } from '../errors.ts'
import type { ReaderContext } from '../source.ts'
import { unescapeCellText } from './escapes.ts'
import { readPartSteps } from './read-part.ts'
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

/** The first `known` shared strings, which notes how far one asks; each behind them stands for some text. */
export const createAskedStrings = (strings: StringStore, known: number) => {
  let most = -1
  return {
    at: (index: number): string | undefined => {
      if (index > most) most = index
      return index < known ? strings.at(index) : '…'
    },
    /** How many of them are needed. */
    count: (): number => most + 1
  }
}

/**
 * Reads the table of shared strings, or the first `count` of it; a workbook without one has none. Failure:
 * `tables.tooLarge.sharedStrings`.
 */
export const readSharedStrings = async (
  zip: ZipParts,
  part: string | null,
  { limits, options: { signal } }: Pick<ReaderContext, 'limits' | 'options'>,
  count = Infinity
): Promise<StringStore> => {
  const store = createStringStore()
  if (part === null || !zip.has(part) || count === 0) return store
  let read = 0
  const handler = richTextHandler('si', (text) => {
    store.add(text)
    read += 1
    if (store.bytes() > limits.sharedStringBytes)
      throw new TableError('tables.tooLarge.sharedStrings', { limit: limits.sharedStringBytes })
  })
  for await (const _ of readPartSteps(zip, part, handler, signal)) if (read >= count) break
  return store
}
