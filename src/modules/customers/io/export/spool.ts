import { randomBytes } from 'node:crypto'
import { close, createReadStream, createWriteStream, open } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'

/**
 * Writes a file of any length aside and gives it back as a stream. It has no name while it lies there, so that nobody else
 * can open it and nothing is left where the program ends; the disk has its room back once it was read or given up.
 */
export const spooled = async (write: (target: Writable) => Promise<void>): Promise<Readable> => {
  const path = join(tmpdir(), `huike-export-${randomBytes(12).toString('hex')}`)
  // A descriptor of our own: a handle waits for the stream that wrote, which must not close it.
  const fd = await promisify(open)(path, 'wx+', 0o600)
  try {
    await rm(path)
    const target = createWriteStream('', { fd, autoClose: false })
    // Told where it is written to; without a listener it would end the program.
    target.on('error', () => undefined)
    await write(target)
    target.end()
    await finished(target)
    return createReadStream('', { fd, start: 0 })
  } catch (error) {
    await promisify(close)(fd)
    throw error
  }
}
