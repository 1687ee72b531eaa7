import type { CompanyName } from './company-name.ts'
import { isAlias, isAliasOf } from './divisions.ts'
import type { NameWord } from './name-words.ts'

/** Costs of leaving something of the full name out; ours, tuned on listed companies' official short names. */
const COST = {
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

const SHARE_MARKS = /^(?:\*?st|xd|xr|dr|n(?=[\u4e00-\u9fff]))|(?:-?[abhuw]|股)$/gu
const TAIL_FILLER = /(?:股份|集团|控股|科技|技术|发展|实业|投资|企业|国际|产业|公司)$/u
/** Trades that a short name may say in its own word (海天味业 is 调味食品). */
const FREE_TAIL = '业'

/** A short name without marks of the stock exchange: `*ST万科A` → `万科`. */
export const bareShortName = (folded: string): string => {
  const bare = folded.replace(SHARE_MARKS, '')
  return bare.length >= 2 ? bare : folded
}

const HAN = /[\u3400-\u9fff]/u
const FULL_NAME = /公司|合作社|合伙|合夥|信用社|有限/u

/** The same question asked of a name as written, cheaply; a yes may turn out a no. */
export const mayBeShortText = (raw: string): boolean =>
  raw.length <= 16 && HAN.test(raw) && (raw.length <= 5 || !FULL_NAME.test(raw))

/** Whether a name may be somebody's short name: no legal form, no branch, at most eight characters. */
export const mayBeShort = (name: CompanyName): boolean =>
  name.form === null && name.branch === '' && name.head.length >= 2 && name.head.length <= 8

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

const scoreOf = (short: string, full: CompanyName, extra: number): number => {
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

/**
 * How well one name is the short name of another (0 to 1): its characters in order, best from the beginnings of
 * words. 浦发银行 in 上海浦东发展银行股份有限公司 0.8; 华泰股份 in 华泰证券股份有限公司 under 0.7, for no broker leaves 证券 out.
 */
export const shortNameScore = (shortFolded: string, full: CompanyName): number => {
  const short = bareShortName(shortFolded)
  if (short.length < 2 || short.length > 8 || full.head.length < short.length - 2) return 0
  const variants: [string, number][] = [[short, 0]]
  const filler = TAIL_FILLER.exec(short)?.[0]
  if (filler && short.length - filler.length >= 2)
    variants.push([
      short.slice(0, -filler.length),
      filler === '股份' || filler === '公司' ? 0.02 : COST.extraFiller
    ])
  if (short.endsWith(FREE_TAIL) && short.length >= 3) variants.push([short.slice(0, -1), COST.extraTrade])
  if (short.length >= 4 && !filler) variants.push([short.slice(0, -1), COST.extraTail])
  if (short.length >= 3 && full.places.length === 0 && isAlias(short.charAt(0)))
    variants.push([short.slice(1), COST.extraAlias])
  return Math.max(...variants.map(([text, extra]) => scoreOf(text, full, extra)))
}

const isSubsequence = (short: string, long: string): boolean => {
  let at = 0
  for (const character of long) if (character === short.charAt(at)) at += 1
  return at === short.length
}

/** Whether two short names may both be one company's: 茅台 and 贵州茅台, not 中国石油 and 中国石化. */
export const mayBeSameShort = (a: string, b: string): boolean =>
  a.length <= b.length ? isSubsequence(bareShortName(a), b) : isSubsequence(bareShortName(b), a)
