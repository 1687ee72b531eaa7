import { createMatcher } from './matcher.ts'

export type Segmenter = Readonly<{
  /** The words of a text in order; what is in no dictionary word comes out as runs of its own. */
  segment: (text: string) => readonly string[]
}>

/** A character outside the dictionary costs more than a word inside, so that words cover as much as they can. */
const WORD_COST = 1
const UNKNOWN_COST = 1.5
const LATIN_OR_DIGIT = /[a-z0-9]/i
const SIGN = /[^\p{L}\p{N}]/u

/**
 * Cuts a text into dictionary words with the least cost over all ways to cut it (no frequencies): fewest pieces, most
 * characters covered, longer words first in a tie. Latin words and numbers stay whole, signs and blanks fall away.
 * `createSegmenter(['生产', '生产设备', '设备', '效率']).segment('生产设备效率低')` → [`生产设备`, `效率`, `低`].
 */
export const createSegmenter = (words: Iterable<string>): Segmenter => {
  const matcher = createMatcher(words)
  const segment = (text: string): readonly string[] => {
    const endsAt = new Map<number, number[]>()
    for (const { start, end } of matcher.find(text)) endsAt.set(end, [...(endsAt.get(end) ?? []), start])
    const cost = new Float64Array(text.length + 1)
    const from = new Int32Array(text.length + 1)
    for (let end = 1; end <= text.length; end++) {
      cost[end] = (cost[end - 1] ?? 0) + UNKNOWN_COST
      from[end] = -1
      // Longer words come first from the matcher; only a cheaper one replaces them.
      for (const start of endsAt.get(end) ?? []) {
        const total = (cost[start] ?? 0) + WORD_COST
        if (total < (cost[end] ?? 0)) {
          cost[end] = total
          from[end] = start
        }
      }
    }
    const pieces: string[] = []
    let run = ''
    const flush = (): void => {
      if (run !== '') pieces.push(run)
      run = ''
    }
    for (let end = text.length; end > 0;) {
      const start = from[end] ?? -1
      if (start >= 0) {
        flush()
        pieces.push(text.slice(start, end))
        end = start
        continue
      }
      const character = text.charAt(end - 1)
      const joins = run === '' || LATIN_OR_DIGIT.test(character) === LATIN_OR_DIGIT.test(run.charAt(0))
      if (SIGN.test(character)) flush()
      else {
        if (!joins) flush()
        run = character + run
      }
      end--
    }
    flush()
    return pieces.reverse()
  }
  return { segment }
}
