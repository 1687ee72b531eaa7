import { message, type Message } from '#kernel/result'
import { compareAddresses } from './address.ts'
import type { NameVerdict } from './name-verdict.ts'
import { contactKey } from './contact-keys.ts'
import { compareNames } from './compare-names.ts'
import type { WordWeight } from './latin-name.ts'
import { profileOf, type MatchRecord, type ParsedName, type Profile } from './record.ts'

export type MatchKind = 'duplicate' | 'related'

/** How surely two records are one customer (0 to 1), or how they are kin, and why. */
export type Comparison = Readonly<{
  score: number
  kind: MatchKind | 'different'
  because: readonly Message[]
}>

/** With the side whose name alone leaves it open who it is, where nothing else agrees. */
export type OpenComparison = Comparison & Readonly<{ open?: 'a' | 'b' | undefined }>

/**
 * From here on the product says "duplicate". At 0.75 every rule that leaves something essential open (another
 * city, a trade more, a word less in an English name) stays below until a phone, domain or address agrees.
 */
export const DEFAULT_THRESHOLD = 0.75

/** Kin are listed from here on; below it two records merely look alike. */
export const RELATED_THRESHOLD = 0.25

/** Weights in log odds: how much an agreement adds to what the names say. Ours. */
const WEIGHT = {
  phone: 1.6,
  domain: 1.3,
  address: 1.5,
  otherAddressLatin: -2.2,
  otherAddressHan: -0.2,
  otherPhoneLatin: -0.8
} as const

/** What the list at hand says: which English words are rare, and which phone or address too many share to prove a thing. */
export type Corpus = Readonly<{ weight: WordWeight; isCommon: (contactKey: string) => boolean }>

const RELATED_CAP = 0.6

const logit = (score: number): number => Math.log(score / (1 - score))
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value))
const round = (score: number): number => Math.round(score * 1000) / 1000

const common = (a: readonly string[], b: readonly string[]): string | undefined =>
  a.find((text) => b.includes(text))

const bestNames = (a: Profile, b: Profile, weight?: WordWeight): NameVerdict => {
  let best = compareNames(a.name, b.name, weight)
  const tryNames = (left: ParsedName, right: ParsedName, code: string): void => {
    const found = compareNames(left, right, weight)
    if (found.relation !== 'same' || found.score * 0.95 <= best.score) return
    best = {
      ...found,
      score: found.score * 0.95,
      because: [message(code, { name: left.raw, other: right.raw })]
    }
  }
  for (const former of a.formers) tryNames(former, b.name, 'matching.formerName')
  for (const former of b.formers) tryNames(former, a.name, 'matching.formerName')
  if (a.short) tryNames(a.short, b.name, 'matching.knownShortName')
  if (b.short) tryNames(b.short, a.name, 'matching.knownShortName')
  return best
}

const evidenceOf = (
  a: Profile,
  b: Profile,
  isCommon: (key: string) => boolean
): { points: number; agreements: Message[] } => {
  const agreements: Message[] = []
  let points = 0
  const latin = a.name.script === 'latin'
  const phone = common(a.phones, b.phones)
  if (phone !== undefined && !isCommon(contactKey('phone', phone))) {
    points += WEIGHT.phone
    agreements.push(message('matching.samePhone', { phone }))
  } else if (phone === undefined && latin && a.phones.length > 0 && b.phones.length > 0)
    points += WEIGHT.otherPhoneLatin
  const domain = common(a.domains, b.domains)
  if (domain !== undefined && !isCommon(contactKey('domain', domain))) {
    points += WEIGHT.domain
    agreements.push(message('matching.sameDomain', { domain }))
  }
  const address = compareAddresses(a.address, b.address)
  const isOffice =
    a.address !== null && a.address.key !== '' && isCommon(contactKey('address', a.address.key))
  if (address === 'same') {
    if (isOffice) return { points, agreements }
    points += WEIGHT.address
    agreements.push(message('matching.sameAddress', { address: a.addressText }))
  } else if (address === 'other') points += latin ? WEIGHT.otherAddressLatin : WEIGHT.otherAddressHan
  return { points, agreements }
}

const related = (score: number, because: readonly Message[]): Comparison => ({
  score: round(Math.min(RELATED_CAP, score)),
  kind: 'related',
  because
})

/** Two records already taken apart, in the light of the list that they come from. */
export const compareProfiles = (a: Profile, b: Profile, corpus?: Corpus): OpenComparison => {
  if (a.codeText !== null && a.codeText === b.codeText)
    return {
      score: 0.99,
      kind: 'duplicate',
      because: [message('matching.sameCreditCode', { code: a.codeText })]
    }
  const names = bestNames(a, b, corpus?.weight)
  const { points, agreements } = evidenceOf(a, b, corpus?.isCommon ?? (() => false))
  if (a.code !== null && b.code !== null) {
    const because = [
      ...names.because,
      message('matching.otherCreditCode', { a: a.code, b: b.code }),
      ...agreements
    ]
    const alike = names.score >= DEFAULT_THRESHOLD || names.relation === 'kin'
    return alike && names.score >= RELATED_THRESHOLD
      ? related(Math.min(0.4, names.score), because)
      : { score: round(Math.min(0.2, names.score)), kind: 'different', because }
  }
  const because = [...names.because, ...agreements]
  const score = round(sigmoid(logit(Math.min(0.985, Math.max(0.02, names.score))) + points))
  const kin = names.barrier || names.relation === 'kin' || names.relation === 'different'
  // Who shares a phone or domain is kin at least; an address alone is a business park.
  const sharesContact = agreements.some(({ code }) => code !== 'matching.sameAddress')
  if (sharesContact && (kin || score < DEFAULT_THRESHOLD))
    return related(Math.max(RELATED_THRESHOLD, score), because)
  if (kin) {
    const isKin = names.relation === 'kin' && score >= RELATED_THRESHOLD
    return isKin
      ? related(score, because)
      : { score: Math.min(score, RELATED_CAP), kind: 'different', because }
  }
  const open = agreements.length === 0 ? names.open : undefined
  return { score, kind: score >= DEFAULT_THRESHOLD ? 'duplicate' : 'different', because, open }
}

/**
 * Two customers compared, as while typing: 浦发银行 and 上海浦东发展银行股份有限公司 are `duplicate`, 0.8 or more, because
 * the one is the other's short name; a company and its branch are `related`.
 */
export const compareRecords = (a: MatchRecord, b: MatchRecord): Comparison => {
  const { score, kind, because } = compareProfiles(profileOf(a), profileOf(b))
  return { score, kind, because }
}
