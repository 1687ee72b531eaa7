import { ACTS, ACT_WORDS, type Act } from './activity.ts'
import { LEXICON } from './lexicon/index.ts'
import { BOILER_WORDS, CONTEXT_WORDS, EMPTY_WORDS, HINT_WORDS } from './lexicon/words-without-trade.ts'
import { termsOfStandard } from './standard-terms.ts'
import { industries } from './tree.ts'
import { emptyTrie, putWord, valueAt, type Trie } from './trie.ts'

/** One industry that a term speaks for: position in `industries`, weight about 0.2 to 2. */
export type Sense = Readonly<{ entry: number; weight: number }>

/**
 * What a word of a text says: a term (goods or service), an act, or how to read its neighbours. `field` marks the
 * word before it as the customers' field (`汽车领域`), `for` everything after it (`应用于`).
 */
export type Word = {
  readonly text: string
  senses: Sense[]
  acts: number
  role: 'term' | 'act' | 'field' | 'for' | 'empty' | 'boiler'
}

const entryOfDigits = new Map<string, number>()
industries.forEach((entry, index) => entryOfDigits.set(entry.code.replace(/^[A-T](?=\d)/, ''), index))

/** The position of a code without letter in `industries`; an unknown one is a defect of the lexicon. */
export const entryIndexOf = (digits: string): number => {
  const index = entryOfDigits.get(digits)
  if (index === undefined) throw new RangeError(`not a code of GB/T 4754: ${digits}`)
  return index
}

const LENGTH_WEIGHT = [0, 0.35, 0.8, 1, 1.15, 1.25]

const baseWeight = (term: string): number => {
  const length = /^[\x21-\x7e]+$/.test(term) ? Math.max(2, Math.ceil(term.length / 2)) : term.length
  return LENGTH_WEIGHT[Math.min(length, LENGTH_WEIGHT.length - 1)] ?? 1
}

export type Lexicon = Readonly<{ trie: Trie; words: readonly Word[] }>

const buildLexicon = (): Lexicon => {
  const trie = emptyTrie()
  const words: Word[] = []
  const wordAt = (text: string, role: Word['role']): Word => {
    const known = words[valueAt(trie, text)]
    if (known) return known
    const word: Word = { text, senses: [], acts: 0, role }
    putWord(trie, text, words.length)
    words.push(word)
    return word
  }
  const addTerm = (text: string, code: string, factor: number): void => {
    const entry = entryIndexOf(code)
    const word = wordAt(text, 'term')
    const division = code.slice(0, 2)
    if (
      word.senses.some(
        (sense) => industries[sense.entry]?.code.slice(1, 3) === division && sense.entry === entry
      )
    )
      return
    word.senses.push({ entry, weight: baseWeight(text) * factor })
  }
  for (const line of LEXICON.split('\n')) {
    const [code = '', ...terms] = line.trim().split(/\s+/)
    if (code === '') continue
    for (const term of terms) {
      const [text = '', factor = '1'] = term.split('*')
      addTerm(text, code, Number(factor))
    }
  }
  for (const { text, code, weight } of termsOfStandard()) {
    if (valueAt(trie, text) < 0 || weight >= 1)
      addTerm(text, code, valueAt(trie, text) < 0 ? weight : weight * 0.5)
  }
  for (const [act, list] of Object.entries(ACT_WORDS) as [Act, string][]) {
    for (const text of list.trim().split(/\s+/)) {
      const word = wordAt(text, 'act')
      word.acts |= ACTS[act]
    }
  }
  const mark = (list: string, role: Word['role']): void => {
    for (const text of list.trim().split(/\s+/)) wordAt(text, role).role = role
  }
  mark(EMPTY_WORDS, 'empty')
  mark(CONTEXT_WORDS, 'for')
  mark(HINT_WORDS, 'field')
  for (const line of BOILER_WORDS.trim().split('\n')) {
    const [code = '', ...terms] = line.trim().split(/\s+/)
    for (const text of terms) {
      const word = wordAt(text, 'boiler')
      word.role = 'boiler'
      word.senses = [{ entry: entryIndexOf(code), weight: 1 }]
    }
  }
  return { trie, words }
}

let built: Lexicon | null = null

/** The words of all trades, read once at the first use (about 30 ms). */
export const lexicon = (): Lexicon => {
  built ??= buildLexicon()
  return built
}
