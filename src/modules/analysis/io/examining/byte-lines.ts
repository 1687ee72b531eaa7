/** Lines of text as UTF-8, one after the other, each with a line end behind it; may go to another thread as they are. */
export type ByteLines = Readonly<{
  bytes: Uint8Array<ArrayBuffer>
  /** Where each line ends: the place of its line end. */
  ends: Uint32Array<ArrayBuffer>
}>

const LINE_END = 10
/** UTF-8 needs at most so many bytes for one unit of UTF-16. */
const MOST_BYTES = 3
const FIRST_BYTES = 1 << 16

const encoder = new TextEncoder()

/** Gathers lines; `take` gives them and begins anew. Encoding in place is three times as fast as joining texts first. */
export const createByteLines = () => {
  let most = FIRST_BYTES
  let bytes = new Uint8Array(0)
  let filled = 0
  let ends: number[] = []
  return {
    add: (line: string): void => {
      const needed = filled + line.length * MOST_BYTES + 1
      if (needed > bytes.length) {
        const wider = new Uint8Array(Math.max(needed, bytes.length * 2, most))
        wider.set(bytes.subarray(0, filled))
        bytes = wider
      }
      filled += encoder.encodeInto(line, bytes.subarray(filled)).written
      ends.push(filled)
      bytes[filled] = LINE_END
      filled += 1
    },
    take: (): ByteLines => {
      const taken = { bytes: bytes.subarray(0, filled), ends: Uint32Array.from(ends) }
      // The next lines will need about as much.
      most = Math.max(FIRST_BYTES, filled + (filled >> 2))
      bytes = new Uint8Array(0)
      filled = 0
      ends = []
      return taken
    }
  }
}
