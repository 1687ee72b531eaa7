import { ACTS } from './activity.ts'
import { goodsAt, type Goods } from './goods.ts'
import { entryIndexOf, type Sense, type Word } from './lexicon.ts'
import { industries } from './tree.ts'

/** What speaks for which entry of the tree: three lists side by side, in the order of the text. */
export type Evidence = {
  readonly entries: number[]
  readonly weights: number[]
  readonly words: string[]
  /** How many words have spoken for a division: a long list of goods must not outweigh the first activity. */
  readonly counts: Uint16Array
  total: number
}

/** The number of the division (1 to 97) of each entry of the tree, 0 for a section. */
export const divisionOfEntry = Uint8Array.from(industries, ({ code }) => Number(code.slice(1, 3)))

const DIVISIONS = 98

export const emptyEvidence = (): Evidence => ({
  entries: [],
  weights: [],
  words: [],
  counts: new Uint16Array(DIVISIONS),
  total: 0
})

/** Each further word for a division counts 1 / (1 + this × words before it); traders' lists are longer. */
const DAMPING = 0.3
const TRADE_DAMPING = 1

/** Adds a word's weight for an entry of the tree; less, the more words have spoken for its division. */
export const addEvidence = (evidence: Evidence, entry: number, full: number, word: string): void => {
  const division = divisionOfEntry[entry] ?? 0
  const before = evidence.counts[division] ?? 0
  evidence.counts[division] = before + 1
  const weight = full / (1 + before * (division === 51 || division === 52 ? TRADE_DAMPING : DAMPING))
  evidence.entries.push(entry)
  evidence.weights.push(weight)
  evidence.words.push(word)
  evidence.total += weight
}

/** What an unsaid act is: makers' texts leave out 生产, traders' texts 销售. */
export type Lean = 'make' | 'trade' | 'retail' | 'none'

const LEAN_ACTS: Readonly<Record<Lean, number>> = {
  make: ACTS.make,
  trade: ACTS.trade,
  retail: ACTS.retail | ACTS.trade,
  none: 0
}

const MAKERS = ACTS.make | ACTS.process | ACTS.develop | ACTS.grow | ACTS.mine
const TRADERS = ACTS.trade | ACTS.retail

/** Crafts done with goods that others make, and where they belong; repair depends on the goods. */
const CRAFTS: readonly (readonly [number, number])[] = [
  [ACTS.build, entryIndexOf('50')],
  [ACTS.install, entryIndexOf('49')],
  [ACTS.lease, entryIndexOf('71')],
  [ACTS.carry, entryIndexOf('543')],
  [ACTS.design, entryIndexOf('74')],
  [ACTS.test, entryIndexOf('745')]
]
const FOOD = entryIndexOf('13')
const INSTALLING = entryIndexOf('49')
const RETAIL = entryIndexOf('52')

const addMade = (
  evidence: Evidence,
  sense: Sense,
  goods: Goods,
  acts: number,
  weight: number,
  word: string
): void => {
  const isProcessed = goods.isFarm && (acts & ACTS.process) !== 0 && (acts & ACTS.grow) === 0
  const own = acts === 0 ? 0.8 : 1
  addEvidence(evidence, sense.entry, weight * (isProcessed ? 0.45 : own), word)
  if (goods.mine !== null && acts & ACTS.mine) addEvidence(evidence, goods.mine, weight * 0.7, word)
  if (isProcessed) addEvidence(evidence, FOOD, weight * 0.55, word)
  if (acts === 0) addEvidence(evidence, goods.wholesale, weight * 0.25, word)
  else if (acts & ACTS.trade) addEvidence(evidence, goods.wholesale, weight * 0.1, word)
  if (acts & ACTS.retail) addEvidence(evidence, goods.retail, weight * 0.15, word)
  if (acts & ACTS.install) addEvidence(evidence, INSTALLING, weight * 0.1, word)
  if (acts & ACTS.repair) addEvidence(evidence, goods.repair, weight * 0.1, word)
}

const addTraded = (
  evidence: Evidence,
  sense: Sense,
  goods: Goods,
  acts: number,
  weight: number,
  word: string
): void => {
  const wholesales = (acts & ACTS.trade) !== 0
  if (acts & ACTS.retail) {
    addEvidence(evidence, goods.retail, weight * (wholesales ? 0.55 : 1), word)
    if (wholesales) addEvidence(evidence, goods.wholesale, weight * 0.6, word)
  } else {
    addEvidence(evidence, goods.wholesale, weight, word)
    addEvidence(evidence, goods.retail, weight * 0.23, word)
  }
  addEvidence(
    evidence,
    sense.entry,
    weight * (goods.isFarm && divisionOfEntry[sense.entry] !== 5 ? 0.7 : 0.35),
    word
  )
}

const addGoods = (
  evidence: Evidence,
  sense: Sense,
  goods: Goods,
  acts: number,
  weight: number,
  word: string
): void => {
  if (acts === 0 || acts & MAKERS) {
    addMade(evidence, sense, goods, acts, weight, word)
    return
  }
  let crafts = acts & ACTS.repair ? 1 : 0
  for (const [act] of CRAFTS) if (acts & act) crafts++
  const isTraded = (acts & TRADERS) !== 0
  if (isTraded) addTraded(evidence, sense, goods, acts, weight * (crafts > 0 ? 0.6 : 0.85), word)
  else addEvidence(evidence, sense.entry, weight * (crafts > 0 ? 0.35 : 0.8), word)
  const share = (isTraded ? 0.35 : 0.65) / Math.max(1, crafts)
  for (const [act, entry] of CRAFTS) if (acts & act) addEvidence(evidence, entry, weight * share, word)
  if (acts & ACTS.repair) addEvidence(evidence, goods.repair, weight * share, word)
}

/** Crafts that name their own act: a printer's 印刷品, a foundry's 铸件 without 生产 is made, never traded. */
const NAMES_ITS_ACT = /^C(?:23|336|339)/
const namesItsAct = Uint8Array.from(industries, ({ code }) => (NAMES_ITS_ACT.test(code) ? 1 : 0))

/** What is done with the goods of an entry, where the text leaves it out or a shop says 销售 for 零售. */
const actsFor = (entry: number, acts: number, lean: Lean): number => {
  if (acts === 0) return namesItsAct[entry] === 1 ? ACTS.make : LEAN_ACTS[lean]
  const isShop = lean === 'retail' && (acts & (TRADERS | MAKERS)) === ACTS.trade
  return isShop ? (acts & ~ACTS.trade) | ACTS.retail : acts
}

/** Works that somebody designs or examines without building them belong to 74: `市政工程的设计`; decorators and gardeners design their own. */
const DESIGNED_BY_OTHERS = /^E4(?:7|8(?!9))/
const isPlanned = Uint8Array.from(industries, ({ code }) => (DESIGNED_BY_OTHERS.test(code) ? 1 : 0))
const PLANS = ACTS.design | ACTS.test
const BUILDS = ACTS.build | ACTS.install | ACTS.repair
const PLANNED_SHARE = 0.55
const DESIGNING = entryIndexOf('7484')
const TESTING = entryIndexOf('7452')

const addPlanned = (evidence: Evidence, entry: number, acts: number, weight: number, word: string): void => {
  addEvidence(evidence, entry, weight * (1 - PLANNED_SHARE), word)
  addEvidence(evidence, acts & ACTS.test ? TESTING : DESIGNING, weight * PLANNED_SHARE, word)
}

/** Spreads one word's weight over the industries that it speaks for, given what is done with it. */
export const addWord = (evidence: Evidence, word: Word, said: number, lean: Lean, weight: number): void => {
  for (const sense of word.senses) {
    const amount = weight * sense.weight
    const goods = goodsAt(sense.entry)
    const acts = actsFor(sense.entry, said, lean)
    if (goods) addGoods(evidence, sense, goods, acts, amount, word.text)
    else if (divisionOfEntry[sense.entry] === 51 && (acts & TRADERS) === ACTS.retail) {
      addEvidence(evidence, RETAIL, amount * 0.75, word.text)
      addEvidence(evidence, sense.entry, amount * 0.25, word.text)
    } else if ((said & PLANS) !== 0 && (said & BUILDS) === 0 && isPlanned[sense.entry] === 1)
      addPlanned(evidence, sense.entry, said, amount, word.text)
    else addEvidence(evidence, sense.entry, amount, word.text)
  }
}
