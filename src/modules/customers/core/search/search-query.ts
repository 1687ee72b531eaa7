import { bigramsOf, fold } from '#lib/chinese'
import { every, word } from './lexeme-query.ts'
import { nearQuery, type NearQuery } from './near-query.ts'
import { initialsOfPinyin, readingsOfPinyin } from './syllables.ts'
import { backwards, coreOfName, signs, soundOf, trigramsOf, twosOf } from './search-terms.ts'

/**
 * What was typed, as questions to the index: each is a text search query over the words of `searchTermsOf`, null where
 * the text cannot be that. `一汽8000` is a name only, `8000` a phone's tail or a code.
 */
export type SearchQuery = Readonly<{
  /** The whole text, folded; it begins the name. */
  folded: string
  /** The folded text without a legal form. */
  core: string
  name: string | null
  /** All but one character of the name's right: to be compared before it is shown. No number is nearly another. */
  nearName: NearQuery | null
  /** The name as it sounds, where it is typed in characters: 横达 for 恒达. Letters are asked for by `sound`. */
  homophone: string | null
  /** Letters that may be initials. */
  initials: string | null
  /** Letters that may be two whole syllables or more, the last one perhaps not finished. */
  sound: string | null
  /** The same by their initials, as customers are found that were stored without syllables: to be compared. */
  pinyin: string | null
  contact: string | null
  phone: string | null
  code: string | null
  /** The value of a tag. */
  tag: string | null
}>

const MOST_CHARACTERS = 40
const LEAST_DIGITS = 4
const LEAST_CODE = 4
/** A legal form that is being typed: 恒达有, 恒达股份有限, 恒达有限责任公. */
const BEGUN_FORM = /(?:股份|集团)?有(?:限(?:责(?:任(?:公司?)?)?|公司?)?)?$/

/** 有限公司, 股份有限公司, 有限责任公司 by their initials: the index has those of the name without its legal form. */
const FORM_INITIALS = /(?<=^[a-z]{3,})(?:gf)?yx(?:zr)?gs$/

const coreOf = (text: string, folded: string): string => {
  const core = fold(coreOfName(text))
  const cut = core.replace(BEGUN_FORM, '')
  return cut.length >= 2 ? cut : core === '' ? folded : core
}

/** Words apart stand anywhere in the name: `上海 恒达` is 上海市恒达 too, and 恒达（上海）. */
const apartQuery = (text: string): string | null => {
  const parts = text
    .trim()
    .split(/\s+/)
    .map((part) => fold(part))
  if (parts.length < 2 || parts.some((part) => Array.from(part).length < 2)) return null
  return every([...new Set(parts.flatMap((part) => bigramsOf(part)))])
}

const nameQuery = (text: string, core: string, pairs: readonly string[]): string | null => {
  if (core.length < 2) return null
  const whole = every([...new Set(pairs)])
  const apart = apartQuery(text)
  return apart === null || apart === whole ? whole : `(${whole}) | (${apart})`
}

const initialsQuery = (initials: string): string =>
  initials.length === 2
    ? word(signs.initials + initials, true)
    : every(
        trigramsOf(initials)
          .slice(0, -1)
          .map((three) => signs.initials + three)
      )

const pinyinQuery = (letters: string): string | null => {
  const readings = initialsOfPinyin(letters).filter((initials) => initials.length >= 2)
  return readings.length === 0 ? null : readings.map((initials) => `(${initialsQuery(initials)})`).join(' | ')
}

const soundQuery = (letters: string): string | null => {
  const questions = readingsOfPinyin(letters)
    .map(twosOf)
    .filter((twos) => twos.length > 0)
    .map((twos) => twos.map((two, at) => word(signs.sound + two, at === twos.length - 1)).join(' & '))
  return questions.length === 0 ? null : [...new Set(questions)].map((one) => `(${one})`).join(' | ')
}

const homophoneQuery = (core: string): string | null => {
  const twos = /\p{Script=Han}/u.test(core) ? twosOf(soundOf(core)) : []
  return twos.length === 0 ? null : every([...new Set(twos)].map((two) => signs.sound + two))
}

/** `痛点-招工难`, as a tag stands on the page, is asked for by its value as well. */
const NAMESPACED = /^\s*\p{Script=Han}{2,8}-(.+)$/u

const tagQuery = (text: string, folded: string): string => {
  const value = fold(NAMESPACED.exec(text.normalize('NFKC'))?.[1] ?? '')
  const whole = word(signs.tag + folded)
  return value === '' ? whole : `${whole} | ${word(signs.tag + value)}`
}

/** Reads what somebody typed into the search; null where there is nothing to look for. `searchQueryOf('恒达')`. */
export const searchQueryOf = (text: string): SearchQuery | null => {
  const folded = Array.from(fold(text)).slice(0, MOST_CHARACTERS).join('').replace(FORM_INITIALS, '')
  if (folded === '') return null
  const core = coreOf(text, folded)
  const pairs = bigramsOf(core)
  const letters = /^[a-z]{2,}$/.test(folded)
  const digits = text.replace(/^\s*\+86/, '').replace(/\D/g, '')
  const isNumber = /^[\d\s()+-]+$/.test(text.normalize('NFKC').trim())
  return {
    folded,
    core,
    name: nameQuery(text, core, pairs),
    nearName: isNumber ? null : nearQuery(core),
    homophone: homophoneQuery(core),
    initials: letters ? initialsQuery(folded) : null,
    sound: letters ? soundQuery(folded) : null,
    pinyin: letters ? pinyinQuery(folded) : null,
    contact: isNumber ? null : word(signs.contact + folded, true),
    phone:
      isNumber && digits.length >= LEAST_DIGITS
        ? word(signs.phone + backwards(digits.replace(/^0(?=\d{9})/, '')), true)
        : null,
    tag: folded.length < 2 ? null : tagQuery(text, folded),
    code: /^[\da-z]+$/.test(folded) && folded.length >= LEAST_CODE ? word(signs.code + folded, true) : null
  }
}
