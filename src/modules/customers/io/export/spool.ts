import { randomBytes } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'

const PIECE_BYTES = 64 * 1024

/** A file without a name, so that nobody else can open it and nothing is left where the program ends. */
export const openAside = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `huike-export-${randomBytes(12).toString('hex')}`)
  const handle = await open(path, 'wx+', 0o600)
  await rm(path)
  return handle
}

/**
 * What `write` writes, as a stream that can be read while it is being written: its first bytes go out at once, and whoever
 * reads slowly holds up nothing, for what waits lies on the disk and not in memory. Where the writing fails the stream
 * breaks off with that error and never ends as if it were whole; where nobody reads any more the writing stops.
 */
export const spooling = async (write: (target: Writable) => Promise<void>): Promise<Readable> => {
  const file = await openAside()
  let [written, readAt, isWritten] = [0, 0, false]
  let wake: () => void = () => undefined
  const target = new Writable({
    write(chunk: Buffer, _encoding, done) {
      file.write(chunk, 0, chunk.length, written).then(
        () => {
          written += chunk.length
          wake()
          done()
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error)))
      )
    }
  })
  // Told where it is written to; without a listener it would end the program.
  target.on('error', () => undefined)
  const next = async (): Promise<Buffer | null> => {
    if (readAt === written) {
      if (isWritten) return null
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      return next()
    }
    const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, written - readAt))
    const { bytesRead } = await file.read(piece, 0, piece.length, readAt)
    readAt += bytesRead
    return piece.subarray(0, bytesRead)
  }
  const stream = new Readable({
    read() {
      next().then(
        (piece) => this.push(piece),
        (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error)))
      )
    },
    destroy(error, done) {
      target.destroy(error ?? new Error('nobody reads any more'))
      isWritten = true
      wake()
      done(error)
    }
  })
  const work = async (): Promise<void> => {
    try {
      await write(target)
      target.end()
      await finished(target)
      isWritten = true
      wake()
    } catch (error) {
      stream.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const working = work()
  stream.once('close', () => void working.then(() => file.close()))
  return stream
}
