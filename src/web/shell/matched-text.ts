/** A stretch of a text, marked where it answers the search. */
export type Stretch = Readonly<{ text: string; marked: boolean }>

/** Cuts a text at half-open ranges: `cut('恒达汽车', [[0, 2]])` is 恒达 marked, then 汽车. */
export const cutAt = (text: string, ranges: readonly (readonly [number, number])[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let at = 0
  const add = (end: number, marked: boolean): void => {
    if (end > at) stretches.push({ text: text.slice(at, end), marked })
    at = Math.max(at, end)
  }
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    add(Math.min(from, text.length), false)
    add(Math.min(to, text.length), true)
  }
  add(text.length, false)
  return stretches
}
