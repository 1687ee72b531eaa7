import { civilOf, type Day } from '#kernel/day'
import type { CustomerFile, DayPeriod } from '#contracts/customers'
import { writtenReferrer } from '#core/customers'
import { headCountBandOf } from '#lib/china'
import type { FactContext } from './fact-context.ts'
import type { FactValues } from './fact-values.ts'
import { comparableAmount, rangeOf } from './ranges.ts'

const fullYears = (from: Day, to: Day): number | undefined => {
  const [start, end] = [civilOf(from), civilOf(to)]
  if (!start || !end) return undefined
  const before = end.month < start.month || (end.month === start.month && end.day < start.day)
  const years = end.year - start.year - (before ? 1 : 0)
  return years < 0 ? undefined : years
}

/** Age in full years, counted from the latest day it may have been founded; unknown for a day to come. */
const ageYears = (founded: DayPeriod | null, asOf: Day): number | undefined => {
  if (!founded || founded.vague || founded.from === null) return undefined
  const latest = founded.to === null || founded.to > asOf ? founded.from : founded.to
  return fullYears(latest, asOf)
}

/** A benchmark customer is one stated as such, in its field or as a tag that a person gave. */
const isBenchmark = (file: CustomerFile): boolean | undefined => {
  if (file.benchmark !== null) return file.benchmark
  return file.manualTags.some((tag) => tag.includes('标杆') || tag.includes('战略客户')) ? true : undefined
}

const growthOf = (file: CustomerFile, context: FactContext): string | undefined => {
  if (file.industryGrowth !== null) return file.industryGrowth
  const code = file.industryCode
  return code === null ? undefined : context.growthOf(code)
}

/** 基础属性: who the customer is. Facts of `customer.*`. */
export const baseFacts = (values: FactValues, file: CustomerFile, asOf: Day, context: FactContext): void => {
  const code = file.industryCode
  values['customer.name'] = file.name
  values['customer.creditCode'] = file.creditCode
  values['customer.type'] = file.customerType
  values['customer.industryCode'] = code
  values['customer.industrySection'] = code === null ? undefined : code.slice(0, 1)
  values['customer.industryClass'] = file.industryClass
  values['customer.industrySegment'] = file.industrySegment
  values['customer.standing'] = file.standing
  values['customer.employees'] = rangeOf(file.employees)
  values['customer.headCountBand'] =
    file.employees && headCountBandOf(file.employees, context.playbook.size.headCountBands)
  values['customer.revenue'] = comparableAmount(file.revenue)
  values['customer.size'] = context.sizeOf(file)
  values['customer.ageYears'] = ageYears(file.foundedOn, asOf)
  values['customer.foundedOn'] = file.foundedOn?.from
  values['customer.experienceYears'] = file.experienceYears
  values['customer.registeredCapital'] = comparableAmount(file.registeredCapital)
  values['customer.province'] = file.provinceCode
  values['customer.city'] = file.cityCode
  values['customer.regions'] =
    file.provinceCode === null ? undefined : context.regionsOf(file.provinceCode, file.cityCode)
  values['customer.website'] = file.website
  values['customer.purchaseCycle'] = file.purchaseCycle
  values['customer.growthPoint'] = file.growthPoint
  values['customer.industryGrowth'] = growthOf(file, context)
  values['customer.expansionPlans'] = file.expansionPlans
  values['customer.benchmark'] = isBenchmark(file)
  values['customer.wellRegarded'] = file.wellRegarded
  values['customer.optedOut'] = file.optedOut
  values['customer.satisfaction'] = file.satisfaction
  values['customer.feedback'] = file.feedback
  const { channel, kind, legalBasis } = context.sourceOf(file.source)
  values['customer.sourceChannel'] = channel
  values['customer.sourceKind'] = kind
  values['customer.legalBasis'] = legalBasis
  values['customer.referrer'] = file.source.referrer && writtenReferrer(file.source.referrer)
  values['customer.owner'] = file.owner
  values['customer.tags'] = file.manualTags.length > 0 ? file.manualTags : undefined
}
