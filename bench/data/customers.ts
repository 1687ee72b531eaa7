import { creditCodeIn } from './credit-code.ts'
import { places, streets, type Place } from './places.ts'
import { chanceOf, type Chance } from './random.ts'
import { commonPhrases, permitPhrase, trades, type Trade } from './trades.ts'
import * as words from './words.ts'

const pickOf = <T>(chance: Chance, choices: readonly T[], otherwise: T): T =>
  choices[chance.whole(0, choices.length - 1)] ?? otherwise

type Company = Readonly<{ place: Place; trade: Trade; brand: string; name: string; chance: Chance }>

const companyOf = (seed: number, nth: number): Company => {
  const chance = chanceOf(seed, nth)
  const [firstPlace, firstTrade] = [places[0], trades[0]]
  if (!firstPlace || !firstTrade) throw new Error('no places or trades')
  const place = pickOf(chance, places, firstPlace)
  const trade = pickOf(chance, trades, firstTrade)
  const brand = Array.from({ length: chance.happens(0.4) ? 3 : 2 }, () => chance.pick(words.syllables)).join(
    ''
  )
  const city = place.city.replace(/市$/, '')
  const where = chance.pick([city, place.city, place.province.replace(/[省市]$/, ''), ''])
  const form = chance.pick(words.legalForms)
  const name = chance.happens(0.1)
    ? `${brand}（${city}）${trade.inName}${form}`
    : `${where}${brand}${trade.inName}${form}`
  return { place, trade, brand, name, chance }
}

const amountText = (wan: number, chance: Chance): string =>
  chance.pick([
    `${wan}万`,
    `${wan}万元`,
    `${wan}-${wan * 2}万`,
    `约${wan}万元`,
    `${wan * 10_000}`,
    wan >= 1000 ? `${(wan / 10_000).toFixed(1)}亿` : `${wan}万元以内`
  ])

const headsText = (heads: number, chance: Chance): string =>
  chance.pick([String(heads), `${heads}人`, `${heads}-${heads * 2}人`, `约${heads}人`, `${heads}人以上`])

const padded = (value: number): string => String(value).padStart(2, '0')

const dayText = (from: number, to: number, chance: Chance): string => {
  const [year, month, day] = [chance.whole(from, to), chance.whole(1, 12), chance.whole(1, 28)]
  return chance.pick([
    `${year}-${padded(month)}-${padded(day)}`,
    `${year}/${month}/${day}`,
    `${year}年${month}月${day}日`,
    `${year}.${padded(month)}`
  ])
}

const scopeText = (trade: Trade, chance: Chance): string => {
  const phrases = new Set<string>()
  for (let count = chance.whole(2, 5); count > 0; count--) phrases.add(pickOf(chance, trade.phrases, ''))
  for (let count = chance.whole(1, 6); count > 0; count--) phrases.add(chance.pick(commonPhrases))
  return `${[...phrases].join(chance.pick(['；', '、', ';']))}。${chance.happens(0.5) ? permitPhrase : ''}`
}

/** The columns of the made-up list, as sales teams head them. */
export const customerColumns = [
  '客户名称',
  '统一社会信用代码',
  '客户类型',
  '所属行业',
  '经营范围',
  '成立日期',
  '注册资本',
  '年营收',
  '员工人数',
  '省份',
  '城市',
  '注册地址',
  '联系人',
  '职务',
  '手机',
  '邮箱',
  '需求描述',
  '痛点',
  '采购预算',
  '采购时间',
  '近12个月采购额',
  '最近下单日期',
  '合作意愿',
  '客户来源',
  '负责销售'
] as const

/** How often a row is another writing of an earlier one, as in lists that several people keep. */
const REPEATED = 0.04

const phoneOf = (place: Place, chance: Chance): string =>
  chance.happens(0.8)
    ? `1${chance.pick(['38', '39', '58', '86', '77', '51'])}${chance.whole(10_000_000, 99_999_999)}`
    : `${place.areaCode}-${chance.whole(2_000_000, 8_999_999)}`

const newCustomer = ({ place, trade, brand, name, chance }: Company, nth: number): string[] => {
  const often = (share: number, text: () => string): string => (chance.happens(share) ? text() : '')
  const wan = chance.pick([5, 10, 30, 50, 100, 200, 500, 1000, 3000, 5000])
  const street = pickOf(chance, streets, '中山')
  return [
    name,
    often(0.8, () => creditCodeIn(place.code, chance)),
    chance.pick(words.customerTypes),
    often(0.4, () => trade.industry),
    often(0.9, () => scopeText(trade, chance)),
    dayText(1995, 2023, chance),
    often(0.9, () => `${wan}${chance.pick(['万', '万元', '万人民币', '(万元人民币)'])}`),
    often(0.6, () => amountText(wan * chance.whole(1, 8), chance)),
    often(0.7, () => headsText(chance.pick([8, 15, 30, 60, 120, 260, 500, 1200]), chance)),
    place.province,
    place.city,
    often(
      0.9,
      () => `${place.city}${place.district}${street}路${chance.whole(1, 999)}号${chance.whole(1, 30)}室`
    ),
    `${chance.pick(words.surnames)}${chance.pick(words.givenNames)}`,
    often(0.8, () => chance.pick(words.positions)),
    often(0.9, () => phoneOf(place, chance)),
    often(0.4, () => `info@h${nth % 100_000}-${brand.length}.com.cn`),
    often(0.7, () => chance.pick(words.needs)),
    often(0.6, () => `${chance.pick(words.painPoints)}、${chance.pick(words.painPoints)}`),
    often(0.6, () => amountText(chance.pick([3, 8, 20, 50, 80, 150]), chance)),
    often(0.6, () => chance.pick(words.times)),
    often(0.5, () => (chance.happens(0.3) ? '无' : amountText(chance.pick([2, 6, 15, 40, 90]), chance))),
    often(0.4, () => dayText(2022, 2024, chance)),
    often(0.6, () => chance.pick(words.ratings)),
    chance.pick(words.sources),
    chance.pick(words.owners)
  ]
}

/** The same company as somebody else would have written it: no code, a shorter or bracketed name, often the same phone. */
const rewritten = (cells: readonly string[], chance: Chance): string[] => {
  const [name = '', , ...rest] = cells
  const other = chance.pick([
    name.replace(/有限(?:责任)?公司$/, ''),
    name.replace('有限公司', '有限责任公司'),
    ` ${name}`,
    name.replace('（', '(').replace('）', ')'),
    `${name.slice(0, 4)} ${name.slice(4)}`
  ])
  return [other, '', ...rest]
}

/**
 * The n-th row (from 0) of the made-up customer list of a seed, 25 cells, without the rows before it. Names, codes
 * and people are put together at random; a company of that name would be chance.
 */
export const customerRow = (seed: number, nth: number): string[] => {
  const chance = chanceOf(seed ^ 0x5bd1e995, nth)
  if (nth > 0 && chance.happens(REPEATED)) {
    const earlier = chance.whole(0, nth - 1)
    return rewritten(newCustomer(companyOf(seed, earlier), earlier), chance)
  }
  return newCustomer(companyOf(seed, nth), nth)
}

/** The first `count` rows of the list, one at a time. */
export function* customerRows(seed: number, count: number): Generator<string[]> {
  for (let nth = 0; nth < count; nth++) yield customerRow(seed, nth)
}
