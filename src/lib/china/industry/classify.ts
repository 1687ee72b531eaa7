import { message, type Message } from '#kernel/result'
import { ACTS } from './activity.ts'
import { finestBelow, rankCandidates, type IndustryCandidate } from './candidates.ts'
import { addEvidence, addWord, divisionOfEntry, emptyEvidence, type Evidence, type Lean } from './evidence.ts'
import { itemsOf, type Item } from './items.ts'
import { entryIndexOf, lexicon, type Word } from './lexicon.ts'
import { normaliseName, normaliseTrade } from './normalise.ts'

export type ClassifyOptions = Readonly<{
  /** Digits of the codes: 2 (the reports' level), 3 or 4. */
  level?: 2 | 3 | 4
  limit?: number
  /** The customer's name is further evidence: 浙江某某汽车零部件有限公司. */
  companyName?: string
}>

export type IndustryGuess = Readonly<{
  /** The text names no trade (`做生意的`); `ask` is what to say to the person then. */
  vague: boolean
  candidates: readonly IndustryCandidate[]
  ask: Message | null
}>

const TRADER = /商贸|贸易|经贸|工贸|物贸|经营部|商行|商社|批发部|供销|物资|销售|经销|商业|营销/
const RETAILER = /超市|商店|门市|专卖|百货|便利店|药房|药店|商场|零售|购物|加油站|连锁店|店$/
const MAKER = /制造|制品|厂$|厂\(|工厂|生产|加工|机械|集团股份/

/** Each further item counts this much less than the one before it. */
const NEXT_ITEM = 0.78
const NEXT_SENTENCE = 0.8
const LEAST_ITEM = 0.1
/** In `汽车座椅面料` the last word is what is made, earlier words describe it. */
const MODIFIER = 0.4
const BOILER_WEIGHT = 0.1
const ACT_WEIGHT = 0.5
const NAME_WEIGHT = 0.9
/** Less than this is what customers' fields alone give. */
const NAMED_FIELD_ONLY = 0.2
/** Below this much evidence a text is vague. */
const LEAST_EVIDENCE = 0.09

const actsOf = (items: readonly Item[]): number => items.reduce((acts, item) => acts | item.acts, 0)

const leanOf = (items: readonly Item[], companyName: string): Lean => {
  if (RETAILER.test(companyName)) return 'retail'
  if (TRADER.test(companyName)) return 'trade'
  if (MAKER.test(companyName)) return 'make'
  const acts = actsOf(items)
  if (acts & (ACTS.make | ACTS.develop | ACTS.grow | ACTS.mine)) return 'make'
  if (items.some((item) => (item.acts & (ACTS.retail | ACTS.trade)) === ACTS.retail)) return 'retail'
  return acts & ACTS.trade ? 'trade' : 'none'
}

const CARS = /^(?:汽车|车用|车载|乘用车|商用车|新能源汽车|客车|卡车)$/
/** Divisions whose goods become car parts when they are made for cars: rubber and plastics, metal goods, machine parts. */
const CAR_MAKERS_SUPPLY = new Set([29, 33, 34])
const CAR_PARTS = entryIndexOf('3670')

/** 汽车铝合金压铸件 is a car part, though its head says metal goods. */
const addCarPart = (evidence: Evidence, terms: readonly Word[], weight: number): void => {
  const head = terms.at(-1)
  const car = terms[0]
  if (!head || !car || !CARS.test(car.text)) return
  const sense = head.senses.find(({ entry }) => CAR_MAKERS_SUPPLY.has(divisionOfEntry[entry] ?? 0))
  if (sense) addEvidence(evidence, CAR_PARTS, weight * sense.weight, car.text + head.text)
}

const addItems = (evidence: Evidence, items: readonly Item[], lean: Lean, scale: number): void => {
  let weight = scale
  let current = items[0]?.sentence ?? 0
  const seen = new Map<string, number>()
  for (const { terms, acts, factor, boiler, sentence } of items) {
    if (sentence !== current) weight = Math.max(weight * NEXT_SENTENCE, scale * LEAST_ITEM)
    current = sentence
    for (let at = 0; at < terms.length; at++) {
      const word = terms[at]
      if (word === undefined) continue
      const times = seen.get(word.text) ?? 0
      seen.set(word.text, times + 1)
      const isHead = at === terms.length - 1
      const place = isHead ? 1 : MODIFIER
      if (isHead && at > 0) addCarPart(evidence, terms, weight * factor)
      addWord(evidence, word, acts, lean, (weight * factor * place) / (1 + times))
    }
    for (const word of boiler)
      for (const sense of word.senses) addEvidence(evidence, sense.entry, scale * BOILER_WEIGHT, word.text)
    if (terms.length > 0) weight = Math.max(weight * NEXT_ITEM, scale * LEAST_ITEM)
  }
}

/** `化工行业` alone is no customers' field but the answer itself. */
const asOwnTrade = (item: Item): Item => ({ ...item, factor: 1, boiler: [] })

/** A text of acts alone names a trade too: `检测、检验`, `搞运输的`. */
const addActsAlone = (evidence: Evidence, items: readonly Item[]): void => {
  if (actsOf(items) & (ACTS.make | ACTS.process)) return
  let weight = ACT_WEIGHT
  for (const { actWords } of items)
    for (const word of actWords) {
      for (const sense of word.senses) addEvidence(evidence, sense.entry, weight * sense.weight, word.text)
      weight *= NEXT_ITEM
    }
}

/** What a text and a company's name say, weighed; null where they name no trade. */
const weigh = (text: string, companyName: string): Evidence | null => {
  const words = lexicon()
  const items = itemsOf(words, normaliseTrade(text))
  const evidence = emptyEvidence()
  const lean = leanOf(items, companyName)
  addItems(evidence, items, lean, 1)
  if (evidence.total < NAMED_FIELD_ONLY) addItems(evidence, items.map(asOwnTrade), lean, 1)
  if (evidence.total === 0) addActsAlone(evidence, items)
  if (companyName !== '') addItems(evidence, itemsOf(words, normaliseName(companyName)), lean, NAME_WEIGHT)
  return evidence.total < LEAST_EVIDENCE ? null : evidence
}

const vague = (text: string): IndustryGuess => ({
  vague: true,
  candidates: [],
  ask: message('china.industry.vague', { text })
})

/**
 * Ranked industries of a few words or of a main-business or 经营范围 text, with the words that decided.
 * `做汽车零件的` gives C36 because of 汽车零件; `做生意的` is vague and gives none. Ours; codes of GB/T 4754-2017.
 */
export const classifyIndustry = (text: string, options: ClassifyOptions = {}): IndustryGuess => {
  const { level = 2, limit = 3, companyName = '' } = options
  const evidence = weigh(text, companyName)
  return evidence === null
    ? vague(text)
    : { vague: false, candidates: rankCandidates(evidence, level, limit), ask: null }
}

/** The one industry of a text, with the finest code below it that the same words allow: for lists of many rows. */
export type Trade = Readonly<{ vague: boolean; best: IndustryCandidate | null; finest: string | null }>

/** Classifies once and gives both the two-digit code and the finest one; `classifyIndustry` twice gives the same. */
export const readTrade = (text: string, companyName = ''): Trade => {
  const evidence = weigh(text, companyName)
  const best = evidence === null ? undefined : rankCandidates(evidence, 2, 1)[0]
  if (evidence === null || !best) return { vague: evidence === null, best: null, finest: null }
  return { vague: false, best, finest: finestBelow(evidence, best.code, best.confidence) }
}
