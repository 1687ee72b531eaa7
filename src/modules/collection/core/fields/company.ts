import type { CustomerFile } from '#contracts/customers'
import { remembered } from '#kernel/remembered'
import { parseCompanyName } from '#lib/chinese'
import type { Reading } from '../reading.ts'

export type CompanyFields = Pick<
  CustomerFile,
  | 'externalId'
  | 'name'
  | 'nameKey'
  | 'shortName'
  | 'formerNames'
  | 'creditCode'
  | 'customerType'
  | 'standing'
  | 'experienceYears'
  | 'website'
  | 'socialAccount'
  | 'supplyChain'
  | 'marketArea'
  | 'purchaseCycle'
  | 'channels'
  | 'toolsInUse'
  | 'growthPoint'
  | 'industryGrowth'
  | 'expansionPlans'
  | 'benchmark'
  | 'wellRegarded'
  | 'optedOut'
  | 'statedMatch'
  | 'foundedOn'
  | 'owner'
  | 'note'
  | 'manualTags'
>

const CODE_NOISE = /[\s\-'’]/g

/** Patterns in their order with the value that each stands for; the first that fits counts. */
type Choices = Readonly<{ values: string; choose: (text: string) => string | null }>

const choicesOf = (patterns: readonly (readonly [RegExp, string])[]): Choices => ({
  values: patterns.map(([, value]) => value).join(', '),
  choose: remembered((text) => patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null)
})

const customerTypes = choicesOf([
  [/终端|最终用户|直客|end.?user|customer/i, '终端客户'],
  [/经销|代理|分销|渠道商|dealer|distributor|reseller/i, '经销商'],
  [/合作伙伴|伙伴|partner/i, '合作伙伴'],
  [/供应商|vendor|supplier/i, '供应商']
])
const standings = choicesOf([
  [/头部|龙头|领先|第一梯队|top|leader/i, '头部'],
  [/腰部|中游|中坚|第二梯队|mid/i, '腰部'],
  [/尾部|长尾|小微|第三梯队|tail/i, '尾部']
])
const levels = choicesOf([
  [/高|好|快|强|high/i, '高'],
  [/中|一般|稳|medium/i, '中'],
  [/低|差|慢|弱|下滑|low/i, '低']
])
const GOOD = /好|佳|高|不错|优|良|标杆|领先|good|high/i
const BAD = /差|不好|一般|低|坏|bad|low|poor/i
/** 无计划 says no; 计划扩产 or a plan in words says yes. */
const NONE = /^(?:无|没有|否|不|暂无|no\b|n$|0)/i

/** The first pattern that fits; the text itself is kept out of the facts where none does. */
const chosen = (
  reading: Reading,
  field: 'customerType' | 'standing' | 'industryGrowth' | 'offerMatch',
  { values, choose }: Choices
): string | null => {
  const text = reading.text(field)
  if (text === null) return null
  const found = choose(text)
  if (found === null) reading.report(field, { code: 'collection.value.unknown', params: { text, values } })
  return found
}

const statement = (text: string | null): boolean | null => (text === null ? null : !NONE.test(text))

const reputation = (text: string | null): boolean | null => {
  if (text === null) return null
  if (BAD.test(text)) return false
  return GOOD.test(text) ? true : null
}

const benchmarkOf = (reading: Reading): boolean | null => {
  const stated = statement(reading.text('benchmark'))
  if (stated !== null) return stated
  // 潜力-行业标杆客户 is often written where people are asked for the reputation or for tags.
  return /标杆|战略/.test(`${reading.text('reputation') ?? ''}${reading.text('tags') ?? ''}`) ? true : null
}

/** Who the customer is and how it stands in its market (COL-1, base and business groups). */
export const readCompany = (reading: Reading): CompanyFields => {
  const name = reading.text('name')
  const parsed = name === null ? null : parseCompanyName(name)
  return {
    externalId: reading.text('externalId'),
    name,
    nameKey: parsed?.ok ? parsed.value.key : null,
    shortName: reading.text('shortName'),
    formerNames: reading.list('formerName'),
    creditCode: reading.text('creditCode')?.normalize('NFKC').replace(CODE_NOISE, '').toUpperCase() ?? null,
    customerType: chosen(reading, 'customerType', customerTypes),
    standing: chosen(reading, 'standing', standings),
    foundedOn: reading.period('foundedOn'),
    experienceYears: reading.number('experienceYears'),
    website: reading.text('website'),
    socialAccount: reading.text('socialAccount'),
    supplyChain: reading.text('supplyChain'),
    marketArea: reading.text('marketArea'),
    purchaseCycle: reading.text('purchaseCycle'),
    channels: reading.text('channels'),
    toolsInUse: reading.text('toolsInUse'),
    growthPoint: reading.text('growthPoint'),
    industryGrowth: chosen(reading, 'industryGrowth', levels),
    expansionPlans: statement(reading.text('expansionPlans')),
    benchmark: benchmarkOf(reading),
    wellRegarded: reputation(reading.text('reputation')),
    optedOut: statement(reading.text('optOut')),
    statedMatch: chosen(reading, 'offerMatch', levels),
    owner: reading.text('owner'),
    note: reading.text('note'),
    manualTags: reading.list('tags')
  }
}
