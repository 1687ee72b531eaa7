/** What fits the narrowest column of names anyway, and how much of a longer one always stays at its end. */
const SHORT = 14
const TAIL = 7

/** Where a name that is too long for its place may lose its middle; null where it is short. A pair of halves (🚀) stays one. */
export const partedName = (name: string): Readonly<{ head: string; tail: string }> | null => {
  const signs = Array.from(name)
  if (signs.length <= SHORT) return null
  return { head: signs.slice(0, -TAIL).join(''), tail: signs.slice(-TAIL).join('') }
}
