import type { CompanyName } from './company-name.ts'
import { isAliasOf } from './divisions.ts'
import type { NameWord } from './name-words.ts'

/** Costs of leaving something of the full name out; ours, tuned on listed companies' official short names. */
export const COST = {
  skipped: {
    region: 0.02,
    nation: 0.05,
    calling: 0.35,
    filler: 0.02,
    trade: 0.06,
    brand: 0.3,
    lead: 0.3,
    form: 0
  },
  skippedScrap: 0.04,
  skippedAgain: 0.5,
  cutBrand: 0.22,
  cutWord: 0.02,
  innerStart: 0.05,
  innerPlace: 0.25,
  innerJump: 0.08,
  extraTail: 0.22,
  extraFiller: 0.12,
  extraTrade: 0.1,
  extraAlias: 0.2,
  noBrand: 0.06,
  skippedTail: 0.15
} as const

type Sign = Readonly<{ character: string; word: number; first: boolean; place: string | null }>

const signsOf = (words: readonly NameWord[]): Sign[] =>
  words.flatMap((word, index) =>
    Array.from(word.text, (character, at) => ({
      character,
      word: index,
      first: at === 0,
      place: at === 0 && word.kind === 'region' ? word.text : null
    }))
  )

/** Cost of each word if nothing touches it; of trades and brands the first weighs most, a lone sign little. */
const skipCosts = (words: readonly NameWord[]): number[] => {
  const seen = new Set<string>()
  return words.map(({ kind, text }) => {
    const again = seen.has(kind) && (kind === 'brand' || kind === 'trade')
    seen.add(kind)
    if (again && text.length === 1) return COST.skippedScrap
    return again ? COST.skipped[kind] * COST.skippedAgain : COST.skipped[kind]
  })
}

type Best = { cost: number; previous: number }

const align = (
  short: string,
  words: readonly NameWord[],
  signs: readonly Sign[]
): { cost: number; at: number[] } | null => {
  const skips = skipCosts(words)
  const before = skips.map((_, index) => skips.slice(0, index).reduce((sum, cost) => sum + cost, 0))
  const between = (left: number, right: number): number =>
    right > left ? (before[right] ?? 0) - (before[left] ?? 0) - (left >= 0 ? (skips[left] ?? 0) : 0) : 0
  const rows: (Best | null)[][] = []
  const characters = Array.from(short)
  for (const [index, character] of characters.entries()) {
    const row: (Best | null)[] = signs.map((sign, at) => {
      const equal = sign.character === character
      if (!equal && !(sign.place !== null && isAliasOf(character, sign.place))) return null
      const inner = words[sign.word]?.kind === 'region' ? COST.innerPlace : COST.innerStart
      const start = sign.first ? 0 : inner
      if (index === 0) return { cost: start + (before[sign.word] ?? 0), previous: -1 }
      let best: Best | null = null
      for (let k = 0; k < at; k += 1) {
        const known = rows[index - 1]?.[k]
        const last = signs[k]
        if (!known || !last) continue
        const jump = k + 1 === at ? 0 : last.word === sign.word ? COST.innerJump : start
        const cost = known.cost + jump + between(last.word, sign.word)
        if (best === null || cost < best.cost) best = { cost, previous: k }
      }
      return best
    })
    rows.push(row)
  }
  const total = before.at(-1) ?? 0
  const all = total + (skips.at(-1) ?? 0)
  let end: { cost: number; at: number } | null = null
  for (const [at, best] of (rows.at(-1) ?? []).entries()) {
    const sign = signs[at]
    if (!best || !sign) continue
    const rest = all - (before[sign.word] ?? 0) - (skips[sign.word] ?? 0)
    const cost = best.cost + rest
    if (end === null || cost < end.cost) end = { cost, at }
  }
  if (!end) return null
  const at: number[] = []
  for (let index = characters.length - 1, k = end.at; index >= 0 && k >= 0; index -= 1) {
    at.unshift(k)
    k = rows[index]?.[k]?.previous ?? -1
  }
  return { cost: end.cost, at }
}

/** Cost of words that are touched but not written out (浦 for 浦东, 石 for 石油). */
const cutCost = (words: readonly NameWord[], signs: readonly Sign[], matched: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const at of matched) {
    const word = signs[at]?.word ?? 0
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  let cost = 0
  for (const [index, count] of counts) {
    const word = words[index]
    if (!word) continue
    const left = 1 - count / word.text.length
    if (word.kind === 'brand') cost += COST.cutBrand * left
    else if (left > 0) cost += COST.cutWord
  }
  return cost
}

/** Whether nothing but places stands before a sign. */
const isFirstNamed = (signs: readonly Sign[], words: readonly NameWord[], from: number): boolean =>
  signs.slice(0, from).every(({ word }) => words[word]?.kind === 'region' || words[word]?.kind === 'nation')

/** Words that say nothing of who it is. */
const emptyWords = new Set(['集团', '股份', '控股', '企业'])

/** Cost of the best way to find the signs of a short name, in order, in a full one, as a score 0 to 1; `extra` is paid before. */
export const alignmentScore = (short: string, full: CompanyName, extra: number): number => {
  const signs = signsOf(full.words)
  const found = align(short, full.words, signs)
  if (!found) return 0
  const kinds = found.at.map((at) => full.words[signs[at]?.word ?? 0]?.kind)
  const meaningful = found.at.filter(
    (at) => !emptyWords.has(full.words[signs[at]?.word ?? 0]?.text ?? '')
  ).length
  if (meaningful < 2) return 0
  const brandCost = kinds.includes('brand') ? 0 : COST.noBrand
  // Four signs that begin the name are enough, whatever follows: 中信建投 is 中信建投证券, 中国平安 is 中国平安保险.
  const begins =
    short.length >= 4 && found.at.every((at, index) => index === 0 || at === (found.at[index - 1] ?? 0) + 1)
  const isPrefix = begins && isFirstNamed(signs, full.words, found.at[0] ?? 0)
  const left = isPrefix ? Math.min(COST.skippedTail, found.cost) : found.cost
  const cost = left + cutCost(full.words, signs, found.at) + brandCost + extra
  return Math.min(0.97, Math.max(0, 1 - cost))
}
