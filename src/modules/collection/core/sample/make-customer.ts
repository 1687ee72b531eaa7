import type { FieldKey } from '#contracts/customers'
import { addDays, type Day } from '#kernel/day'
import { createDice, type Dice } from './dice.ts'
import { sampleIndustries } from './industries.ts'
import {
  brandFirst,
  brandSecond,
  givenNames,
  roads,
  samplePlaces,
  surnames,
  type SamplePlace
} from './places.ts'

export type Texts = Readonly<Partial<Record<FieldKey, string>>>

/** What the sample makes of one customer beside its texts. */
export type Temper = Readonly<{
  /** How far we are with it, 0 to 4. */
  stage: number
  /** Whether it buys, and about how much an order, in 元. */
  orderYuan: number | null
}>

const sources: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['行业展会', '2号馆'],
  ['官网表单', '产品页咨询'],
  ['老客户转介绍', '现有客户推荐'],
  ['电商询盘', '询盘'],
  ['销售拜访', '园区陌拜'],
  ['研讨会', '行业技术研讨会']
]
const positions: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['采购经理', '采购部'],
  ['生产部经理', '生产部'],
  ['总经理', '总经办'],
  ['技术总监', '技术部'],
  ['设备主管', '设备部'],
  ['运营总监', '运营部']
]

/** As companies are called: mostly by their city, some by their province, a few large ones as 股份有限公司. */
const forms: readonly [Form, ...Form[]] = [
  ({ city }, brand) => `${city}${brand}`,
  ({ city }, brand) => `${city}${brand}`,
  ({ city }, brand) => `${city}${brand}`,
  ({ city }, brand) => `${city}市${brand}`,
  ({ province }, brand) => `${province}${brand}`,
  ({ city }, brand) => `${brand}（${city}）`
]
type Form = (place: SamplePlace, brand: string) => string

const LARGE_HEADS = 1000

/** Of 400 brands each is used once, in no order that shows: the sample has no duplicates but those of the examples. */
const brandOf = (index: number): string => {
  const count = brandFirst.length * brandSecond.length
  const at = (index * 149 + 37) % count
  return `${brandFirst[at % brandFirst.length]}${brandSecond[Math.floor(at / brandFirst.length)]}`
}

const nameOf = (trade: string, place: SamplePlace, heads: number, index: number): string => {
  const form = createDice(index * 31 + 7).pick(forms)
  return `${form(place, brandOf(index))}${trade}${heads >= LARGE_HEADS ? '股份' : ''}有限公司`
}

/** One customer of the sample, as a list would have it; the same for the same index and day. */
export const makeCustomer = (
  index: number,
  today: Day
): Readonly<{ texts: Texts; temper: Temper; dice: Dice }> => {
  const dice = createDice(index * 7919 + 17)
  const industry = dice.pick(sampleIndustries)
  const place = dice.pick(samplePlaces)
  // Few are large: the square of a throw.
  const heads = Math.round(industry.heads[0] + dice.share() ** 2 * (industry.heads[1] - industry.heads[0]))
  const revenueWan =
    Math.round((heads * industry.revenuePerHead * dice.between(70, 140)) / 10_000) * 100 || 100
  const budget = Math.round(
    industry.budget[0] + dice.share() ** 2 * (industry.budget[1] - industry.budget[0])
  )
  const [position, department] = dice.pick(positions)
  const [channel, detail] = dice.pick(sources)
  const stage = dice.pick([0, 0, 1, 1, 2, 2, 3, 4, 4, 4])
  const orderYuan = stage === 4 ? Math.round((budget * dice.between(20, 110)) / 10) * 1000 : null
  const hasNeed = dice.chance(78)
  const number = String(1000 + index)
  const texts: Partial<Record<FieldKey, string>> = {
    externalId: `S${number}`,
    name: nameOf(dice.pick(industry.trades), place, heads, index),
    customerType: dice.pick(['终端客户', '终端客户', '终端客户', '终端客户', '经销商', '合作伙伴']),
    industry: industry.industry,
    mainBusiness: dice.pick(industry.products),
    size: `员工${heads}人，年营收${revenueWan >= 10_000 ? `${(revenueWan / 10_000).toFixed(1)}亿` : `${revenueWan}万`}`,
    foundedOn: `${Number(today.slice(0, 4)) - dice.between(3, 24)}年${dice.between(1, 12)}月`,
    address: `${place.address}${dice.pick(roads)}${dice.between(1, 399)}号`,
    contactName: `${dice.pick(surnames)}${dice.pick(givenNames)}`,
    contactPosition: position,
    contactDepartment: department,
    mobile: `1990000${number}`,
    sourceChannel: channel,
    sourceDetail: detail,
    obtainedOn: addDays(today, -dice.between(5, 180))
  }
  if (dice.chance(40))
    texts.phone = `${place.areaCode}-${place.areaCode.length === 3 ? '5550' : '555'}${number}`
  if (dice.chance(70)) texts.email = `contact@s${number}.example`
  if (dice.chance(55)) texts.website = `www.s${number}.example`
  if (dice.chance(25)) texts.standing = dice.pick(['头部', '腰部', '腰部', '尾部'])
  if (dice.chance(20)) texts.expansionPlans = '是'
  if (dice.chance(8)) texts.benchmark = '是'
  if (hasNeed) {
    texts.needType = dice.pick(industry.needs)
    texts.painPoints = dice.pick(industry.pains)
    texts.budget = dice.chance(70)
      ? `${budget}-${Math.round(budget * 1.4)}万`
      : dice.pick([`${budget}万左右`, `${budget}万以内`, '面议'])
    texts.timeline = dice.pick(['3个月内', '{m1}底前', '{m2}底前', '{q1}', '半年内', '近期', '{m0}底前'])
    texts.urgency = String(dice.between(2, 5))
    texts.importance = String(dice.between(2, 5))
    texts.willingness = String(dice.between(1, 5))
    if (dice.chance(40)) texts.decisionProcess = '需求提报→技术评估→总经理审批'
    if (dice.chance(35)) texts.decisionLead = dice.pick(['生产部', '采购部', '技术部'])
    if (dice.chance(30)) texts.decisionFactors = dice.pick(['价格、交期', '质量、售后', '技术、案例'])
  }
  if (stage === 4) texts.satisfaction = String(dice.between(3, 5))
  return { texts, temper: { stage, orderYuan }, dice }
}
