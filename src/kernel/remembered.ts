import { createRecent } from './recent.ts'

/** What is longer is said once, like an address or a story. */
const LONGEST = 64

/**
 * The same text with memory of its own: a cell is a cutting of the piece of the file that it stood in, and whoever keeps one
 * for long keeps all of that piece, some 100 kB. Only what is put together anew is copied by the engine.
 */
export const detached = (text: string): string => ` ${text}`.slice(1)

/**
 * A function of a text that remembers what it gave for the texts it saw lately: in the columns of a list the same few
 * words, amounts and days come up thousands of times. Only for functions that depend on nothing but their text, and whose
 * results nobody changes. `remembered(parseAmount)('30-50万')` is `parseAmount('30-50万')`.
 */
export const remembered = <T extends object | string | number | boolean | null>(
  of: (text: string) => T,
  most = 1000
): ((text: string) => T) => {
  const recent = createRecent<string, T>(most)
  return (text) => {
    if (text.length > LONGEST) return of(text)
    const known = recent.get(text)
    if (known !== undefined) return known
    const own = detached(text)
    const found = of(own)
    recent.set(own, found)
    return found
  }
}
