import type { CustomerAnalysis, DuplicateText } from '#contracts/analysis'
import type { Language } from '#lang'
import { pointAtFirst } from '../core/index.ts'
import { spooledLines } from './spool.ts'

/**
 * Where the customers of an analysed list lie: on disk in the order of the list, without what is known only at the
 * end, their duplicates by row. Plain data, so that another thread can read them too.
 */
export type CustomerStore = Readonly<{
  path: string
  duplicates: ReadonlyMap<number, readonly DuplicateText[]>
  /** Rows that are a customer of an earlier row, with that row. */
  firsts: ReadonlyMap<number, number>
  language: Language
}>

/** Bytes of `{"row":`, with which each line begins. */
const BEFORE_ROW = 7
/** Bytes of `]}`, with which each line ends: `duplicates` is the last key, an empty list when put aside. */
const AFTER_DUPLICATES = 2
const COMMA = 44
const ZERO = 48
const PIECE_BYTES = 1 << 20
const SEPARATOR = Buffer.from(',\n')

const rowOf = (line: Buffer): number => {
  let row = 0
  for (let at = BEFORE_ROW; at < line.length && line[at] !== COMMA; at += 1)
    row = row * 10 + ((line[at] ?? ZERO) - ZERO)
  return row
}

/** The line of a later row of a customer, which points at the first one; only such lines are read. */
const pointing = (line: Buffer, first: number, language: Language): Buffer =>
  Buffer.from(
    // What was put aside is a customer's analysis.
    JSON.stringify(pointAtFirst(JSON.parse(line.toString()) as CustomerAnalysis, first, language))
  )

/** The line with its duplicates put into their place; nothing else of it is read. */
const withDuplicates = (line: Buffer, duplicates: readonly DuplicateText[]): Buffer[] => [
  line.subarray(0, line.length - AFTER_DUPLICATES),
  Buffer.from(JSON.stringify(duplicates).slice(1, -1)),
  line.subarray(line.length - AFTER_DUPLICATES)
]

/** The customers as JSON with `,` and a line end between them, in pieces of about a megabyte. */
export async function* customersAsJson({
  path,
  duplicates,
  firsts,
  language
}: CustomerStore): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let bytes = 0
  let isFirst = true
  for await (const line of spooledLines(path)) {
    if (!isFirst) pieces.push(SEPARATOR)
    isFirst = false
    const row = rowOf(line)
    const own = duplicates.get(row)
    const first = firsts.get(row)
    if (own === undefined) pieces.push(line)
    else pieces.push(...withDuplicates(first === undefined ? line : pointing(line, first, language), own))
    bytes += line.length
    if (bytes >= PIECE_BYTES) {
      yield Buffer.concat(pieces)
      pieces = []
      bytes = 0
    }
  }
  if (pieces.length > 0) yield Buffer.concat(pieces)
}
