import { aliasesOf } from './divisions.ts'
import type { CompanyName } from './company-name.ts'
import type { NameWord } from './name-words.ts'
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

const identityOf = (name: CompanyName): string => name.brand + name.trade

const nameKeys = (name: ParsedName): string[] =>
  name.script === 'han'
    ? [`N${identityOf(name)}|${name.branch.replaceAll('市', '')}`]
    : [`W${name.folded}`, `J${name.words.join('')}`]

/** Keys whose equality is strong: code, phone, domain, address, the name without region and legal form. */
export const blockKeysOf = (profile: Profile): string[] => {
  const keys: string[] = []
  if (profile.codeText !== null) keys.push(`C${profile.codeText}`)
  for (const phone of profile.phones) keys.push(`P${phone}`)
  for (const domain of profile.domains) keys.push(`M${domain}`)
  if (profile.address && profile.address.key !== '') keys.push(`A${profile.address.key}`)
  keys.push(...nameKeys(profile.name))
  for (const former of profile.formers) keys.push(...nameKeys(former))
  if (profile.short) keys.push(...nameKeys(profile.short))
  return keys
}

/** The loose key of one English word; its frequency in the list tells how much the word proves. */
export const wordKey = (word: string): string => `T${word}`

/** Keys that many may share: a brand in a province, a name but for its middle, one English word. */
export const looseKeysOf = ({ name }: Profile): string[] => {
  if (name.script === 'latin')
    return name.words.flatMap((word, index) => {
      const next = name.words[index + 1]
      const own = word.length >= 3 && !lightWords.has(word) ? [wordKey(word)] : []
      return next === undefined ? own : [...own, `D${word} ${next}`]
    })
  if (name.branch !== '' || !name.isNamed) return []
  const keys = [`B${name.brand}|${name.provinces[0] ?? ''}`]
  if (name.head.length >= 6) keys.push(`S${name.head.slice(0, 4)}|${name.head.slice(-2)}`)
  return keys
}

/** Where a company and its branches meet. */
export const kinKeyOf = ({ name }: Profile): Readonly<{ key: string; isBranch: boolean }> | null =>
  name.script === 'han' ? { key: identityOf(name), isBranch: name.branch !== '' } : null

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
