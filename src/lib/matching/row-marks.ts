import type { ParsedName } from './record.ts'

/**
 * Five bytes a row that rule most comparisons out before a name is taken apart again: the province, and which
 * characters the name has (one bit for each thirty-second).
 */
export type RowMarks = Readonly<{
  set: (row: number, name: ParsedName) => void
  /** Not two provinces. */
  mayShareProvince: (a: number, b: number) => boolean
  /** Names that differ in one character have masks that differ in two bits at most. */
  mayBeSlip: (a: number, b: number) => boolean
}>

const bitCount = (value: number): number => {
  let rest = value - ((value >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const maskOf = (text: string): number => {
  let mask = 0
  for (let index = 0; index < text.length; index += 1)
    mask |= 1 << (Math.imul(text.charCodeAt(index), 0x9e3779b1) >>> 27)
  return mask
}

export const createRowMarks = (count: number): RowMarks => {
  const provinces = new Uint8Array(count)
  const masks = new Int32Array(count)
  return {
    set: (row, name) => {
      if (name.script !== 'han') return
      provinces[row] = Number(name.provinces[0] ?? 0)
      masks[row] = maskOf(name.head)
    },
    mayShareProvince: (a, b) => provinces[a] === 0 || provinces[b] === 0 || provinces[a] === provinces[b],
    mayBeSlip: (a, b) => bitCount((masks[a] ?? 0) ^ (masks[b] ?? 0)) <= 2
  }
}
