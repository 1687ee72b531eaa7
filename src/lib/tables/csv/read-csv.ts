import { open } from 'node:fs/promises'
import { message } from '#kernel/result'
import type { SheetRow } from '../cell.ts'
import { TableError, requireNotCancelled } from '../errors.ts'
import { batchSize, type ReaderContext, type Table } from '../source.ts'
import { pieceDecoder, type PieceDecoder } from '../text-decoder.ts'
import { guessDelimiter } from './delimiter.ts'
import { findEncoding, type FoundEncoding } from './encoding.ts'
import { createCsvParser } from './parser.ts'

const CHUNK_BYTES = 128 * 1024
const SAMPLE_BYTES = 64 * 1024

const decoderFor = (encoding: string): PieceDecoder => {
  try {
    return pieceDecoder(encoding)
  } catch (error) {
    throw new TableError('tables.encodingUnknown', { encoding }, { cause: error })
  }
}

const chosenEncoding = async ({ path, options }: ReaderContext): Promise<FoundEncoding> => {
  const found = await findEncoding(path, options.signal)
  if (options.encoding === undefined) return found
  decoderFor(options.encoding)
  const { encoding } = new TextDecoder(options.encoding)
  return encoding === found.encoding ? found : { encoding, markBytes: 0, damaged: false }
}

const sampleOf = async (path: string, { encoding, markBytes }: FoundEncoding): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, markBytes)
    return decoderFor(encoding).write(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}

/** Opens a csv: encoding and delimiter are found out unless the options name them. */
export const openCsv = async (context: ReaderContext): Promise<Table> => {
  const { path, options, limits, totalBytes, warnings } = context
  const found = await chosenEncoding(context)
  const sample = await sampleOf(path, found)
  const delimiter = options.delimiter ?? guessDelimiter(sample)
  const warnDamaged = (): void => {
    const { encoding } = found
    const told = warnings.some(({ code }) => code === 'tables.damagedText')
    if (!told) warnings.push(message('tables.damagedText', { encoding }))
  }
  if (found.damaged) warnDamaged()
  const hasSeparatorLine = /^sep=.\r?\n/.test(sample)
  const file = await open(path, 'r')
  let bytesRead = 0
  let closed = false
  const close = async (): Promise<void> => {
    if (!closed) {
      closed = true
      await file.close()
    }
  }

  async function* batches(): AsyncGenerator<SheetRow[]> {
    const decoder = decoderFor(found.encoding)
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    const parser = createCsvParser({
      delimiter,
      limits,
      onUnclosedQuote: (row) => warnings.push(message('tables.quoteUnclosed', { row }))
    })
    let rows: SheetRow[] = []
    let nulSeen = false
    const decode = (bytes: Buffer | null): string => {
      const text = bytes ? decoder.write(bytes) : decoder.end()
      // Strict UTF-8 may hold this character of its own; elsewhere it stands for bytes that could not be read.
      if (found.encoding !== 'utf-8' && text.includes('\uFFFD')) warnDamaged()
      if (!text.includes('\0')) return text
      if (!nulSeen) warnings.push(message('tables.nulCharacters'))
      nulSeen = true
      return text.replaceAll('\0', '')
    }
    let position = found.markBytes
    let first = true
    try {
      for (;;) {
        requireNotCancelled(options.signal)
        const read = await file.read(chunk, 0, CHUNK_BYTES, position)
        if (read.bytesRead === 0) break
        position += read.bytesRead
        bytesRead = position
        parser.write(decode(chunk.subarray(0, read.bytesRead)), rows)
        if (first && hasSeparatorLine && rows[0]?.sheetRow === 1) rows.shift()
        first = false
        for (let size = batchSize(rows); rows.length >= size;) {
          yield rows.length === size ? rows : rows.slice(0, size)
          rows = rows.slice(size)
        }
      }
      parser.write(decode(null), rows)
      parser.end(rows)
      if (rows.length > 0) yield rows
    } finally {
      await close()
    }
  }

  return {
    format: 'csv',
    encoding: found.encoding,
    delimiter,
    sheets: ['csv'],
    sheet: 'csv',
    batches,
    progress: () => ({ bytesRead, totalBytes }),
    warnings,
    close
  }
}
