/** One word of the dictionary found in a text, by UTF-16 offsets. */
export type Hit = Readonly<{ word: string; start: number; end: number }>

export type Matcher = Readonly<{
  /** Every dictionary word in the text, overlapping ones too, by where they end, the longer first. */
  find: (text: string) => readonly Hit[]
  /** Hits that do not overlap: from left to right the longest at each place. */
  findLongest: (text: string) => readonly Hit[]
}>

type State = { next: Map<number, number>; fail: number; word: number; output: number }

const NONE = -1

/**
 * Finds all words of a dictionary in one pass over a text, however many words there are (Aho and Corasick, 1975).
 * Words and texts are compared as they are: fold both first. `createMatcher(['交期', '交期长']).find('交期长')` → both.
 */
export const createMatcher = (words: Iterable<string>): Matcher => {
  const list = [...new Set(words)].filter((word) => word !== '')
  const states: State[] = [{ next: new Map(), fail: 0, word: NONE, output: NONE }]
  const stateAt = (index: number): State => states[index] ?? missing()

  for (const [index, word] of list.entries()) {
    let at = 0
    for (let position = 0; position < word.length; position++) {
      const code = word.charCodeAt(position)
      let to = stateAt(at).next.get(code)
      if (to === undefined) {
        to = states.length
        states.push({ next: new Map(), fail: 0, word: NONE, output: NONE })
        stateAt(at).next.set(code, to)
      }
      at = to
    }
    stateAt(at).word = index
  }

  const step = (from: number, code: number): number => {
    let at = from
    for (;;) {
      const state = stateAt(at)
      const to = state.next.get(code)
      if (to !== undefined) return to
      if (at === 0) return 0
      at = state.fail
    }
  }

  const queue: number[] = [...stateAt(0).next.values()]
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] ?? 0
    const state = stateAt(index)
    for (const [code, to] of state.next) {
      const target = stateAt(to)
      target.fail = step(state.fail, code)
      const fallback = stateAt(target.fail)
      target.output = fallback.word === NONE ? fallback.output : target.fail
      queue.push(to)
    }
  }

  const find = (text: string): readonly Hit[] => {
    const hits: Hit[] = []
    let at = 0
    for (let position = 0; position < text.length; position++) {
      at = step(at, text.charCodeAt(position))
      for (let index = stateAt(at).word === NONE ? stateAt(at).output : at; index !== NONE;) {
        const state = stateAt(index)
        const word = list[state.word] ?? ''
        hits.push({ word, start: position + 1 - word.length, end: position + 1 })
        index = state.output
      }
    }
    return hits
  }

  const findLongest = (text: string): readonly Hit[] => {
    const byStart = [...find(text)].sort((a, b) => a.start - b.start || b.end - a.end)
    const kept: Hit[] = []
    let end = 0
    for (const hit of byStart) {
      if (hit.start < end) continue
      kept.push(hit)
      end = hit.end
    }
    return kept
  }

  return { find, findLongest }
}

const missing = (): never => {
  throw new RangeError('no such state')
}
