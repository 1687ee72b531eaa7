import { message } from '#kernel/result'
import { attachedVerdict, branchVerdict } from './branch-verdict.ts'
import { nearGroupVerdict, sameBrandVerdict } from './brand-verdict.ts'
import type { CompanyName } from './company-name.ts'
import {
  formFactor,
  levelless,
  nothing,
  openOn,
  regionsDiffer,
  verdict,
  type NameVerdict
} from './name-verdict.ts'
import { areOfDifferentPlaces } from './public-body.ts'
import { mayBeShort, shortNameScore } from './short-name.ts'
import { slipVerdict } from './slip-verdict.ts'

const shortVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  const aShort = mayBeShort(a) && (b.form !== null || b.head.length > a.head.length)
  const bShort = mayBeShort(b) && (a.form !== null || a.head.length > b.head.length)
  if (!aShort && !bShort) return null
  const [short, full] = aShort ? [a, b] : [b, a]
  const raw = regionsDiffer(a, b) ? 0 : shortNameScore(short.folded, full)
  // Two names without a legal form are both short: 华泰 and 华泰证券 prove little.
  const score = full.form === null && short.brand + short.trade !== full.brand + full.trade ? raw - 0.2 : raw
  // 格力集团 is above 珠海格力电器 rather than the same; 东风集团 may be short for 东风汽车集团.
  if (score >= 0.4 && short.group && !full.group)
    return verdict(0.35, 'kin', [message('matching.group', { brand: short.brand })], true)
  return score < 0.4
    ? verdict(Math.max(0.03, score * 0.5), 'different', [])
    : openOn(
        aShort ? 'a' : 'b',
        verdict(score, 'short', [message('matching.shortName', { short: short.raw, full: full.raw })])
      )
}

/**
 * Whether two Chinese names are one company's (0 to 1), its short name, its kin (branch, group) or strangers.
 * 上海恒友科技有限公司 and 北京恒友科技有限公司 are strangers with a brand in common. Rules: ours.
 */
export const compareChinese = (a: CompanyName, b: CompanyName): NameVerdict => {
  if (a.folded === b.folded) return verdict(0.97, 'same', [message('matching.sameName', { name: a.raw })])
  // 一分公司 and 二分公司 are parts of one company, whatever their numbers.
  const parts = a.branch !== '' && b.branch !== '' && a.head === b.head ? branchVerdict(a, b) : null
  if (parts) return parts
  if (a.numbers !== b.numbers && a.numbers !== '' && b.numbers !== '') {
    const alike = a.brand === b.brand
    return verdict(
      alike ? 0.15 : 0.03,
      alike ? 'kin' : 'different',
      alike ? [message('matching.otherNumber', { a: a.numbers, b: b.numbers })] : [],
      true
    )
  }
  const branch = attachedVerdict(a, b) ?? branchVerdict(a, b)
  if (branch) return branch
  if (areOfDifferentPlaces(a, b))
    return verdict(
      0.2,
      'different',
      [message('matching.otherRegion', { a: a.places.join(''), b: b.places.join('') })],
      true
    )
  if (a.head !== b.head && a.group === b.group && levelless(a.head) === levelless(b.head))
    return verdict(0.94 * formFactor(a, b), 'same', [message('matching.sameKey', { key: levelless(a.head) })])
  if (a.brand + a.trade === b.brand + b.trade || a.brand === b.brand) {
    const whole = sameBrandVerdict(a, b)
    if (whole.barrier || whole.relation === 'same') return whole
    const short = shortVerdict(a, b)
    if (short?.barrier === true) return short
    return [short ?? nothing, slipVerdict(a, b)].reduce((x, y) => (y.score > x.score ? y : x), whole)
  }
  const short = shortVerdict(a, b)
  if (short && short.score >= 0.4) return short
  return nearGroupVerdict(a, b) ?? slipVerdict(a, b)
}
