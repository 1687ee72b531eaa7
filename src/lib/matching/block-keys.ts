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

/** Two characters as one number of 32 bits. */
const pairOf = (left: string, leftAt: number, right: string, rightAt: number): number =>
  left.charCodeAt(leftAt) * 0x10000 + right.charCodeAt(rightAt)

const eachWordPair = (left: NameWord, right: NameWord, visit: (pair: number) => void): void => {
  visit(pairOf(left.text, 0, right.text, 0))
  visit(pairOf(left.text, left.text.length - 1, right.text, 0))
  if (left.kind === 'region') for (const sign of aliasesOf(left.text)) visit(pairOf(sign, 0, right.text, 0))
}

/** A word of a short name follows one of the three before it in the full name. */
const NEAR_WORDS = 3

/** Pairs of characters that may stand side by side in a short name: neighbours and beginnings of near words. */
export const eachFullNamePair = ({ head, words }: CompanyName, visit: (pair: number) => void): void => {
  for (let index = 0; index + 1 < head.length; index += 1) visit(pairOf(head, index, head, index + 1))
  for (const [index, left] of words.entries())
    for (let next = index + 1; next <= index + NEAR_WORDS; next += 1) {
      const right = words[next]
      if (right) eachWordPair(left, right, visit)
    }
}

/** Neighbouring characters of a short name, as numbers: 浦发, 发银, 银行. */
export const shortNamePairs = (name: CompanyName): number[] => {
  const short = bareShortName(name.folded)
  return Array.from({ length: Math.max(0, short.length - 1) }, (_, index) =>
    pairOf(short, index, short, index + 1)
  )
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
