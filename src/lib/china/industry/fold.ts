import { TRADITIONAL_PAIRS } from './traditional-data.ts'

const folded = new Uint16Array(65_536)
for (let unit = 0; unit < folded.length; unit++) folded[unit] = unit
for (let unit = 0xff01; unit <= 0xff5e; unit++) folded[unit] = unit - 0xfee0
for (let unit = 0x41; unit <= 0x5a; unit++) folded[unit] = unit + 32
for (let unit = 0xff21; unit <= 0xff3a; unit++) folded[unit] = unit - 0xfee0 + 32
folded[0x3000] = 32
for (const pair of TRADITIONAL_PAIRS.trim().split(/\s+/)) {
  folded[pair.charCodeAt(0)] = pair.charCodeAt(1)
}

/** One character as the lexicon spells it: half width, lower case, simplified (`Ａ` → `a`, `電` → `电`). */
export const foldUnit = (unit: number): number => folded[unit] ?? unit

/** A text with every character folded; its length and so every position stays the same. */
export const foldText = (text: string): string => {
  let changed = false
  for (let at = 0; at < text.length && !changed; at++) {
    const unit = text.charCodeAt(at)
    changed = folded[unit] !== unit
  }
  if (!changed) return text
  let plain = ''
  for (let at = 0; at < text.length; at++) plain += String.fromCharCode(foldUnit(text.charCodeAt(at)))
  return plain
}
