import { open } from 'node:fs/promises'
import { utf16WithoutMark } from './csv/encoding.ts'
import { TableError } from './errors.ts'

/** What the beginning of a file shows it to be; its name is not asked, since people rename files. */
export type Kind = 'zip' | 'compound' | 'markup' | 'text'

const HEAD_BYTES = 4096

const startsWith = (bytes: Buffer, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

// First bytes of files that are sometimes given for a table, with the name a person knows them by.
const NO_TABLES: readonly (readonly [mark: readonly number[], kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x7f, 0x45, 0x4c, 0x46], 'ELF'],
  [[0x4d, 0x5a], 'EXE'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'SQLite']
]

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
// BIFF 2 to 4, the bare workbooks of Excel before 1995.
const OLD_WORKBOOKS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00]
]

/** Control characters that no text has; NUL is left out, for UTF-16 and damaged text have it. */
const controlShare = (bytes: Buffer): number => {
  let controls = 0
  for (const byte of bytes)
    if (byte > 0 && byte < 32 && (byte < 7 || (byte > 13 && byte !== 27))) controls += 1
  return controls / Math.max(1, bytes.length)
}

const MARKUP =
  /^\s*(<html|<!doctype html|<table|<meta|<\?xml[^>]*\?>[\s\S]*(<workbook|<html|mso-application))/i

/** Failures: `tables.empty`, `tables.noText` and `tables.notATable` with the kind that it is. */
export const sniff = async (path: string): Promise<Kind> => {
  const file = await open(path, 'r')
  let head: Buffer
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    head = buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
  if (
    head.every((byte) => byte === 0 || byte === 32 || (byte >= 9 && byte <= 13)) &&
    head.length < HEAD_BYTES
  )
    throw new TableError('tables.empty')
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04]) || startsWith(head, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (startsWith(head, COMPOUND) || OLD_WORKBOOKS.some((mark) => startsWith(head, mark))) return 'compound'
  const known = NO_TABLES.find(([mark]) => startsWith(head, mark))
  // `MZ` may begin a text; an executable has control characters soon after.
  if (known && (known[1] !== 'EXE' || controlShare(head) > 0.02))
    throw new TableError('tables.notATable', { kind: known[1] })
  const isUtf16 = startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])
  const start = head.toString(isUtf16 ? 'utf16le' : 'latin1').replace(/^(\uFEFF|ï»¿)/, '')
  if (MARKUP.test(start)) return 'markup'
  if (/^\s*(\{\s*"|\[\s*[{["])/.test(start)) throw new TableError('tables.notATable', { kind: 'JSON' })
  if (!isUtf16 && utf16WithoutMark(head) === null && controlShare(head) > 0.05)
    throw new TableError('tables.noText')
  return 'text'
}
