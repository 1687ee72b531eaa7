/**
 * Words to be found in a text, longest first. Nodes are numbers; the way from a node by a character is one entry of
 * a map, so that 10,000 words load in a few milliseconds and a look-up costs one probe a character.
 */
export type Trie = Readonly<{ ways: Map<number, number>; values: number[] }>

const SPAN = 65_536

export const emptyTrie = (): Trie => ({ ways: new Map(), values: [-1] })

/** The value that stands at a word, or -1. */
export const valueAt = ({ ways, values }: Trie, word: string): number => {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    const next = ways.get(node * SPAN + word.charCodeAt(at))
    if (next === undefined) return -1
    node = next
  }
  return values[node] ?? -1
}

/** Puts a value (0 or more) at a word. */
export const putWord = ({ ways, values }: Trie, word: string, value: number): void => {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    const key = node * SPAN + word.charCodeAt(at)
    let next = ways.get(key)
    if (next === undefined) {
      next = values.length
      values.push(-1)
      ways.set(key, next)
    }
    node = next
  }
  values[node] = value
}

/** The longest word that begins at `from`: its value and length packed as value × 64 + length, or -1 for none. */
export const longestAt = ({ ways, values }: Trie, text: string, from: number): number => {
  let node = 0
  let best = -1
  for (let at = from; at < text.length; at++) {
    const next = ways.get(node * SPAN + text.charCodeAt(at))
    if (next === undefined) return best
    node = next
    const value = values[node] ?? -1
    if (value >= 0) best = value * 64 + (at - from + 1)
  }
  return best
}
