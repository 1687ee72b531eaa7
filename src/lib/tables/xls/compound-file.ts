import { open, type FileHandle } from 'node:fs/promises'

const HEADER_BYTES = 512
const ENTRY_BYTES = 128
// Streams that matter here are listed at the beginning; a directory of more sectors is not followed.
const DIRECTORY_SECTORS = 64
const END_OF_CHAIN = 0xffff_fff0

const readAt = async (file: FileHandle, position: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

const namesIn = (sector: Buffer): string[] => {
  const names: string[] = []
  for (let at = 0; at + ENTRY_BYTES <= sector.length; at += ENTRY_BYTES) {
    const bytes = Math.min(64, sector.readUInt16LE(at + 64))
    if (bytes > 2) names.push(sector.toString('utf16le', at, at + bytes - 2))
  }
  return names
}

/** The names of the streams in a compound file ([MS-CFB]); empty where the file is none or is broken. */
export const compoundStreams = async (path: string): Promise<readonly string[]> => {
  const file = await open(path, 'r')
  try {
    const header = await readAt(file, 0, HEADER_BYTES)
    if (header.length < HEADER_BYTES || header.readUInt32BE(0) !== 0xd0cf11e0) return []
    const shift = header.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) return []
    const sectorBytes = 1 << shift
    const idsPerSector = sectorBytes / 4
    const names: string[] = []
    let sector = header.readUInt32LE(48)
    for (let count = 0; count < DIRECTORY_SECTORS && sector < END_OF_CHAIN; count += 1) {
      names.push(...namesIn(await readAt(file, (sector + 1) * sectorBytes, sectorBytes)))
      // The header lists the first 109 sectors of the allocation table, enough for files up to 7 MiB; beyond it the
      // directory's first sector must do.
      const table = Math.floor(sector / idsPerSector)
      if (table >= 109) break
      const place = (header.readUInt32LE(76 + table * 4) + 1) * sectorBytes + (sector % idsPerSector) * 4
      const next = await readAt(file, place, 4)
      if (next.length < 4) break
      sector = next.readUInt32LE(0)
    }
    return names
  } finally {
    await file.close()
  }
}
