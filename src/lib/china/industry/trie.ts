/**
 * Words to be found in a text, longest first. Nodes are numbers; the way from a node by a character is one slot of
 * an open hash table, so that 20,000 words load in some 10 ms, take 2 MB, and a look-up costs one probe a character.
 */
export type Trie = {
  /** A small number for each character that words use, 0 for none. */
  readonly letters: Uint16Array
  letterCount: number
  /** The node of each first character, so that most positions need no probe. */
  readonly roots: Int32Array
  /** Two numbers a slot, key and node side by side: a probe touches one line of memory, not two. */
  readonly slots: Int32Array
  readonly values: number[]
}

/** More characters than this the words cannot use: a key is node × 4096 + letter and must fit in 31 bits. */
const LETTERS = 4096
const SLOTS = 1 << 18
const MASK = SLOTS - 1

export const emptyTrie = (): Trie => ({
  letters: new Uint16Array(65_536),
  letterCount: 0,
  roots: new Int32Array(65_536),
  slots: new Int32Array(2 * SLOTS),
  values: [-1]
})

/** The place of a key, or the free place where it belongs; letters begin at 1, so no key is 0. */
const placeOf = (slots: Int32Array, key: number): number => {
  let slot = (Math.imul(key, 0x9e3779b1) >>> 14) & MASK
  for (let held = slots[2 * slot]; held !== 0 && held !== key; held = slots[2 * slot])
    slot = (slot + 1) & MASK
  return 2 * slot
}

/** The node behind a node by a character, or 0 for none (the root is nobody's child). */
const nextNode = (trie: Trie, node: number, unit: number): number => {
  const letter = trie.letters[unit] ?? 0
  if (letter === 0) return 0
  return trie.slots[placeOf(trie.slots, node * LETTERS + letter) + 1] ?? 0
}

/** The value that stands at a word, or -1. */
export const valueAt = (trie: Trie, word: string): number => {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    node = nextNode(trie, node, word.charCodeAt(at))
    if (node === 0) return -1
  }
  return trie.values[node] ?? -1
}

/** Puts a value (0 or more) at a word. */
export const putWord = (trie: Trie, word: string, value: number): void => {
  let node = 0
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at)
    let letter = trie.letters[unit] ?? 0
    if (letter === 0) {
      letter = ++trie.letterCount
      if (letter >= LETTERS) throw new RangeError('too many characters')
      trie.letters[unit] = letter
    }
    const key = node * LETTERS + letter
    const place = placeOf(trie.slots, key)
    let next = trie.slots[place + 1] ?? 0
    if (next === 0) {
      next = trie.values.length
      if (next > SLOTS / 2) throw new RangeError('too many words')
      trie.values.push(-1)
      trie.slots[place] = key
      trie.slots[place + 1] = next
      if (node === 0) trie.roots[unit] = next
    }
    node = next
  }
  trie.values[node] = value
}

/** The longest word that begins at `from`: its value and length packed as value × 64 + length, or -1 for none. */
export const longestAt = (trie: Trie, text: string, from: number): number => {
  let node = trie.roots[text.charCodeAt(from)] ?? 0
  if (node === 0) return -1
  let best = (trie.values[node] ?? -1) >= 0 ? (trie.values[node] ?? 0) * 64 + 1 : -1
  for (let at = from + 1; at < text.length; at++) {
    node = nextNode(trie, node, text.charCodeAt(at))
    if (node === 0) return best
    const value = trie.values[node] ?? -1
    if (value >= 0) best = value * 64 + (at - from + 1)
  }
  return best
}
