const BITS = 24
/** Knuth's multiplier spreads neighbouring numbers. */
const MIX = 0x9e3779b1

/** A set of 32-bit numbers that may say yes to a stranger, never no to a member; 2 MB whatever it holds. */
export type Bitmap = Readonly<{ add: (value: number) => void; has: (value: number) => boolean }>

export const createBitmap = (): Bitmap => {
  const bytes = new Uint8Array(2 ** (BITS - 3))
  const placeOf = (value: number): number => Math.imul(value, MIX) >>> (32 - BITS)
  return {
    add: (value) => {
      const place = placeOf(value)
      bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7))
    },
    has: (value) => {
      const place = placeOf(value)
      return ((bytes[place >> 3] ?? 0) & (1 << (place & 7))) !== 0
    }
  }
}
