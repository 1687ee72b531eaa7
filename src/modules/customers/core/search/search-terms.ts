import type { CustomerFile } from '../../contract/file.ts'
import { bigramsOf, fold, parseCompanyName, pinyinOf } from '#lib/chinese'

/** How a customer is found. Each kind of word begins with its sign, which no folded text holds: they never mix. */
export type SearchTerms = Readonly<{
  /** The name for search by its beginning: `宁波恒达汽车零部件有限公司`. */
  nameFolded: string
  /** The pinyin initials of the name without its legal form: `nbhdqclbj`. */
  initials: string
  lexemes: readonly string[]
}>

/** 约 30 words a customer keep the index lean; names of a whole sentence are cut. */
const MOST_CHARACTERS = 40
const MOST_CONTACTS = 5
const MOST_FORMER_NAMES = 5
const MOST_LEXEMES = 60

export const signs = {
  contact: '@',
  phone: '#',
  code: '=',
  initials: '~',
  sound: '^',
  owner: '!',
  tag: '%'
} as const

/** Whose a customer is, as one of its words: it narrows a search before its hits are looked at, and never widens it. */
export const ownerWord = (ownerId: string): string => signs.owner + ownerId.replaceAll('-', '')

/** A credit code, folded. */
export const codeWord = (code: string): string => signs.code + fold(code)

/** A tag by its value, in whatever namespace: 行业-汽车零部件 → %汽车零部件. */
export const tagWord = (tag: string): string => signs.tag + fold(tag.slice(tag.indexOf('-') + 1))

/** The name without its legal form, which half of all customers share: 恒达股份有限公司 → 恒达. */
export const coreOfName = (name: string): string => {
  const parsed = parseCompanyName(name)
  const core = parsed.ok ? `${parsed.value.core}${parsed.value.branch ?? ''}` : name
  return Array.from(core).slice(0, MOST_CHARACTERS).join('')
}

/** A name as it sounds, a unit a syllable, Latin word or digit: 华为360 → [`hua`, `wei`, `3`, `6`, `0`]. */
export const soundOf = (name: string): readonly string[] =>
  pinyinOf(name).syllables.flatMap((syllable) => (/^\d/.test(syllable) ? Array.from(syllable) : [syllable]))

const initialsOf = (sound: readonly string[]): string => sound.map((unit) => unit.charAt(0)).join('')

/**
 * Initials in threes and the last two, so that any stretch of them is found: `nbhd` → `nbh`, `bhd`, `hd`. Two letters
 * are looked for as the beginning of a three.
 */
export const trigramsOf = (initials: string): readonly string[] => {
  const threes: string[] = []
  for (let at = 0; at + 2 <= initials.length; at++) threes.push(initials.slice(at, at + 3))
  return threes
}

/**
 * Whole syllables in twos, so that any stretch of them is found: [`hua`, `wei`, `ji`] → `huawei`, `weiji`. Initials alone
 * would not do: thousands share two of them.
 */
export const twosOf = (sound: readonly string[]): readonly string[] =>
  sound.slice(1).map((unit, at) => `${sound[at] ?? ''}${unit}`)

/** A phone's digits from behind, so that its tail is a beginning: +8613800138000 → 00083100831. */
export const backwards = (digits: string): string => Array.from(digits).reverse().join('')

export const digitsOfPhone = (e164: string): string => e164.replace(/^\+86/, '').replace(/\D/g, '')

/**
 * The words by which a customer is found (POR-10): pairs of characters of its names, initials, syllables, contacts, phones
 * by their tails, credit code and the list's own number. All folded: 简繁, width, case and signs make no difference.
 */
export const searchTermsOf = (
  file: Pick<CustomerFile, 'name' | 'shortName' | 'formerNames' | 'creditCode' | 'externalId' | 'contacts'>
): SearchTerms => {
  const name = file.name ?? file.shortName ?? ''
  const core = coreOfName(name)
  const sound = soundOf(core)
  const initials = initialsOf(sound)
  const others = [file.shortName ?? '', ...file.formerNames.slice(0, MOST_FORMER_NAMES)].map(coreOfName)
  const contacts = file.contacts.slice(0, MOST_CONTACTS)
  const lexemes = new Set<string>([
    ...[core, ...others].filter((text) => text !== '').flatMap(bigramsOf),
    ...trigramsOf(initials).map((three) => signs.initials + three),
    ...contacts
      .map((contact) => fold(contact.name ?? ''))
      .flatMap((text) => (text === '' ? [] : [signs.contact + text])),
    ...contacts
      .flatMap(({ phones }) => phones)
      .map(({ e164 }) => signs.phone + backwards(digitsOfPhone(e164))),
    ...[file.creditCode, file.externalId]
      .map((code) => fold(code ?? ''))
      .flatMap((code) => (code === '' ? [] : [signs.code + code])),
    ...twosOf(sound).map((two) => signs.sound + two)
  ])
  return {
    nameFolded: fold(name).slice(0, 200),
    initials: initials.slice(0, 100),
    lexemes: [...lexemes].filter((lexeme) => lexeme.length <= 100).slice(0, MOST_LEXEMES)
  }
}
