import { TableError, requireNotCancelled } from '../errors.ts'
import { pieceDecoder, type PieceDecoder } from '../text-decoder.ts'
import { createXmlReader, type XmlHandler } from './xml.ts'
import type { ZipParts } from './zip.ts'

export type PartStep = Readonly<{ bytes: number }>

const decoderFor = (start: Uint8Array): PieceDecoder => {
  if (start[0] === 0xff && start[1] === 0xfe) return pieceDecoder('utf-16le', true)
  if (start[0] === 0xfe && start[1] === 0xff) return pieceDecoder('utf-16be', true)
  return pieceDecoder('utf-8', true)
}

/** Unpacks and reads one XML part; yields after each chunk, so that whoever reads decides the pace. */
export async function* readPartSteps(
  zip: ZipParts,
  part: string,
  handler: XmlHandler,
  signal?: AbortSignal
): AsyncGenerator<PartStep> {
  const reader = createXmlReader(part, handler)
  let decoder: PieceDecoder | null = null
  let bytes = 0
  try {
    for await (const chunk of zip.read(part)) {
      requireNotCancelled(signal)
      decoder ??= decoderFor(chunk)
      bytes += chunk.length
      reader.write(decoder.write(chunk))
      yield { bytes }
    }
    if (decoder) reader.write(decoder.end())
    reader.end()
  } catch (error) {
    if (error instanceof TableError) throw error
    // What is left are the unpacker's complaints and text that is no UTF-8.
    const cause = error instanceof Error ? error.message : String(error)
    throw new TableError('tables.corrupt', { part, cause }, { cause: error })
  }
}

/** Reads a whole part that is known to be small, or whose handler keeps what it needs. */
export const readPart = async (
  zip: ZipParts,
  part: string,
  handler: XmlHandler,
  signal?: AbortSignal
): Promise<void> => {
  for await (const _ of readPartSteps(zip, part, handler, signal));
}
