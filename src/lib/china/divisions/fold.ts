import { SIMPLIFIED, TRADITIONAL } from './data/traditional.ts'

const simplifiedOf = new Map(Array.from(TRADITIONAL, (letter, at) => [letter, SIMPLIFIED[at] ?? letter]))

/** An address made comparable, and for each of its characters where it stands in the original text. */
export type Folded = Readonly<{ text: string; positions: readonly number[] }>

const isSpace = (code: number): boolean => code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff

/**
 * Drops spaces, makes full-width letters and digits narrow, and division names simplified: `臺北 市１` → `台北市1`.
 */
export const foldAddress = (original: string): Folded => {
  const positions: number[] = []
  let text = ''
  for (let at = 0; at < original.length; at++) {
    const code = original.charCodeAt(at)
    if (isSpace(code)) continue
    const letter = original[at] ?? ''
    positions.push(at)
    text +=
      code >= 0xff01 && code <= 0xff5e
        ? String.fromCharCode(code - 0xfee0)
        : (simplifiedOf.get(letter) ?? letter)
  }
  return { text, positions }
}
