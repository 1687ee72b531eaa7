import type { PlaybookDocument } from '#contracts/playbook'

type TriggerWords = PlaybookDocument['refresh']['triggerWords']

/** A major change that a record tells of, with its words. */
export type Spoken = Readonly<{ kind: string; quote: string }>

/** Up to ten characters of the same clause, and a number. Both have an end: a record of 8,000 figures is read all the same. */
const BETWEEN = '[^，。；,;！？!?\\n]{0,10}'
const NUMBER = '\\d{1,12}'
/** People type `……` for one gap. */
const GAP = /(…+|#+)/
/** Ways to fit grow with each gap: of a word with more what stands before the next one is listened for. */
const MOST_GAPS = 4

const patternOf = (written: string): string =>
  written
    .trim()
    .split(GAP)
    // What stands between the gaps and the gaps by turns.
    .slice(0, 2 * MOST_GAPS + 1)
    .map((piece, at) => {
      if (at % 2 === 0) return piece.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
      return piece.startsWith('#') ? NUMBER : BETWEEN
    })
    .join('')

/** All writings of a trigger as one; null where it has none. */
const writingsOf = (words: readonly string[]): RegExp | null =>
  words.length === 0 ? null : new RegExp(words.map(patternOf).join('|'), 'iu')

/** What is denied, wished or only asked: 没有扩产计划, 若签了合同, 会不会离职. */
const DENIED =
  /(?:没有?|未|无|暂无|尚未|并未|不会|不打算|如果|若|假如|是否|有没有|会不会|等|待|争取|希望|担心)[^，。；,;！？!?\n]{0,8}$/u
const SENTENCE = /[^。；;！？!?\n]+[。；;！？!?]?/gu
const MOST_QUOTED = 60

const quoteOf = (sentence: string, at: number): string => {
  const text = sentence.trim()
  if (text.length <= MOST_QUOTED) return text
  const from = Math.max(0, Math.min(at - 20, text.length - MOST_QUOTED))
  return `${from > 0 ? '…' : ''}${text.slice(from, from + MOST_QUOTED)}…`
}

/** What a team listens for, prepared once for as long as its playbook lives. */
const prepared = new WeakMap<TriggerWords, readonly (readonly [kind: string, writings: RegExp])[]>()

const prepare = (triggerWords: TriggerWords): readonly (readonly [kind: string, writings: RegExp])[] => {
  const known = prepared.get(triggerWords)
  if (known) return known
  const made = triggerWords.flatMap(({ trigger, words }) => {
    const writings = writingsOf(words)
    return writings === null ? [] : [[trigger, writings] as const]
  })
  prepared.set(triggerWords, made)
  return made
}

/**
 * Major changes that a record of a contact tells of, in the words that the playbook names for each: 刘经理上月已离职 is
 * 联系人离职. What is denied, supposed or asked is none, but for what the writer has marked himself: that one holds, by its
 * sentence or by how the record begins. Each kind once.
 */
export const spokenIn = (
  text: string,
  { triggerWords }: Readonly<{ triggerWords: TriggerWords }>,
  marked: readonly string[] = []
): readonly Spoken[] => {
  const found = new Map<string, string>()
  const listened = prepare(triggerWords)
  for (const [sentence] of text.matchAll(SENTENCE))
    for (const [kind, writings] of listened) {
      const hit = found.has(kind) ? null : writings.exec(sentence)
      if (hit && !DENIED.test(sentence.slice(0, hit.index))) found.set(kind, quoteOf(sentence, hit.index))
    }
  for (const kind of marked) if (!found.has(kind)) found.set(kind, quoteOf(text, 0))
  return [...found].map(([kind, quote]) => ({ kind, quote }))
}
