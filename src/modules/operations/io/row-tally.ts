import { createHash } from 'node:crypto'

/** How many rows, and a sum of their SHA-256 that does not depend on their order. */
export type Tally = Readonly<{ rows: number; checksum: string }>

const WORDS = 8

/** Counts rows: `add` each as PostgreSQL writes it, `tally` in the end. Equal sets of rows have equal tallies. */
export const createTally = (): Readonly<{ add: (row: Uint8Array) => void; tally: () => Tally }> => {
  const sums = new Uint32Array(WORDS)
  let rows = 0
  return {
    add: (row) => {
      const digest = createHash('sha256').update(row).digest()
      for (let word = 0; word < WORDS; word += 1)
        sums[word] = ((sums[word] ?? 0) + digest.readUInt32LE(word * 4)) >>> 0
      rows += 1
    },
    tally: () => ({ rows, checksum: Buffer.from(sums.buffer).toString('hex') })
  }
}
