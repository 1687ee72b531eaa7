import { ACTS, ACT_WORDS, type Act } from './activity.ts'
import { englishForms } from './lexicon/english-forms.ts'
import { ENGLISH_ACTS, ENGLISH_TERMS } from './lexicon/english.ts'
import { LEXICON } from './lexicon/index.ts'
import { foldText } from './fold.ts'
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
  /** Whether it names goods or their trade, not a service. */
  isGoods: boolean
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

/** Whether an entry of the tree stands above another: C36 above C3670. */
const isAbove = (upper: number, lower: number): boolean => {
  const code = industries[upper]?.code ?? ''
  return code !== '' && industries[lower]?.code.startsWith(code) === true
}

const divisionOf = (entry: number): string => industries[entry]?.code.slice(0, 3) ?? ''

/** A word of several industries speaks less for each: by the root of the number of divisions. */
const shareSenses = (word: Word): void => {
  if (word.senses.length < 2) return
  const counts = new Map<string, number>()
  for (const { entry } of word.senses) counts.set(divisionOf(entry), (counts.get(divisionOf(entry)) ?? 0) + 1)
  word.senses = word.senses.map(({ entry, weight }) => ({
    entry,
    weight: weight / (Math.sqrt(counts.size) * (counts.get(divisionOf(entry)) ?? 1))
  }))
}

const GOODS_OR_TRADE = /^(?:[ABC]|F5)/

/** The acts that a term ends with: `农作物种植` says what is done with the goods listed before it. */
const actsAtEnd = (trie: Trie, words: readonly Word[], text: string): number => {
  // 封装测试 makes chips; it tests nobody else's.
  if (text.endsWith('封装测试')) return ACTS.make
  for (let length = Math.min(4, text.length - 1); length >= 2; length--) {
    const act = words[valueAt(trie, text.slice(-length))]
    if (act?.role === 'act') return act.acts
  }
  return 0
}

const buildLexicon = (): Lexicon => {
  const trie = emptyTrie()
  const words: Word[] = []
  const wordAt = (text: string, role: Word['role']): Word => {
    const folded = foldText(text)
    const known = words[valueAt(trie, folded)]
    if (known) return known
    const word: Word = { text, senses: [], acts: 0, isGoods: false, role }
    putWord(trie, folded, words.length)
    words.push(word)
    return word
  }
  const addTerm = (text: string, code: string, factor: number): void => {
    const entry = entryIndexOf(code)
    const word = wordAt(text, 'term')
    // A group says nothing more than its class that the word already names: 物业管理 is 7020 and 702.
    if (word.senses.some((sense) => sense.entry === entry || isAbove(entry, sense.entry))) return
    const coarser = word.senses.findIndex((sense) => isAbove(sense.entry, entry))
    const known = word.senses[coarser]
    if (known) {
      word.senses[coarser] = { entry, weight: known.weight }
      return
    }
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
  for (const line of ENGLISH_TERMS.trim().split('\n')) {
    const code = line.slice(0, 2)
    for (const term of line.slice(3).split(', ')) {
      const [text = '', factor = '1'] = term.split('*')
      for (const form of englishForms(text)) addTerm(form, code, Number(factor))
    }
  }
  for (const { text, code, weight } of termsOfStandard()) {
    if (valueAt(trie, foldText(text)) < 0 || weight >= 1)
      addTerm(text, code, valueAt(trie, text) < 0 ? weight : weight * 0.5)
  }
  for (const [act, list] of [...Object.entries(ACT_WORDS), ...Object.entries(ENGLISH_ACTS)] as [
    Act,
    string
  ][]) {
    for (const text of list.trim().split(/\s+/)) {
      const word = wordAt(text, 'act')
      word.acts |= ACTS[act]
      word.role = 'act'
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
  for (const word of words) {
    shareSenses(word)
    if (word.role !== 'term') continue
    word.isGoods = word.senses.some(({ entry }) => GOODS_OR_TRADE.test(divisionOf(entry)))
    word.acts = actsAtEnd(trie, words, word.text)
  }
  return { trie, words }
}

let built: Lexicon | null = null

/** The words of all trades, read once at the first use (about 30 ms). */
export const lexicon = (): Lexicon => {
  built ??= buildLexicon()
  return built
}
