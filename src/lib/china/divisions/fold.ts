import { SIMPLIFIED, TRADITIONAL } from './data/traditional.ts'

/** What each code unit becomes: traditional letters of division names simplified, full-width signs narrow. */
const folded = Uint16Array.from({ length: 65_536 }, (_, unit) => unit)
for (let unit = 0xff01; unit <= 0xff5e; unit++) folded[unit] = unit - 0xfee0
for (let at = 0; at < TRADITIONAL.length; at++) folded[TRADITIONAL.charCodeAt(at)] = SIMPLIFIED.charCodeAt(at)

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
    positions.push(at)
    const unit = folded[code] ?? code
    text += unit === code ? (original[at] ?? '') : String.fromCharCode(unit)
  }
  return { text, positions }
}
