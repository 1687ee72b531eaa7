import { Readable, Writable } from 'node:stream'

/** What lies in one row: large enough that a list of a million is some hundred rows, small enough for the memory. */
export const PIECE_BYTES = 512 * 1024

/** Gathers what is written into pieces and puts each aside before it takes more. */
export const intoPieces = (
  put: (ordinal: number, bytes: Uint8Array) => Promise<void>,
  pieceBytes = PIECE_BYTES
): Writable => {
  let [waiting, size, ordinal]: [Buffer[], number, number] = [[], 0, 0]
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(waiting)
    ;[waiting, size] = [[], 0]
    await put(ordinal++, bytes)
  }
  const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)))
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      waiting.push(chunk)
      size += chunk.length
      if (size < pieceBytes) done()
      else
        flush().then(
          () => done(),
          (error: unknown) => done(asError(error))
        )
    },
    final(done) {
      if (size === 0) done()
      else
        flush().then(
          () => done(),
          (error: unknown) => done(asError(error))
        )
    }
  })
}

/** The pieces one after the other, each read when whoever takes them is ready for it. */
export const fromPieces = (find: (ordinal: number) => Promise<Uint8Array | null>): Readable => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ; ordinal++) {
      const piece = await find(ordinal)
      if (piece === null) return
      yield piece
    }
  }
  return Readable.from(pieces(), { objectMode: false })
}
