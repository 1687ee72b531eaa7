import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { asTableError } from '../errors.ts'

/** Where bytes go; `write` waits while the receiver is busy, so that nothing piles up in memory. */
export type Sink = Readonly<{
  write(bytes: Buffer | string): Promise<void>
  /** Makes the file appear under its name; a stream that was given is left open for who opened it. */
  finish(): Promise<void>
  /** Leaves nothing behind. */
  abort(): Promise<void>
}>

const writeTo = async (stream: Writable, bytes: Buffer | string): Promise<void> => {
  if (stream.errored) throw stream.errored
  if (!stream.write(bytes)) await once(stream, 'drain')
}

/** A path gets its file only when all is written (by way of `….part`), so that no half file is ever read. */
const fileSink = (path: string): Sink => {
  const part = `${path}.part`
  const stream = createWriteStream(part)
  // Errors surface where the stream is written to or finished; without a listener they would end the program.
  stream.on('error', () => {})
  return {
    write: async (bytes) => {
      try {
        await writeTo(stream, bytes)
      } catch (error) {
        throw asTableError(error, path)
      }
    },
    finish: async () => {
      try {
        stream.end()
        await finished(stream)
        await rename(part, path)
      } catch (error) {
        throw asTableError(error, path)
      }
    },
    abort: async () => {
      stream.destroy()
      await rm(part, { force: true })
    }
  }
}

export const openSink = (target: string | Writable): Sink =>
  typeof target === 'string'
    ? fileSink(target)
    : { write: (bytes) => writeTo(target, bytes), finish: async () => {}, abort: async () => {} }

/** Runs `work` on a sink and finishes it, or leaves nothing behind where the work fails. */
export const withSink = async <T>(
  target: string | Writable,
  work: (sink: Sink) => Promise<T>
): Promise<T> => {
  const sink = openSink(target)
  try {
    const result = await work(sink)
    await sink.finish()
    return result
  } catch (error) {
    await sink.abort()
    throw error
  }
}
