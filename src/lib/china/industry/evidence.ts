import { ACTS } from './activity.ts'
import { entryIndexOf, type Sense, type Word } from './lexicon.ts'
import { tradeOf } from './trade-codes.ts'
import { industries } from './tree.ts'

/** Scores of entries of the tree and the words that gave them. */
export type Evidence = { scores: Map<number, number>; because: Map<number, Map<string, number>> }

export const emptyEvidence = (): Evidence => ({ scores: new Map(), because: new Map() })

/** Adds a word's weight to an entry of the tree. */
export const addEvidence = (evidence: Evidence, entry: number, weight: number, word: string): void => {
  evidence.scores.set(entry, (evidence.scores.get(entry) ?? 0) + weight)
  let words = evidence.because.get(entry)
  if (!words) evidence.because.set(entry, (words = new Map()))
  words.set(word, (words.get(word) ?? 0) + weight)
}

const MADE_OR_GROWN = /^[ABC]/

/** What an unsaid act is: makers' texts leave out 生产, traders' texts 销售. */
export type Lean = 'make' | 'trade' | 'retail' | 'none'

const LEAN_ACTS: Readonly<Record<Lean, number>> = {
  make: ACTS.make,
  trade: ACTS.trade,
  retail: ACTS.retail | ACTS.trade,
  none: 0
}

const CRAFT_CODE = {
  build: '50',
  install: '49',
  lease: '71',
  carry: '543',
  design: '74',
  test: '745'
} as const
const craftEntry = (code: string): number => entryIndexOf(code)

/** Whoever mends cars, electronics and household goods belongs to 81, other machines to 43. */
const repairOf = (digits: string): string => {
  if (/^(36|375|377)/.test(digits)) return '811'
  if (/^(391|392|395|3474)/.test(digits)) return '812'
  if (/^385/.test(digits)) return '813'
  if (/^33/.test(digits)) return '431'
  if (/^34/.test(digits)) return '432'
  if (/^35/.test(digits)) return '433'
  if (/^37/.test(digits)) return '434'
  if (/^38/.test(digits)) return '435'
  return /^40/.test(digits) ? '436' : '43'
}

const addGoods = (evidence: Evidence, sense: Sense, acts: number, weight: number, word: string): void => {
  const code = industries[sense.entry]?.code ?? ''
  const digits = code.slice(1)
  const add = (entry: number, share: number): void => {
    if (share > 0) addEvidence(evidence, entry, weight * share, word)
  }
  const has = (act: keyof typeof ACTS): boolean => (acts & ACTS[act]) !== 0
  const isMaker = has('make') || has('develop') || has('grow') || has('mine')
  const trade = tradeOf(digits)
  if (isMaker || acts === 0) {
    const isFarm = code.startsWith('A') && has('make') && !has('grow')
    add(sense.entry, isFarm ? 0.45 : acts === 0 ? 0.8 : 1)
    if (isFarm) add(entryIndexOf('13'), 0.55)
    if (trade && has('trade')) add(entryIndexOf(trade[0]), 0.1)
    if (trade && acts === 0) add(entryIndexOf(trade[0]), 0.25)
    if (trade && has('retail')) add(entryIndexOf(trade[1]), 0.15)
    if (has('install')) add(craftEntry(CRAFT_CODE.install), 0.1)
    if (has('repair')) add(entryIndexOf(repairOf(digits)), 0.1)
    return
  }
  const crafts = ['build', 'install', 'repair', 'lease', 'carry', 'design', 'test'] as const
  const own = crafts.filter((craft) => has(craft))
  const isTraded = has('trade') || has('retail')
  if (isTraded && trade) {
    const share = own.length > 0 ? 0.6 : 0.85
    if (has('retail')) {
      add(entryIndexOf(trade[1]), share * (has('trade') ? 0.65 : 1))
      if (has('trade')) add(entryIndexOf(trade[0]), share * 0.6)
    } else {
      add(entryIndexOf(trade[0]), share)
      add(entryIndexOf(trade[1]), 0.2)
    }
    add(sense.entry, code.startsWith('A') ? 0.6 : 0.3)
  } else add(sense.entry, own.length > 0 ? 0.35 : 0.8)
  for (const craft of own) {
    const target = craft === 'repair' ? entryIndexOf(repairOf(digits)) : craftEntry(CRAFT_CODE[craft])
    add(target, (isTraded ? 0.35 : 0.65) / own.length)
  }
}

/** Spreads one word's weight over the industries that it speaks for, given what is done with it. */
export const addWord = (evidence: Evidence, word: Word, acts: number, lean: Lean, weight: number): void => {
  for (const sense of word.senses) {
    const amount = weight * sense.weight
    const isGoods = MADE_OR_GROWN.test(industries[sense.entry]?.code ?? '')
    if (isGoods) addGoods(evidence, sense, acts === 0 ? LEAN_ACTS[lean] : acts, amount, word.text)
    else addEvidence(evidence, sense.entry, amount, word.text)
  }
}
