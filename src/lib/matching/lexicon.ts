import { callingWords, fillerWords, tradeWords } from './word-lists.ts'

/** What a word of a company's name does: `nation` 中国, `calling` 银行, `filler` 发展, `trade` 石油. */
export type LexiconKind = 'nation' | 'calling' | 'filler' | 'trade'

const words = new Map<string, LexiconKind>()
/** The longest word for each two characters that one begins with. */
const reach = new Map<string, number>()

const put = (list: readonly string[], kind: LexiconKind): void => {
  for (const word of list) {
    words.set(word, kind)
    const beginning = word.slice(0, 2)
    reach.set(beginning, Math.max(reach.get(beginning) ?? 0, word.length))
  }
}

put(tradeWords, 'trade')
put(
  fillerWords.filter((word) => word.length > 1),
  'filler'
)
put(callingWords, 'calling')
put(['中国', '中华', '全国'], 'nation')

export type LexiconWord = Readonly<{ text: string; kind: LexiconKind }>

/** The longest known word that starts at a position: `数字技术` at 2 is 技术. */
export const lexiconWordAt = (text: string, at: number): LexiconWord | null => {
  const longest = reach.get(text.slice(at, at + 2)) ?? 0
  for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
    const word = text.slice(at, at + length)
    const kind = words.get(word)
    if (kind) return { text: word, kind }
  }
  return null
}
