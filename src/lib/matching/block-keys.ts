import { aliasesOf } from './divisions.ts'
import { contactKey } from './contact-keys.ts'
import type { CompanyName } from './company-name.ts'
import { levelless } from './name-verdict.ts'
import type { NameWord } from './name-words.ts'
import type { LatinName } from './latin-name.ts'
import { lightWords } from './latin-words.ts'
import type { ParsedName, Profile } from './record.ts'
import { bareShortName, mayBeShort } from './short-name.ts'

/** FNV-1a, 32 bits: equal keys meet in a block, and a chance meeting costs one comparison. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  return Math.imul(hash, 0x2c1b3c6d) >>> 0
}

/** 第一分公司 and shorter are no names of their own. */
const MIN_BRANCH_LENGTH = 6

const identityOf = (name: CompanyName): string => name.brand + name.trade

const keysOfName = (name: ParsedName): string[] => {
  if (name.folded === '') return []
  return name.script === 'han'
    ? [`N${identityOf(name)}|${name.branch.replaceAll('市', '')}`, `H${levelless(name.head)}|${name.branch}`]
    : [`W${name.folded}`, `J${name.words.join('')}`]
}

/** Keys whose equality is strong, whatever the names: code, phone, domain, address. */
export const contactKeysOf = (profile: Profile): string[] => {
  const keys: string[] = []
  if (profile.codeText !== null) keys.push(contactKey('code', profile.codeText))
  for (const phone of profile.phones) keys.push(contactKey('phone', phone))
  for (const domain of profile.domains) keys.push(contactKey('domain', domain))
  if (profile.address && profile.address.key !== '') keys.push(contactKey('address', profile.address.key))
  for (const former of profile.formers) keys.push(...keysOfName(former))
  if (profile.short) keys.push(...keysOfName(profile.short))
  return keys
}

/** The name without region and legal form, in the writings that mean the same; former and short names meet here too. */
export const nameKeysOf = ({ name }: Profile): string[] => keysOfName(name)

/** The loose key of one English word; its frequency in the list tells how much the word proves. */
export const wordKey = (word: string): string => `T${word}`

/** Keys that many may share: one English word, two English words. */
export const wordKeysOf = (name: LatinName): string[] =>
  name.words.flatMap((word, index) => {
    const next = name.words[index + 1]
    const own = word.length >= 3 && !lightWords.has(word) ? [wordKey(word)] : []
    return next === undefined ? own : [...own, `D${word} ${next}`]
  })

/** A branch by its own name: 南京城北支行 under 中国工商银行股份有限公司 and under 工商银行. */
export const branchKeyOf = (name: CompanyName): string | null =>
  name.branch.length >= MIN_BRANCH_LENGTH ? `X${name.branch}` : null

/** The beginning of a Chinese name, under which slips of the pen in its rest meet. */
export const beginningKeyOf = (name: CompanyName): string | null =>
  name.branch === '' && name.isNamed && name.head.length >= 6 ? `F${name.head.slice(0, 5)}` : null

/** Where kin meet: `parent` the company or group, `child` the branch or firm. */
export const kinKeysOf = (name: CompanyName): { key: string; side: 'parent' | 'child' }[] => {
  if (name.branch !== '') return [{ key: `K${identityOf(name)}`, side: 'child' }]
  const company = { key: `K${identityOf(name)}`, side: 'parent' } as const
  if (!name.isNamed || name.form === null) return [company]
  return [
    company,
    { key: `G${name.brand.slice(0, 2)}|${name.provinces[0] ?? ''}`, side: name.group ? 'parent' : 'child' }
  ]
}

const wordPair = (left: NameWord, right: NameWord, keys: Set<string>): void => {
  const start = right.text.charAt(0)
  keys.add(left.text.charAt(0) + start)
  keys.add(left.text.slice(-1) + start)
  if (left.kind === 'region') for (const sign of aliasesOf(left.text)) keys.add(sign + start)
}

/** Pairs of characters that may stand side by side in a short name: neighbours and beginnings of near words. */
export const fullNamePairs = (name: CompanyName): Set<string> => {
  const keys = new Set<string>()
  for (let index = 0; index + 1 < name.head.length; index += 1) keys.add(name.head.slice(index, index + 2))
  for (const [index, left] of name.words.entries())
    for (const right of name.words.slice(index + 1, index + 4)) wordPair(left, right, keys)
  return keys
}

/** Neighbouring characters of a short name: 浦发, 发银, 银行. */
export const shortNamePairs = (name: CompanyName): string[] => {
  const short = bareShortName(name.folded)
  const pairs: string[] = []
  for (let index = 0; index + 1 < short.length; index += 1) pairs.push(short.slice(index, index + 2))
  return pairs
}

/** The short names of a record for the search in full names: its own name or the one given beside it. */
export const shortSideOf = (profile: Profile): CompanyName | null =>
  profile.name.script === 'han' && mayBeShort(profile.name) ? profile.name : null

/** The name in which short names are looked for: one with a legal form, or a long one; never a branch's. */
export const fullSideOf = (profile: Profile): CompanyName | null =>
  profile.name.script === 'han' &&
  profile.name.branch === '' &&
  (profile.name.form !== null || profile.name.head.length >= 5)
    ? profile.name
    : null
