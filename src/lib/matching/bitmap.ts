const BITS = 24

/** A set of 32-bit hashes that may say yes to a stranger, never no to a member; 2 MB whatever it holds. */
export type Bitmap = Readonly<{ add: (hash: number) => void; has: (hash: number) => boolean }>

export const createBitmap = (): Bitmap => {
  const bytes = new Uint8Array(2 ** (BITS - 3))
  const placeOf = (hash: number): number => hash & (2 ** BITS - 1)
  return {
    add: (hash) => {
      const place = placeOf(hash)
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7))
    },
    has: (hash) => {
      const place = placeOf(hash)
      return ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0
    }
  }
}
