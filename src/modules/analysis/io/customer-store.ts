import type { CustomerAnalysis, DuplicateText } from '#contracts/analysis'
import { spooledLines } from './spool.ts'

/**
 * Where the customers of an analysed list lie: on disk in the order of the list, without what is known only at the
 * end, their duplicates by row. Plain data, so that another thread can read them too.
 */
export type CustomerStore = Readonly<{
  path: string
  duplicates: ReadonlyMap<number, readonly DuplicateText[]>
}>

/** Bytes of `{"row":`, with which each line begins. */
const BEFORE_ROW = 7
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

const customerOf = (line: Buffer, duplicates: readonly DuplicateText[] | undefined): CustomerAnalysis => {
  // As `analyseList` put it aside, each line is one customer without duplicates.
  const customer = JSON.parse(line.toString()) as CustomerAnalysis
  if (duplicates !== undefined) customer.duplicates = [...duplicates]
  return customer
}

/** The customers, one at a time, in the order of the list. */
export async function* customersOf({ path, duplicates }: CustomerStore): AsyncGenerator<CustomerAnalysis> {
  for await (const line of spooledLines(path)) yield customerOf(line, duplicates.get(rowOf(line)))
}

/** The customers as JSON with `,` and a line end between them, in pieces of about a megabyte. */
export async function* customersAsJson({ path, duplicates }: CustomerStore): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let bytes = 0
  let first = true
  for await (const line of spooledLines(path)) {
    const own = duplicates.get(rowOf(line))
    // What was put aside is the text already, but for what was not known then.
    const text = own === undefined ? line : Buffer.from(JSON.stringify(customerOf(line, own)))
    if (!first) pieces.push(SEPARATOR)
    first = false
    pieces.push(text)
    bytes += text.length
    if (bytes >= PIECE_BYTES) {
      yield Buffer.concat(pieces)
      pieces = []
      bytes = 0
    }
  }
  if (pieces.length > 0) yield Buffer.concat(pieces)
}
