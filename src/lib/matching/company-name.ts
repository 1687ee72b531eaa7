import { plain } from '#lib/chinese'
import { placeAt, type Place } from './divisions.ts'
import { lexiconWordAt, type LexiconKind } from './lexicon.ts'
import { branchWords, legalForms } from './word-lists.ts'

/**
 * One word of a name; `brand` is what no list knows (恒友 in 南京恒友图文制作有限公司), `lead` the first trade where there
 * is none (石油 in 中国石油化工股份有限公司).
 */
export type NameWord = Readonly<{
  text: string
  kind: LexiconKind | 'region' | 'brand' | 'lead' | 'form'
  start: number
}>

/** A Chinese company's name taken apart for matching. */
export type CompanyName = Readonly<{
  script: 'han'
  raw: string
  /** Letters and digits only, simplified, lower case. */
  folded: string
  /** The legal person without its form and branch: 南京恒友图文制作. */
  head: string
  words: readonly NameWord[]
  /** Who it is, the words that no list knows, or the first trade where there are none: 恒友. */
  brand: string
  /** Trades and fillers after the brand, joined: 图文制作. */
  trade: string
  provinces: readonly string[]
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
const NUMBERS = /\d+|第[一二三四五六七八九十百]+|[一二三四五六七八九十]+(?=[分店厂号部所院中小建航局区期])/gu
const PLACE_TAIL =
  /^(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高新区|开发区|工业园区|保税区|自贸区|新区)/u

const digitOf = new Map(Array.from('一二三四五六七八九').map((sign, index) => [sign, String(index + 1)]))

const numbersOf = (text: string): string =>
  [...text.matchAll(NUMBERS)]
    .map(([number]) => number.replace('第', ''))
    .map((number) =>
      number === '十' ? '10' : Array.from(number, (sign) => digitOf.get(sign) ?? sign).join('')
    )
    .join('-')

type Cut = Readonly<{ head: string; form: string | null; branch: string }>

/** The first legal form that has a name before it ends the head; the rest is the branch. */
const cutForm = (folded: string): Cut => {
  let best: { at: number; form: string } | null = null
  for (const form of legalForms) {
    const at = folded.indexOf(form, 2)
    if (at < 0) continue
    const isEarlier: boolean = best === null || at < best.at
    if (isEarlier) best = { at, form }
  }
  if (best) {
    const { at, form } = best
    // 中微公司, 中金公司 are short names.
    if (form === '公司' && at <= 3 && at + 2 === folded.length)
      return { head: folded, form: null, branch: '' }
    return { head: folded.slice(0, at), form, branch: folded.slice(at + form.length) }
  }
  return { head: folded, form: null, branch: '' }
}

const BRANCH_AT_END = new RegExp(
  `^(.{4,}?(?:集团|银行|保险|证券|人寿|移动|电信|联通|石化|石油|邮政|药房))(.{2,}(?:${branchWords.join('|')}))$`,
  'u'
)

/** `中国工商银行南京城北支行` has no legal form, yet its end is a branch. */
const cutBranch = (cut: Cut): Cut => {
  if (cut.form !== null) return cut
  const match = BRANCH_AT_END.exec(cut.head)
  return match ? { head: match[1] ?? '', form: null, branch: match[2] ?? '' } : cut
}

const segment = (head: string): { words: NameWord[]; found: Place[] } => {
  const words: NameWord[] = []
  const found: Place[] = []
  let at = 0
  let brandFrom = -1
  const closeBrand = (): void => {
    if (brandFrom >= 0) words.push({ text: head.slice(brandFrom, at), kind: 'brand', start: brandFrom })
    brandFrom = -1
  }
  while (at < head.length) {
    const inBrand = brandFrom >= 0
    const place = !inBrand || at - brandFrom >= 2 ? placeAt(head, at) : null
    const word = place ? null : lexiconWordAt(head, at)
    // A place inside the name counts only at the start, after another place or at the very end (…集团河南).
    const afterPlace = words.every(({ kind }) => kind === 'region' || kind === 'nation')
    const after = at + (place?.text.length ?? 0)
    const endsHere = after === head.length || lexiconWordAt(head, after) !== null
    if (
      place &&
      (inBrand ? endsHere : afterPlace || after === head.length || words.at(-1)?.text === '集团')
    ) {
      closeBrand()
      words.push({ text: place.text, kind: 'region', start: at })
      found.push(place)
      at += place.text.length
      const tail = PLACE_TAIL.exec(head.slice(at))?.[0]
      if (tail) {
        words.push({ text: tail, kind: 'region', start: at })
        at += tail.length
      }
    } else if (word && !(inBrand && at - brandFrom === 1 && word.kind === 'nation')) {
      closeBrand()
      words.push({ ...word, start: at })
      at += word.text.length
    } else {
      if (brandFrom < 0) brandFrom = at
      at += 1
    }
  }
  closeBrand()
  return { words, found }
}

const weakLeads = new Set(['国际', '集团', '股份', '控股', '发展', '管理', '服务'])

/** Without a brand the first trade is who it is: 石油 in 中国石油化工股份有限公司. */
const withBrand = (words: readonly NameWord[]): NameWord[] => {
  if (words.some(({ kind }) => kind === 'brand')) return [...words]
  const first =
    words.find(({ kind, text }) => kind === 'trade' || (kind === 'filler' && !weakLeads.has(text))) ??
    words.find(({ kind }) => kind === 'filler' || kind === 'calling')
  return words.map((word) => (word === first ? { ...word, kind: 'lead' } : word))
}

/** Takes a Chinese company's name apart: 南京恒友图文制作有限公司 has the region 南京, the brand 恒友, the form 有限公司. */
export const parseCompanyName = (raw: string): CompanyName => {
  const text = plain(raw)
  const bracketPlaces: Place[] = []
  const inner = text.replace(BRACKETED, (_, content: string) => {
    const place = placeAt(content, 0)
    if (place?.text.length !== content.length) return content
    bracketPlaces.push(place)
    return ''
  })
  const folded = text.replace(NOT_SIGN, '')
  const { head, form, branch } = cutBranch(cutForm(inner.replace(NOT_SIGN, '')))
  const segmented = segment(head)
  const words = withBrand(segmented.words)
  const places = [...segmented.found, ...bracketPlaces]
  const brandAt = words.findIndex(({ kind }) => kind === 'brand' || kind === 'lead')
  const brand = words[brandAt]?.text ?? head
  const formWords: NameWord[] = form?.startsWith('股份')
    ? [{ text: '股份', kind: 'form', start: head.length }]
    : []
  return {
    script: 'han',
    raw,
    folded,
    head,
    words: [...words, ...formWords],
    brand,
    trade: words
      .filter(({ kind }, index) => index !== brandAt && kind !== 'region' && kind !== 'nation')
      .map(({ text }) => text)
      .filter((text) => text !== '集团')
      .join(''),
    provinces: places.flatMap(({ province }) => province ?? []),
    places: places.map(({ text }) => text),
    cities: places.flatMap(({ city }) => city ?? []),
    form,
    group: form === '集团公司' || words.some(({ text }) => text === '集团'),
    branch,
    numbers: numbersOf(folded)
  }
}
