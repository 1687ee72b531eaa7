import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile, type ZipFileOptions } from 'yauzl'
import { TableError } from '../errors.ts'
import type { TableLimits } from '../limits.ts'

/** The parts of a workbook's zip by name; reading one goes through the limits. */
export type ZipParts = Readonly<{
  names: readonly string[]
  has(name: string): boolean
  /** Unpacked size as the zip declares it; reading past it fails. */
  sizeOf(name: string): number
  read(name: string): AsyncIterable<Uint8Array>
  close(): Promise<void>
}>

const corruptZip = (error: unknown): TableError =>
  new TableError(
    'tables.corrupt',
    { part: 'zip', cause: error instanceof Error ? error.message : String(error) },
    { cause: error }
  )

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(corruptZip(error)) : resolve(zip)
    )
  })

const entriesOf = (zip: ZipFile, limits: TableLimits): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    if (zip.entryCount > limits.zipEntries) {
      reject(new TableError('tables.tooLarge.parts', { limit: limits.zipEntries }))
      return
    }
    zip.on('entry', (entry: Entry) => {
      // Part names do not tell small letters from capitals (ECMA-376 part 2, 6.2.2.3); some writers use both.
      entries.set(entry.fileName.toLowerCase(), entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error) => reject(corruptZip(error)))
    zip.readEntry()
  })

const checkEntry = (entry: Entry, limits: TableLimits): void => {
  const { uncompressedSize, compressedSize, fileName } = entry
  if ((entry.generalPurposeBitFlag & 1) === 1) throw new TableError('tables.encrypted')
  if (uncompressedSize > limits.partBytes)
    throw new TableError('tables.tooLarge.part', { part: fileName, limit: limits.partBytes })
  if (uncompressedSize > limits.zipRatioFromBytes && uncompressedSize > compressedSize * limits.zipRatio)
    throw new TableError('tables.zipBomb', {
      part: fileName,
      ratio: Math.round(uncompressedSize / Math.max(1, compressedSize))
    })
}

// Larger than Node's own 16 KiB: each piece costs a turn of the event loop.
const PIECE_BYTES = 128 * 1024
const DEFLATE = 8

const openPacked = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    const options = entry.compressionMethod === DEFLATE ? { decompress: false } : {}
    // The types ask for fields that the library does not.
    zip.openReadStream(entry, options as ZipFileOptions, (error, stream) =>
      error ? reject(corruptZip(error)) : resolve(stream)
    )
  })

/** Unpacks a part and holds it to what the zip declares: not a byte more (a bomb would lie), and its checksum. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const packed = await openPacked(zip, entry)
  let unpacked = packed
  if (entry.compressionMethod === DEFLATE) {
    const inflate = createInflateRaw({ chunkSize: PIECE_BYTES })
    // Its error is the reader's, who learns of it by reading on.
    pipeline(packed, inflate, () => {})
    unpacked = inflate
  }
  let bytes = 0
  let crc = 0
  try {
    for await (const piece of unpacked as AsyncIterable<Uint8Array>) {
      bytes += piece.length
      if (bytes > entry.uncompressedSize) break
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    throw corruptZip(error)
  } finally {
    unpacked.destroy()
    packed.destroy()
  }
  if (bytes !== entry.uncompressedSize || crc !== entry.crc32) throw corruptZip('checksum')
}

export const openZipParts = async (path: string, limits: TableLimits): Promise<ZipParts> => {
  const zip = await openZip(path)
  let entries: Map<string, Entry>
  try {
    entries = await entriesOf(zip, limits)
  } catch (error) {
    zip.close()
    throw error
  }
  const entryOf = (name: string): Entry => {
    const entry = entries.get(name.toLowerCase())
    if (!entry) throw new TableError('tables.corrupt', { part: name, cause: 'missing' })
    return entry
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    sizeOf: (name) => entryOf(name).uncompressedSize,
    read: (name) => {
      const entry = entryOf(name)
      checkEntry(entry, limits)
      return unpack(zip, entry)
    },
    close: async () => zip.close()
  }
}
