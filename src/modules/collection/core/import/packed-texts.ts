/**
 * Short texts of many rows in arrays of bytes, outside of the heap: `add(['恒达', null])` gives a place, `at(place)` the texts
 * again. As strings they would be three times as much, and each would keep the whole line alive that it was cut from.
 */
export type PackedTexts = Readonly<{
  add: (texts: readonly (string | null)[]) => number
  at: (place: number) => readonly (string | null)[]
}>

/** Bytes of a piece; a piece is never moved, so that growing copies nothing. */
const PIECE = 1 << 18
/** What is longer is cut: nobody is told apart by what stands behind it. */
const LONGEST = 2000
/** Before each text: 0 for null, else one more than twice its length, and one more again where a character takes two bytes. */
const HEAD = 2

const WIDE = /[^\0-\xff]/

export const createPackedTexts = (): PackedTexts => {
  const pieces: Uint8Array[] = []
  let used = PIECE
  return {
    add: (texts) => {
      const cut = texts.map((text) => text?.slice(0, LONGEST) ?? null)
      const needed = cut.reduce((sum, text) => sum + HEAD + 2 * (text?.length ?? 0), 1)
      if (used + needed > PIECE) {
        pieces.push(new Uint8Array(Math.max(PIECE, needed)))
        used = 0
      }
      const piece = pieces.at(-1) ?? new Uint8Array(0)
      const place = (pieces.length - 1) * PIECE + used
      const put = (byte: number): void => {
        piece[used] = byte
        used += 1
      }
      put(cut.length)
      for (const text of cut) {
        const isWide = text !== null && WIDE.test(text)
        const head = text === null ? 0 : 1 + 2 * text.length + (isWide ? 1 : 0)
        put(head & 0xff)
        put(head >> 8)
        for (let at = 0; at < (text?.length ?? 0); at += 1) {
          const unit = text?.charCodeAt(at) ?? 0
          put(unit & 0xff)
          if (isWide) put(unit >> 8)
        }
      }
      return place
    },
    at: (place) => {
      const piece = pieces[Math.floor(place / PIECE)] ?? new Uint8Array(1)
      let from = place % PIECE
      const next = (): number => {
        from += 1
        return piece[from - 1] ?? 0
      }
      return Array.from({ length: next() }, () => {
        const head = next() + (next() << 8)
        if (head === 0) return null
        const isWide = (head - 1) % 2 === 1
        const units = Array.from({ length: (head - 1) >> 1 }, () =>
          isWide ? next() + (next() << 8) : next()
        )
        return String.fromCharCode(...units)
      })
    }
  }
}
