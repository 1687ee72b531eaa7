import { message, type Message } from '#kernel/result'
import type { CompanyName } from './company-name.ts'
import { editDistance, editSimilarity } from './edit-distance.ts'
import { mayBeShort, shortNameScore } from './short-name.ts'

/** What two names say about their owners; a `barrier` no phone or address can overcome. */
export type NameVerdict = Readonly<{
  score: number
  relation: 'same' | 'short' | 'alike' | 'kin' | 'different'
  barrier: boolean
  /** The name that leaves out what would make it certain: a short name, a name without its city. */
  open?: 'a' | 'b' | undefined
  because: readonly Message[]
}>

const verdict = (
  score: number,
  relation: NameVerdict['relation'],
  because: readonly Message[],
  barrier = false
): NameVerdict => ({ score, relation, barrier, because })

const openOn = (open: 'a' | 'b', found: NameVerdict): NameVerdict => ({ ...found, open })

const nothing: NameVerdict = verdict(0.03, 'different', [])

const disjoint = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((text) => b.includes(text))

/** 北京 against 上海, or two cities of one province; 江苏 against 南京 is no conflict. */
const regionsDiffer = (a: CompanyName, b: CompanyName): boolean =>
  disjoint(a.provinces, b.provinces) || disjoint(a.cities, b.cities)

const isPublic = (name: CompanyName): boolean => name.form?.startsWith('股份') ?? false

const sameHead = (a: CompanyName, b: CompanyName): boolean =>
  !regionsDiffer(a, b) && (a.head === b.head || a.brand + a.trade === b.brand + b.trade)

const branchVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  if (a.branch === b.branch && a.branch !== '' && a.head !== b.head) {
    const isShort = Math.max(shortNameScore(a.head, b), shortNameScore(b.head, a)) >= 0.75
    if (isShort && !regionsDiffer(a, b))
      return verdict(0.88, 'same', [message('matching.sameBranch', { branch: a.branch })])
  }
  if (a.branch === b.branch || (a.form === null && b.form === null && a.branch === '' && b.branch === ''))
    return null
  const kin = sameHead(a, b) || shortNameScore(a.head, b) >= 0.75 || shortNameScore(b.head, a) >= 0.75
  if (!kin) return nothing
  if (a.branch !== '' && b.branch !== '') {
    const [short, long] = a.branch.length < b.branch.length ? [a.branch, b.branch] : [b.branch, a.branch]
    // 南京市分公司 and 南京分公司 are one branch.
    if (short.replaceAll('市', '') === long.replaceAll('市', ''))
      return verdict(0.9, 'same', [message('matching.sameBranch', { branch: long })])
    return verdict(
      0.25,
      'kin',
      [message('matching.otherBranch', { a: a.branch, b: b.branch, name: a.head })],
      true
    )
  }
  return verdict(
    0.3,
    'kin',
    [message('matching.branch', { branch: a.branch || b.branch, name: a.head })],
    true
  )
}

const shortVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  const aShort = mayBeShort(a) && (b.form !== null || b.head.length > a.head.length)
  const bShort = mayBeShort(b) && (a.form !== null || a.head.length > b.head.length)
  if (!aShort && !bShort) return null
  const [short, full] = aShort ? [a, b] : [b, a]
  const raw = regionsDiffer(a, b) ? 0 : shortNameScore(short.folded, full)
  // Two names without a legal form are both short: 华泰 and 华泰证券 prove little.
  const score = full.form === null && short.brand + short.trade !== full.brand + full.trade ? raw - 0.2 : raw
  return score < 0.4
    ? verdict(Math.max(0.03, score * 0.5), 'different', [])
    : openOn(
        aShort ? 'a' : 'b',
        verdict(score, 'short', [message('matching.shortName', { short: short.raw, full: full.raw })])
      )
}

const formFactor = (a: CompanyName, b: CompanyName): number => {
  if (a.form === b.form) return 1
  return isPublic(a) === isPublic(b) || a.form === null || b.form === null ? 0.98 : 0.93
}

/** How much the places say: the same, one name more exact, one without, or another level (江苏 against 南京). */
const placeFactor = (a: CompanyName, b: CompanyName): number => {
  const [few, many] = a.places.length <= b.places.length ? [a.places, b.places] : [b.places, a.places]
  if (few.length === 0) return many.length === 0 ? 1 : 0.9
  if (!few.every((place) => many.includes(place))) return 0.74
  return few.length === many.length ? 1 : 0.95
}

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
const nearGroupVerdict = (a: CompanyName, b: CompanyName): NameVerdict | null => {
  const isPair = a.group !== b.group && a.form !== null && b.form !== null && a.isNamed && b.isNamed
  const begins = a.brand.startsWith(b.brand) || b.brand.startsWith(a.brand)
  if (!isPair || !begins || disjoint(a.places, b.places) || a.places.length === 0) return null
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

const sameBrandVerdict = (a: CompanyName, b: CompanyName): NameVerdict => {
  if (regionsDiffer(a, b)) {
    const where = message('matching.otherRegion', { a: a.places.join(''), b: b.places.join('') })
    return verdict(0.2, 'kin', [message('matching.sameBrand', { brand: a.brand }), where], true)
  }
  if (a.group !== b.group && a.form !== null && b.form !== null) return groupVerdict(a, b)
  const factor = placeFactor(a, b)
  const isSameTrade = a.brand + a.trade === b.brand + b.trade
  return isSameTrade ? sameTradeVerdict(a, b, factor) : otherTradeVerdict(a, b, factor)
}

const levelless = (head: string): string => head.replace(/[省市]/gu, '')

const unknownLength = ({ words }: CompanyName): number =>
  words.reduce((sum, { kind, text }) => sum + (kind === 'brand' ? text.length : 0), 0)

const commonPrefix = (a: string, b: string): number => {
  let length = 0
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1
  return length
}

/**
 * A slip of the pen: one character of a long name. 贸意 for 贸易 breaks a known word, and is surely a slip; 科贸 and
 * 科技 are two words; one character of the brand makes another company, unless the brand is long.
 */
const slipVerdict = (a: CompanyName, b: CompanyName): NameVerdict => {
  if (Math.abs(a.head.length - b.head.length) > 1 || Math.min(a.head.length, b.head.length) < 5)
    return nothing
  if (regionsDiffer(a, b) || editDistance(a.head, b.head) !== 1) return nothing
  const because = [message('matching.similarName', { a: a.raw, b: b.raw })]
  const brand = Math.min(
    ...[a, b].map(({ words }) => words.find(({ kind }) => kind === 'brand')?.start ?? 99)
  )
  const breaksWord =
    Math.abs(unknownLength(a) - unknownLength(b)) >= 2 && commonPrefix(a.head, b.head) >= brand + 2
  if (breaksWord) return verdict(0.82 * placeFactor(a, b) * formFactor(a, b), 'alike', because)
  return verdict(Math.min(a.brand.length, b.brand.length) >= 4 ? 0.7 : 0.5, 'alike', because)
}

/**
 * Whether two Chinese names are one company's (0 to 1), its short name, its kin (branch, group) or strangers.
 * 上海恒友科技有限公司 and 北京恒友科技有限公司 are strangers with a brand in common. Rules: ours.
 */
export const compareChinese = (a: CompanyName, b: CompanyName): NameVerdict => {
  if (a.folded === b.folded) return verdict(0.97, 'same', [message('matching.sameName', { name: a.raw })])
  if (a.numbers !== b.numbers && a.numbers !== '' && b.numbers !== '') {
    const alike = a.brand === b.brand
    return verdict(
      alike ? 0.15 : 0.03,
      alike ? 'kin' : 'different',
      alike ? [message('matching.otherNumber', { a: a.numbers, b: b.numbers })] : [],
      true
    )
  }
  const branch = branchVerdict(a, b)
  if (branch) return branch
  if (a.head !== b.head && a.group === b.group && levelless(a.head) === levelless(b.head))
    return verdict(0.94 * formFactor(a, b), 'same', [message('matching.sameKey', { key: levelless(a.head) })])
  if (a.brand + a.trade === b.brand + b.trade || a.brand === b.brand) {
    const whole = sameBrandVerdict(a, b)
    if (whole.barrier || whole.relation === 'same') return whole
    return [shortVerdict(a, b) ?? nothing, slipVerdict(a, b)].reduce(
      (x, y) => (y.score > x.score ? y : x),
      whole
    )
  }
  const short = shortVerdict(a, b)
  if (short && short.score >= 0.4) return short
  return nearGroupVerdict(a, b) ?? slipVerdict(a, b)
}
