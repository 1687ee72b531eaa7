import { isUtf8 } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** Bytes to text in pieces; `end` gives what an unfinished character at the end leaves. */
export type PieceDecoder = Readonly<{ write(bytes: Uint8Array): string; end(): string }>

/** How many bytes at the end belong to a UTF-8 character that the next piece completes (0 to 3). */
export const unfinishedBytes = (bytes: Uint8Array): number => {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < needed ? back : 0
    }
    if (byte < 0x80) return 0
  }
  return 0
}

/**
 * UTF-8 by Node's own Buffer, twice as fast as a streaming TextDecoder. With `strict`, bytes that are no UTF-8 throw.
 */
const utf8Decoder = (strict: boolean): PieceDecoder => {
  let kept = Buffer.alloc(0)
  const textOf = (bytes: Buffer): string => {
    if (strict && !isUtf8(bytes)) throw new RangeError('not UTF-8')
    return bytes.toString('utf8')
  }
  return {
    write: (piece) => {
      const view = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)
      const bytes = kept.length === 0 ? view : Buffer.concat([kept, view])
      const whole = bytes.length - unfinishedBytes(bytes)
      // A copy, since whoever reads fills the same memory again.
      kept = Buffer.from(bytes.subarray(whole))
      return textOf(bytes.subarray(0, whole))
    },
    end: () => textOf(kept)
  }
}

/** A decoder by the name of an encoding; throws a RangeError for one that nobody knows. */
export const pieceDecoder = (encoding: string, strict = false): PieceDecoder => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true, fatal: strict })
  if (decoder.encoding === 'utf-8') return utf8Decoder(strict)
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() }
}
