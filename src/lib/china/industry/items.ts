import { ACTS } from './activity.ts'
import type { Lexicon, Word } from './lexicon.ts'
import { longestAt } from './trie.ts'

/** One item of a list: the terms in it, what is done with them, and how much it counts (1 own trade, less for customers). */
export type Item = {
  terms: Word[]
  acts: number
  factor: number
  boiler: Word[]
  actWords: Word[]
  sentence: number
}

const END = 2
const COLON = 3
const COMMA = 1
const marks = new Uint8Array(65_536)
for (const mark of ';。.\n!?') marks[mark.charCodeAt(0)] = END
for (const mark of '、,/和及与或|+(（)）"“”') marks[mark.charCodeAt(0)] = COMMA
marks[':'.charCodeAt(0)] = COLON

const CUSTOMERS_FACTOR = 0.12
/** 旅游休闲船艇 ends with a head that no word knows: 旅游 only describes it. */
const UNKNOWN_HEAD_FACTOR = 0.6

const OF = '的'.charCodeAt(0)
/** Acts that without a colon are services of their own rather than acts on the list behind them. */
const SERVICE_ACTS = ACTS.test | ACTS.design | ACTS.carry

/** Acts that no goods are named for: 检测试纸 and 设计软件 are goods, 销售 before an unknown word still sells it. */
const DEALS = ACTS.trade | ACTS.retail

/** 气体传感器，燃气监测: without 的 only the last is tested. */
const OWN_SERVICE = ACTS.test

/** 集装箱、煤炭的装卸: the goods before a service are what it serves. */
const SERVED_FACTOR = 0.4
const isServed = ({ terms }: Item, hasOf: boolean): boolean =>
  hasOf && terms.length > 1 && terms[0]?.isGoods === true && terms.at(-1)?.isGoods === false

const PARTICLES = new Set(
  Array.from('的等各类之所其在于以为并将可有是从对该此种项内外上下件', (character) => character.charCodeAt(0))
)
const isHeadCharacter = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff && !PARTICLES.has(unit)

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** The word at a position, or -1 where a longer one that begins inside it reaches further: 室内装饰材料 has 装饰材料. */
const wordFrom = (trie: Lexicon['trie'], text: string, at: number): number => {
  const found = longestAt(trie, text, at)
  if (found < 0) return -1
  const length = found & 63
  if (isLatin(text.charCodeAt(at)) && isLatin(text.charCodeAt(at - 1))) return -1
  if (isLatin(text.charCodeAt(at + length - 1)) && isLatin(text.charCodeAt(at + length))) return -1
  for (let inside = 1; inside < length; inside++) {
    const rival = longestAt(trie, text, at + inside)
    if (rival >= 0 && (rival & 63) > length && inside + (rival & 63) > length) return -1
  }
  return found
}

type Open = {
  /** Characters of no known word before any term: in 社会化检测 the act is a service of its own. */
  lead: number
  /** Whether a 的 stands behind a term: A、B的装卸. */
  hasOf: boolean
  /** Characters of no known word since the last term: the head of the item is unknown then. */
  tail: number
  item: Item
  before: number
  after: number
  isField: boolean
}

const fresh = (): Open => ({
  tail: 0,
  lead: 0,
  hasOf: false,
  item: { terms: [], acts: 0, factor: 1, boiler: [], actWords: [], sentence: 0 },
  before: 0,
  after: 0,
  isField: false
})

/**
 * The items of a folded text with their acts. In a sentence an act before its goods (`销售：钢材、五金`) holds for what
 * follows, one after them (`钢材、五金的生产、销售`) for what went before since the last act.
 */
export const itemsOf = ({ trie, words }: Lexicon, text: string): readonly Item[] => {
  const items: Item[] = []
  let open = fresh()
  let prefix = 0
  /** Items that wait for an act behind them, and those the last act closed, which further bare acts join. */
  let waiting: Item[] = []
  let closed: Item[] = []
  let factor = 1
  let sentence = 0
  /** Where the last act ended, and the acts before it: in 检测试纸 the act is part of an unknown name. */
  let actEnd = -1
  let beforeAct: [number, number] = [0, 0]
  /** Whether that act deals in goods: 销售冷暖空调 sells, whatever 冷暖 is. */
  let isDeal = false
  /** Whether the item before was an act alone, as the first two of `制造、加工、销售：紧固件`. */
  let bare = false

  const closeItem = (mark: number): void => {
    const { item, before, after, isField } = open
    item.sentence = sentence
    item.factor = isField ? CUSTOMERS_FACTOR : factor
    if (open.tail >= 2) item.factor *= UNKNOWN_HEAD_FACTOR
    const hasTerms = item.terms.length > 0
    if (hasTerms || item.boiler.length > 0 || item.actWords.length > 0) items.push(item)
    if (isServed(item, open.hasOf)) {
      for (const earlier of waiting) earlier.factor *= SERVED_FACTOR
      waiting = []
    }
    if (hasTerms) {
      if (before) prefix = bare ? prefix | before : before
      if (after) {
        item.acts |= after | before
        for (const earlier of waiting) earlier.acts |= open.hasOf ? after : after & ~OWN_SERVICE
        closed = [...waiting, item]
        waiting = []
        if (!before) prefix = 0
      } else if (prefix) {
        item.acts |= prefix
        closed = []
      } else {
        waiting.push(item)
        closed = []
      }
    } else if (before && open.lead < 2) {
      if (mark === COLON) prefix = bare && waiting.length === 0 ? prefix | before : before
      else if (waiting.length > 0) {
        for (const earlier of waiting) earlier.acts |= before
        closed = waiting
        waiting = []
      } else if (closed.length > 0) for (const earlier of closed) earlier.acts |= before
      else prefix |= before & ~SERVICE_ACTS
    }
    bare = !hasTerms && before !== 0
    open = fresh()
  }

  for (let at = 0; at < text.length;) {
    const found = wordFrom(trie, text, at)
    const word = found < 0 ? undefined : words[found >> 6]
    const unit = text.charCodeAt(at)
    const mark = marks[unit] ?? 0
    if (word === undefined) {
      at++
      if (mark === 0) {
        if (unit === OF && open.item.terms.length > 0) open.hasOf = true
        if (isHeadCharacter(unit)) {
          if (at - 1 === actEnd && !isDeal) [open.before, open.after] = beforeAct
          if (open.after === 0) open.tail++
          if (open.item.terms.length === 0 && open.before === 0) open.lead++
        }
        continue
      }
      closeItem(mark)
      if (mark === END) {
        prefix = 0
        waiting = []
        closed = []
        factor = 1
        bare = false
        if (items.length > 0) sentence = (items.at(-1)?.sentence ?? 0) + 1
      }
      continue
    }
    at += found & 63
    if (word.role === 'term') {
      // An act between two goods belongs to the second one's name: 饲料加工设备.
      const acts = word.isGoods || open.item.terms.length > 0 ? word.acts : 0
      open.after = open.item.terms.length > 0 ? acts : open.after | acts
      open.tail = 0
      open.item.terms.push(word)
    } else if (word.role === 'act') {
      beforeAct = [open.before, open.after]
      actEnd = at
      isDeal = (word.acts & DEALS) !== 0 && word.text.length > 1
      if (word.senses.length > 0) open.item.actWords.push(word)
      if (open.item.terms.length > 0) open.after |= word.acts & ~ACTS.deal
      else open.before |= word.acts & ACTS.deal ? (word.acts & ~ACTS.deal) | ACTS.trade : word.acts
    } else if (word.role === 'boiler') open.item.boiler.push(word)
    else if (word.role === 'field') open.isField = open.item.terms.length > 0
    else if (word.role === 'for') {
      closeItem(COMMA)
      factor = CUSTOMERS_FACTOR
    }
  }
  closeItem(END)
  return items
}
