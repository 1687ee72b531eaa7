/** Texts by number, in the order in which they were added. */
export type StringStore = Readonly<{
  add(text: string): void
  /** Undefined where no such text was added. */
  at(index: number): string | undefined
  readonly bytes: () => number
}>

const PAGE_BYTES = 1024 * 1024
const CACHE_SIZE = 1 << 14

/**
 * Shared strings as UTF-8 in pages outside the heap: a string cut from a chunk of XML would hold the whole chunk, and a
 * million small objects cost the collector more than decoding again. A small cache keeps what repeats (省份, 状态)
 * one object.
 */
export const createStringStore = (): StringStore => {
  const pages: Buffer[] = []
  let page = Buffer.alloc(0)
  let used = 0
  let count = 0
  let total = 0
  let starts = new Uint32Array(1024)
  let pageOf = new Uint32Array(1024)
  const cachedIndex = new Int32Array(CACHE_SIZE).fill(-1)
  const cachedText = Array.from({ length: CACHE_SIZE }, () => '')

  const grown = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
    const larger = new Uint32Array(old.length * 2)
    larger.set(old)
    return larger
  }

  const add = (text: string): void => {
    if (count + 1 >= starts.length) {
      starts = grown(starts)
      pageOf = grown(pageOf)
    }
    // Three bytes a UTF-16 unit are the most that UTF-8 takes; four bytes before each text hold its length.
    const most = text.length * 3 + 4
    if (used + most > page.length) {
      page = Buffer.allocUnsafeSlow(Math.max(PAGE_BYTES, most))
      pages.push(page)
      used = 0
    }
    const length = page.write(text, used + 4)
    page.writeUInt32LE(length, used)
    starts[count] = used
    pageOf[count] = pages.length - 1
    count += 1
    used += length + 4
    total += length
  }

  const at = (index: number): string | undefined => {
    if (!(index >= 0 && index < count)) return undefined
    const slot = index & (CACHE_SIZE - 1)
    if (cachedIndex[slot] === index) return cachedText[slot]
    const from = starts[index] ?? 0
    const bytes = pages[pageOf[index] ?? 0]
    const text = bytes ? bytes.toString('utf8', from + 4, from + 4 + bytes.readUInt32LE(from)) : ''
    cachedIndex[slot] = index
    cachedText[slot] = text
    return text
  }

  return { add, at, bytes: () => total }
}
