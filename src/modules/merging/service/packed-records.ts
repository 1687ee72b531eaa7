import type { RecordList } from '#lib/matching'
import { recordOfText } from '../core/compared.ts'

const CHUNK_BYTES = 1 << 22

/**
 * Records as bytes, some 150 each: a million of them as objects would take several times as much. `row` is the place in
 * the list, from 0.
 */
export const createPackedRecords = (): RecordList &
  Readonly<{ add: (text: string) => void; textAt: (index: number) => string }> => {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
  const chunks: Uint8Array[] = []
  let [chunkAt, used] = [-1, CHUNK_BYTES]
  let places = new Float64Array(1 << 12)
  let lengths = new Uint32Array(1 << 12)
  let count = 0
  const add = (text: string): void => {
    const bytes = encoder.encode(text)
    if (used + bytes.length > CHUNK_BYTES) {
      chunks.push(new Uint8Array(Math.max(CHUNK_BYTES, bytes.length)))
      ;[chunkAt, used] = [chunkAt + 1, 0]
    }
    if (count === places.length) {
      const [more, longer] = [new Float64Array(count * 2), new Uint32Array(count * 2)]
      more.set(places)
      longer.set(lengths)
      ;[places, lengths] = [more, longer]
    }
    chunks[chunkAt]?.set(bytes, used)
    places[count] = chunkAt * CHUNK_BYTES + used
    lengths[count] = bytes.length
    used += bytes.length
    count += 1
  }
  const textAt = (index: number): string => {
    const place = places[index] ?? 0
    const from = place % CHUNK_BYTES
    const chunk = chunks[Math.floor(place / CHUNK_BYTES)]
    if (!chunk || index >= count) throw new RangeError(`no record ${index}`)
    return decoder.decode(chunk.subarray(from, from + (lengths[index] ?? 0)))
  }
  return {
    add,
    textAt,
    at: (index) => recordOfText(textAt(index), index),
    get count() {
      return count
    }
  }
}
