import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Database, Transaction } from '#platform/database'
import { findPiece, insertPiece } from './store/import-pieces.ts'

/** Bytes of a piece: few enough round trips, little enough memory. */
const PIECE_BYTES = 1024 * 1024

/** Reading a list needs a file: one of its own in a folder of its own, gone when `work` is over. */
export const withTempFile = async <T>(work: (path: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'huike-import-'))
  try {
    return await work(join(folder, 'list'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const writeAll = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const file = createWriteStream(path)
  const done = finished(file)
  try {
    for await (const chunk of chunks)
      if (!file.write(chunk))
        await Promise.race([new Promise<void>((resolve) => file.once('drain', () => resolve())), done])
    file.end()
    await done
  } catch (error) {
    done.catch(() => undefined)
    file.destroy()
    throw error
  }
}

/** Takes a stream in: into the database piece by piece, and beside it into a file that can be opened at once. */
export const takeIn = async (
  transaction: Transaction,
  importId: string,
  stream: Readable,
  path: string
): Promise<Readonly<{ bytes: number; hash: Uint8Array }>> => {
  const hash = createHash('sha256')
  let bytes = 0
  let ordinal = 0
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  const flush = async (): Promise<void> => {
    if (waitingBytes === 0) return
    await insertPiece(transaction, importId, ordinal, Buffer.concat(waiting))
    ordinal += 1
    waiting = []
    waitingBytes = 0
  }
  async function* passing(): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      // A stream of a request gives bytes.
      const part = chunk as Uint8Array
      hash.update(part)
      bytes += part.length
      waiting.push(part)
      waitingBytes += part.length
      if (waitingBytes >= PIECE_BYTES) await flush()
      yield part
    }
    await flush()
  }
  await writeAll(path, passing())
  return { bytes, hash: hash.digest() }
}

/** Writes the file of an import out again, piece by piece in transactions of their own. */
export const writeOut = async (
  database: Database,
  workspaceId: number,
  importId: string,
  path: string
): Promise<void> => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ; ordinal += 1) {
      const at = ordinal
      const bytes = await database.inWorkspace(workspaceId, (transaction) =>
        findPiece(transaction, importId, at)
      )
      if (bytes === null) return
      yield bytes
    }
  }
  await writeAll(path, pieces())
}

/** The same inside a transaction that is there already. */
export const writeOutIn = async (transaction: Transaction, importId: string, path: string): Promise<void> => {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let ordinal = 0; ; ordinal += 1) {
      const bytes = await findPiece(transaction, importId, ordinal)
      if (bytes === null) return
      yield bytes
    }
  }
  await writeAll(path, pieces())
}
