import { placeAt, type Place } from './divisions.ts'
import { lexiconWordAt, type LexiconKind } from './lexicon.ts'

/**
 * One word of a name; `brand` is what no list knows (恒友 in 南京恒友图文制作有限公司), `lead` the first trade where there
 * is none (石油 in 中国石油化工股份有限公司).
 */
export type NameWord = Readonly<{
  text: string
  kind: LexiconKind | 'region' | 'brand' | 'lead' | 'form'
  start: number
}>

const PLACE_TAIL =
  /^(?:经济技术开发区|高新技术产业开发区|高新技术开发区|高新区|开发区|工业园区|保税区|自贸区|新区)/u

/** 玉林 in 金昌市玉林商贸有限公司 is no second place: it lies in another province. */
const continues = (found: readonly Place[], place: Place): boolean => {
  const first = found.find(({ province }) => province !== null)
  return !first || place.province === null || place.province === first.province
}

/**
 * The words of a name in order and the places among them: 金昌 (region), 玉林 (brand), 商贸 (trade). A place counts at
 * the start, after another of its province, before a trade or at the end (…集团河南).
 */
export const wordsOfName = (head: string): { words: NameWord[]; found: Place[] } => {
  const words: NameWord[] = []
  const found: Place[] = []
  let at = 0
  let brandFrom = -1
  const closeBrand = (): void => {
    if (brandFrom >= 0) words.push({ text: head.slice(brandFrom, at), kind: 'brand', start: brandFrom })
    brandFrom = -1
  }
  const isPlaceHere = (place: Place): boolean => {
    const after = at + place.text.length
    if (brandFrom >= 0)
      return at - brandFrom >= 2 && (after === head.length || lexiconWordAt(head, after) !== null)
    const isFirst = words.every(({ kind }) => kind === 'region' || kind === 'nation')
    return (isFirst && continues(found, place)) || after === head.length || words.at(-1)?.text === '集团'
  }
  while (at < head.length) {
    const place = placeAt(head, at)
    const word = lexiconWordAt(head, at)
    if (place && isPlaceHere(place)) {
      closeBrand()
      words.push({ text: place.text, kind: 'region', start: at })
      found.push(place)
      at += place.text.length
      const tail = PLACE_TAIL.exec(head.slice(at))?.[0]
      if (tail) words.push({ text: tail, kind: 'region', start: at })
      at += tail?.length ?? 0
    } else if (word && !(brandFrom >= 0 && brandFrom === at - 1 && word.kind === 'nation')) {
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

/** Without a brand the first trade leads: 石油 in 中国石油化工股份有限公司, 机场 in 上海国际机场股份有限公司. */
export const withLead = (words: readonly NameWord[]): NameWord[] => {
  if (words.some(({ kind }) => kind === 'brand')) return [...words]
  const isStrong = ({ kind, text }: NameWord): boolean =>
    kind === 'trade' || (kind === 'filler' && !weakLeads.has(text))
  const lead =
    words.find(isStrong) ??
    words.find(({ kind }) => kind === 'calling') ??
    words.find(({ kind }) => kind === 'filler')
  return words.map((word) => (word === lead ? { ...word, kind: 'lead' } : word))
}
