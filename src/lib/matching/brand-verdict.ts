import { message } from '#kernel/result'
import type { CompanyName } from './company-name.ts'
import { editDistance, editSimilarity } from './edit-distance.ts'
import {
  disjoint,
  formFactor,
  openOn,
  placeFactor,
  regionsDiffer,
  verdict,
  type NameVerdict
} from './name-verdict.ts'

const FILLERS = /控股|投资|实业|企业|发展|产业|科技|国际|股份|管理/gu

/** 美的集团 and a firm of its name: kin where the trade agrees, or a holding of a rare or neighbouring brand. */
const groupVerdict = (a: CompanyName, b: CompanyName): NameVerdict => {
  const [group, firm] = a.group ? [a, b] : [b, a]
  const trade = group.trade.replace(FILLERS, '')
  const firmTrade = firm.trade.replace(FILLERS, '')
  const agrees = trade === firmTrade || (trade !== '' && firmTrade.includes(trade))
  const isHolding = trade === '' && (group.brand.length >= 3 || placeFactor(a, b) >= 0.95)
  const isKin = group.isNamed ? agrees || isHolding : agrees
  return isKin
    ? verdict(0.35, 'kin', [message('matching.group', { brand: group.brand })], true)
    : verdict(0.1, 'different', [message('matching.sameBrand', { brand: group.brand })], true)
}

/** 茅台酒 and 茅台酒厂(集团): one brand begins with the other, in one place, and one is a group. */
export const nearGroupVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  const isPair = a.group !== b.group && a.form !== null && b.form !== null && a.isNamed && b.isNamed
  const begins = a.brand.startsWith(b.brand) || b.brand.startsWith(a.brand)
  const short = Math.min(a.brand.length, b.brand.length)
  // Without a place beside it only a long brand is told from another of its beginning.
  const isPlaced = (a.places.length > 0 && b.places.length > 0) || short >= 3
  if (!isPair || !begins || !isPlaced || disjoint(a.places, b.places)) return null
  return verdict(
    0.3,
    'kin',
    [message('matching.group', { brand: a.brand.length < b.brand.length ? a.brand : b.brand })],
    true
  )
}

const sameTradeVerdict = (a: CompanyName, b: CompanyName, factor: number): NameVerdict => {
  const because = [message('matching.sameKey', { key: a.brand + a.trade })]
  const isOneBare = (a.places.length === 0) !== (b.places.length === 0)
  if (isOneBare)
    because.push(message('matching.missingRegion', { region: [...a.places, ...b.places].join('') }))
  else if (factor < 0.9)
    because.push(message('matching.otherLevel', { a: a.places.join(''), b: b.places.join('') }))
  else if (a.form !== b.form && a.form !== null && b.form !== null)
    because.push(message('matching.otherForm', { a: a.form, b: b.form }))
  const found = verdict(0.96 * factor * formFactor(a, b), 'same', because)
  return isOneBare ? openOn(a.places.length === 0 ? 'a' : 'b', found) : found
}

const otherTradeVerdict = (a: CompanyName, b: CompanyName, factor: number): NameVerdict => {
  const brand = message('matching.sameBrand', { brand: a.brand })
  const [short, long] = a.trade.length <= b.trade.length ? [a.trade, b.trade] : [b.trade, a.trade]
  const added = message('matching.addedWords', { words: long.replace(short, '') })
  if (short === '') return verdict(0.45 * factor, 'alike', [brand, added])
  if (long.includes(short)) return verdict(0.7 * factor, 'alike', [brand, added])
  // 信息技术, 信息科技: open; 科技, 贸易: two firms of one owner.
  const isAlike = long.length >= 4 && editSimilarity(short, long) >= 0.5
  return isAlike
    ? verdict((editDistance(short, long) === 1 ? 0.72 : 0.5) * factor, 'alike', [
        brand,
        message('matching.similarName', { a: a.raw, b: b.raw })
      ])
    : verdict(0.2, 'kin', [brand, message('matching.otherTrade', { a: a.trade, b: b.trade })])
}

export const sameBrandVerdict = (a: CompanyName, b: CompanyName): NameVerdict => {
  if (regionsDiffer(a, b)) {
    const where = message('matching.otherRegion', { a: a.places.join(''), b: b.places.join('') })
    return verdict(0.2, 'kin', [message('matching.sameBrand', { brand: a.brand }), where], true)
  }
  if (a.group !== b.group && a.form !== null && b.form !== null) return groupVerdict(a, b)
  const factor = placeFactor(a, b)
  const isSameTrade = a.brand + a.trade === b.brand + b.trade
  return isSameTrade ? sameTradeVerdict(a, b, factor) : otherTradeVerdict(a, b, factor)
}
