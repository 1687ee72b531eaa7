import { plain } from '#lib/chinese'
import { mended } from './mended-name.ts'
import { placeAt, type Place } from './divisions.ts'
import { wordsOfName, withLead, type NameWord } from './name-words.ts'
import { numbersOf } from './numbers.ts'
import { branchWords, legalForms } from './word-lists.ts'

/** A Chinese company's name taken apart for matching. */
export type CompanyName = Readonly<{
  script: 'han'
  raw: string
  /** Letters and digits only, simplified, lower case. */
  folded: string
  /** The legal person without its form and branch: 南京恒友图文制作. */
  head: string
  words: readonly NameWord[]
  /** Who it is, the word that no list knows (恒友), or place and first trade where there is none (中国石油). */
  brand: string
  /** Whether `brand` is a name of its own. */
  isNamed: boolean
  /** Trades and fillers after the brand, joined: 图文制作. */
  trade: string
  provinces: readonly string[]
  /** Without 省, 市. */
  places: readonly string[]
  /** Of the places those that are a city or county, without their suffix. */
  cities: readonly string[]
  form: string | null
  group: boolean
  /** What stands behind the legal form: 漯河市临颍分公司. */
  branch: string
  /** Numbers that tell one from another: `第二`, `2号`. */
  numbers: string
}>

const BRACKETED = /[([【〔]([^)\]】〕]*)[)\]】〕]/gu
const NOT_SIGN = /[^\p{L}\p{N}]+/gu
type Cut = Readonly<{ head: string; form: string | null; branch: string }>

/** Longest first, so that 股份有限公司 is read before 有限公司. */
const LEGAL_FORM = new RegExp(legalForms.join('|'), 'gu')
const MIN_NAME_LENGTH = 2

/** The first legal form that has a name before it ends the head; the rest is the branch. */
const cutForm = (folded: string): Cut => {
  LEGAL_FORM.lastIndex = MIN_NAME_LENGTH
  const found = LEGAL_FORM.exec(folded)
  const form = found?.[0] ?? ''
  const at = found?.index ?? folded.length
  const end = at + form.length
  // 中微公司, 中金公司 are short names.
  const isShort = form === '公司' && at <= 3 && end === folded.length
  if (form === '' || isShort) return { head: folded, form: null, branch: '' }
  return { head: folded.slice(0, at), form, branch: folded.slice(end) }
}

/** What may have shops of its own name, so that 永辉超市万象店 is one of 永辉超市. */
const CHAINS =
  '(?:[^\\s]{2,4}(?:超市|便利店|百货|酒店|宾馆|影城|书店|咖啡|烤鸭|火锅|健身|汽车)|麦当劳|肯德基|必胜客|星巴克|瑞幸|海底捞|屈臣氏|沃尔玛|家乐福|大润发|华润万家|全家|罗森)'

const BRANCH_AT_END = new RegExp(
  `^(.{2,}?(?:集团|银行|保险|证券|人寿|移动|电信|联通|石化|石油|邮政|药房))(.{2,}(?:${branchWords.join('|')}))$`,
  'u'
)
const SHOP_AT_END = new RegExp(`^(.*?${CHAINS})(.{2,}店)$`, 'u')

/** `中国工商银行南京城北支行` has no legal form, yet its end is a branch. */
const cutBranch = (cut: Cut): Cut => {
  if (cut.form !== null) return cut
  const match = BRANCH_AT_END.exec(cut.head) ?? (cut.head.endsWith('店') ? SHOP_AT_END.exec(cut.head) : null)
  return match ? { head: match[1] ?? '', form: null, branch: match[2] ?? '' } : cut
}

const barePlace = (place: string): string => (place.length > 2 ? place.replace(/[省市]$/u, '') : place)

/** A part in brackets behind a whole name: 如家酒店(杭州西湖店). */
const PART_IN_BRACKETS = /^(.+)[(（]([^()（）]{2,}(?:店|校区|院区|厂区|园区|营业部|分公司|分部))[)）]$/u

/** Takes a Chinese company's name apart: 南京恒友图文制作有限公司 has the region 南京, the brand 恒友, the form 有限公司. */
export const parseCompanyName = (raw: string): CompanyName => {
  const whole = plain(raw).trim()
  const part = /[)）]$/u.test(whole) ? PART_IN_BRACKETS.exec(whole) : null
  const text = mended((part?.[1] ?? whole).trim().replace('家俱', '家具'))
  const bracketPlaces: Place[] = []
  const inner = text.replace(BRACKETED, (_, content: string) => {
    const place = placeAt(content, 0)
    if (place?.text.length !== content.length) return content
    bracketPlaces.push(place)
    return ''
  })
  const folded = (text + (part?.[2] ?? '')).replace(NOT_SIGN, '')
  const cut = cutBranch(cutForm(inner.replace(NOT_SIGN, '')))
  const { head, form } = cut
  const branch = cut.branch + (part?.[2] ?? '').replace(NOT_SIGN, '')
  const segmented = wordsOfName(head)
  const words = withLead(segmented.words)
  const places = [...segmented.found, ...bracketPlaces]
  const brandAt = words.findIndex(({ kind }) => kind === 'brand' || kind === 'lead')
  const own = words[brandAt]?.text ?? head
  const isNamed = words[brandAt]?.kind === 'brand'
  const where = isNamed
    ? ''
    : words
        .filter(({ kind }) => kind === 'region' || kind === 'nation')
        .map(({ text }) => barePlace(text))
        .join('')
  const formWords: NameWord[] = form?.startsWith('股份')
    ? [{ text: '股份', kind: 'form', start: head.length }]
    : []
  return {
    script: 'han',
    raw,
    folded,
    head,
    words: [...words, ...formWords],
    brand: where + own,
    isNamed,
    trade: words
      .filter(({ kind }, index) => index !== brandAt && kind !== 'region' && kind !== 'nation')
      .map(({ text }) => text)
      .filter((text) => text !== '集团')
      .join(''),
    provinces: places.flatMap(({ province }) => province ?? []),
    places: places.map(({ text }) => barePlace(text)),
    cities: places.flatMap(({ city }) => city ?? []),
    form,
    group: form === '集团公司' || words.some(({ text }) => text === '集团'),
    branch,
    numbers: numbersOf(folded)
  }
}
