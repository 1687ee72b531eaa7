import { industries } from './tree.ts'

/** What a word of a whole division or group most often means there: an 鞋厂 makes 皮鞋, a 煤矿 digs 烟煤. Ours, by the digits of the standard. */
const USUAL = `
0171 0321 0412 0610 0711 0810 1011 1331 1351 1512 1711 1771 1819 1922 1952 2110 2231 2319 2614 2641 2682 2720 2822
3130 3311 3451 3525 3841 3872 3911 4411 4511 4610 4812 4920 5011 5261 5411 5431 5521 5821 6110 6210 6312 6422 6513 6621
6811 7010 7111 7231 7271 7320 7452 7484 7820 8111 8219 8391 8411 8514 8810 8930 9011
`

const usual = new Set(USUAL.trim().split(/\s+/))

/** Each entry above a usual class with the entry of the next level on the way to it: C19 gives C195, C195 gives C1952. */
const nextByCode = new Map<string, string>()
for (const { code } of industries) {
  if (code.length !== 5 || !usual.has(code.slice(1))) continue
  nextByCode.set(code.slice(0, 4), code)
  if (!nextByCode.has(code.slice(0, 3))) nextByCode.set(code.slice(0, 3), code.slice(0, 4))
}

/** The entry one level below that a word of the whole code most often means, or null where none stands out. */
export const usualBelow = (code: string, length: number): string | null => {
  const next = nextByCode.get(code) ?? null
  return next === null || next.length === length ? next : null
}
