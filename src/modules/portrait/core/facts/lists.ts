/** All texts of several lists, each once, in their order. */
export const union = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.length === 1 && lists[0] ? [...new Set(lists[0])] : [...new Set(lists.flat())]

/** The greatest of the numbers that are known. */
export const greatest = (numbers: readonly (number | null | undefined)[]): number | undefined => {
  let found: number | undefined
  for (const number of numbers)
    if (typeof number === 'number' && (found === undefined || number > found)) found = number
  return found
}

/** True where any is true, false where one is known and none is true, else unknown. */
export const anyTrue = (flags: readonly (boolean | null | undefined)[]): boolean | undefined => {
  let known = false
  for (const flag of flags) {
    if (flag === true) return true
    if (flag === false) known = true
  }
  return known ? false : undefined
}
