import { TextDecoder } from 'node:util'
import { isUtf8 } from 'node:buffer'
import { open } from 'node:fs/promises'
import { requireNotCancelled } from '../errors.ts'
import { unfinishedBytes } from '../text-decoder.ts'

/** The encoding of a text file, how many bytes its mark takes, and whether a few bytes are broken in it. */
export type FoundEncoding = Readonly<{ encoding: string; markBytes: number; damaged: boolean }>

const CHUNK_BYTES = 256 * 1024

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const byMark = (bytes: Buffer): FoundEncoding | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', markBytes: 3, damaged: false }
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', markBytes: 2, damaged: false }
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', markBytes: 2, damaged: false }
  return null
}

/**
 * UTF-16 without its mark: commas, digits and line ends have one zero byte, always on the same side. A third of the
 * side's bytes is too much to ask of a Chinese file, and a stray NUL in another encoding falls on both sides.
 */
export const utf16WithoutMark = (bytes: Buffer): FoundEncoding | null => {
  const zeros = [0, 0]
  for (let index = 0; index < bytes.length; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [high = 0, low = 0] = zeros
  const enough = bytes.length / 64
  if (low > enough && high * 20 < low) return { encoding: 'utf-16le', markBytes: 0, damaged: false }
  if (high > enough && low * 20 < high) return { encoding: 'utf-16be', markBytes: 0, damaged: false }
  return null
}

/** UTF-8 in which a few bytes broke has far more good characters than bad ones; GB18030 read so has hardly any. */
const isDamagedUtf8 = (bytes: Buffer): boolean => {
  const text = new TextDecoder('utf-8').decode(bytes)
  let bad = 0
  let good = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) bad += 1
    else if (code >= 0x80) good += 1
  }
  return good > bad * 20
}

/**
 * Big5 (Taiwan, Hong Kong) against GB18030: the second byte of a Big5 character is an ASCII byte (40 to 7E) in four of
 * ten characters; in GB2312, which holds the characters that people use, never. The first byte is A4 to C9.
 */
const isBig5 = (bytes: Buffer): boolean => {
  let pairs = 0
  let asciiSecond = 0
  for (let index = 0; index + 1 < bytes.length; index += 1) {
    const first = bytes[index] ?? 0
    if (first < 0x80) continue
    index += 1
    if (first < 0xa1 || first > 0xf9) continue
    pairs += 1
    const second = bytes[index] ?? 0
    if (second >= 0x40 && second <= 0x7e && first >= 0xa4 && first <= 0xc9) asciiSecond += 1
  }
  return pairs > 0 && asciiSecond > pairs * 0.15
}

const legacyEncoding = (bytes: Buffer): FoundEncoding => {
  if (isDamagedUtf8(bytes)) return { encoding: 'utf-8', markBytes: 0, damaged: true }
  return { encoding: isBig5(bytes) ? 'big5' : 'gb18030', markBytes: 0, damaged: false }
}

/**
 * Finds the encoding of a text file: its mark; UTF-16 by its zero bytes; UTF-8 where the whole file is strictly UTF-8
 * (1 GB/s; no guess from a sample judges a short GBK file rightly); else Big5 or GB18030, told apart by second bytes.
 */
export const findEncoding = async (path: string, signal?: AbortSignal): Promise<FoundEncoding> => {
  const file = await open(path, 'r')
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES)
    let kept = 0
    let first = true
    for (;;) {
      requireNotCancelled(signal)
      const { bytesRead } = await file.read(chunk, kept, CHUNK_BYTES - kept)
      const bytes = chunk.subarray(0, kept + bytesRead)
      if (first) {
        const found = byMark(bytes) ?? utf16WithoutMark(bytes.subarray(0, 64 * 1024))
        if (found) return found
        first = false
      }
      const cut = bytesRead === 0 ? 0 : unfinishedBytes(bytes)
      const whole = bytes.subarray(0, bytes.length - cut)
      if (!isUtf8(whole)) return legacyEncoding(whole)
      if (bytesRead === 0) return { encoding: 'utf-8', markBytes: 0, damaged: false }
      chunk.copyWithin(0, whole.length, bytes.length)
      kept = cut
    }
  } finally {
    await file.close()
  }
}
