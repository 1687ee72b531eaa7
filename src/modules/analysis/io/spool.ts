import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'

/**
 * Records put aside on disk, one JSON line each, so that a list of any length needs the memory of one record: the
 * first pass over the list writes them, each report reads them again.
 */
export type Spool<T> = Readonly<{
  write: (value: T) => Promise<void>
  /** Ends writing; after it the spool can be read any number of times. */
  finish: () => Promise<void>
  read: () => AsyncIterable<T>
  remove: () => Promise<void>
}>

/** Opens a spool at `path`, which must be on a disk with room and is removed by `remove`. */
export const openSpool = <T>(path: string): Spool<T> => {
  const stream = createWriteStream(path, { highWaterMark: 1 << 20 })
  let broken: Error | null = null
  stream.on('error', (error) => {
    broken = error
  })
  const requireWhole = (): void => {
    if (broken) throw broken
  }
  return {
    write: async (value) => {
      requireWhole()
      if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain')
    },
    finish: async () => {
      requireWhole()
      stream.end()
      await once(stream, 'close')
      requireWhole()
    },
    read: async function* () {
      const lines = createInterface({
        input: createReadStream(path, { highWaterMark: 1 << 20 }),
        crlfDelay: Infinity
      })
      // As JSON written by `write` above, each line is one T.
      for await (const line of lines) yield JSON.parse(line) as T
    },
    remove: async () => {
      stream.destroy()
      await rm(path, { force: true })
    }
  }
}
