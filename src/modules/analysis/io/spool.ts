import { createReadStream } from 'node:fs'
import { open, rm, type FileHandle } from 'node:fs/promises'

/**
 * Records put aside on disk, a line each, so that a list of any length needs the memory of one record: the first
 * pass over the list writes them, each report reads them again, in its own thread if it likes.
 */
export type Spool = Readonly<{
  path: string
  /** Whole records as bytes, a line end behind each. They are not to be changed until the next call has come back. */
  write: (lines: Uint8Array) => Promise<void>
  /** Ends writing; after it the spool can be read any number of times. */
  finish: () => Promise<void>
  remove: () => Promise<void>
}>

const LINE_END = 10
const PIECE_BYTES = 1 << 20

/** Opens a spool at `path`, which must be on a disk with room and is removed by `remove`. */
export const openSpool = (path: string): Spool => {
  const opened = open(path, 'w')
  // Who writes next learns of a failure; until then it must not count as unheard.
  opened.catch(() => undefined)
  let onItsWay: Promise<void> = Promise.resolve()
  return {
    path,
    write: async (lines) => {
      await onItsWay
      onItsWay = opened.then((file: FileHandle) => file.appendFile(lines))
      onItsWay.catch(() => undefined)
    },
    finish: async () => {
      await onItsWay
      await (await opened).close()
    },
    remove: async () => {
      const file = await opened.catch(() => null)
      await onItsWay.catch(() => undefined)
      // Closed already where all was written.
      await file?.close().catch(() => undefined)
      await rm(path, { force: true })
    }
  }
}

/** The lines of a spool as bytes; several times as fast as node:readline, which also looks for other line ends. */
export async function* spooledLines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    // A stream without encoding gives buffers.
    let bytes = piece as Buffer
    if (rest.length > 0) bytes = Buffer.concat([rest, bytes])
    let from = 0
    for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, from)) {
      yield bytes.subarray(from, at)
      from = at + 1
    }
    rest = bytes.subarray(from)
  }
}
