import { plain } from './fold.ts'
import { readNumeral } from './numeral.ts'
import { skipBlanks } from './quantity-after.ts'
import { readOne, type Before, type Quantity } from './quantity-one.ts'
import { type Label, type Word, wordAt } from './quantity-words.ts'

const DASHES = /[‐‑‒–—―−─━ー﹣]+|-{2,}/g

const TILDES = /[〜∼˜⁓∽]+|~{2,}/g

/** `(含)`, `(不含税)`: says whether the end counts, which ends always do here. */
const INCLUDED = /\((?:不|包)?含[^)]*\)/g

const BRACKETED_UNIT = /(\d)\s*[([]\s*(?=[百千万亿])/g

const RANGE_WITH_CLOSE = /之间|之內|between|介于/

/** 20、30万 and 2、30万 and 7,8万: two neighbours, as one says 二三十万. */
const NEIGHBOURS = /(?<![\d.,])(\d{1,3})(?:、|,(?=\d[十百千万亿]))(\d{1,3})(?=\s*[十百千万亿w人个号名])/g

const neighboursOf = (whole: string, first: string, second: string): string => {
  const [a, b] = [Number(first), Number(second)]
  if (b === (a + 1) * 10 && a < 10) return `${a * 10}或${b}`
  return b > a && b <= a * 3 && first.length === second.length ? `${first}或${second}` : whole
}

/** 最少三十最多五十万: the unit at the end is that of both. */
const BOTH_BOUNDS =
  /((?:最少|至少|起码|最低|少则|不低于|不少于)\s*(?:[\d.]+|[一二两三四五六七八九十百]+))(?=[,、\s]*(?:最多|至多|顶多|最高|多则|不超过|不高于)\s*(?:[\d.]+|[一二两三四五六七八九十百]+)([千万亿w]+))/

/** ③100万以上, (2)50-100万: the mark of an answer to choose. */
const OPTION = /^\s*(?:[\u2460-\u249b\u2776-\u277f]|[(（][1-9][)）](?=\s*[\d<>≤≥约]))\s*/

/** 100+万 is 100万以上, 20一30万 has 一 for a dash, [50万,100万) and 50<人数<100 are ranges as mathematicians write them. */
const MISWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/(\d)\s*\+\s*([百千]?[万亿]|[wk](?![a-z]))/g, '$1$2以上'],
  [/(\d[万w]?)一(?=\d)/g, '$1-'],
  [/([二三四五六七八]?十)[几多]([二三四五六七八九]十)(?=[万亿人个名号])/g, '约$1-$2'],
  [/\(\+\)/g, '+'],
  [/\((?:约|大约|大概|左右|暂估|预估|估计?|暂定)\)/g, '左右'],
  [/^(\D*\d[\d.,]*\s*[万亿wk]?[元人名]?)\s*~$/, '$1以上'],
  // 35000美元(约25万人民币): said once more in other money.
  [/(?<=\d.*)\((?:约合?|折合?|合|相当于|等值)[^)]*[元币圆¥$][^)]*\)/, ''],
  // 合同额(万元):35: the unit of a column stands before its number.
  [/\((?:单位:?)?([百千]?[万亿]元?)\)\s*:?\s*(\d[\d,.]*(?:[-~]\d[\d,.]*)?)(?!\s*[\d百千万亿])/g, '$2$1'],
  [BOTH_BOUNDS, '$1$2'],
  [/(?<=[十百\d])好几(?=[万亿人个名号])/g, '几'],
  [/个\s+(?=[wk万亿])/g, '个'],
  [/([一二三四五六七八九]?十)大几(?=[千万亿人个])/g, '约$1五-$1九'],
  [/([一二两三四五六七八九]百)大几十(?=[万亿人个])/g, '约$1五十-$1九十'],
  [/[[(](\d[^,;()[\]]{0,8}),\s*(\d[^,;()[\]]{0,8})[)\]]/g, '$1-$2'],
  [/[([](\d[^()[\]]{0,12})[)\]]\s*(?=[百千万亿])/g, '$1'],
  [/([一二三四五六七八])、([二三四五六七八九])(?=[十百千万亿])/g, '$1$2'],
  [/^([^<≤]*\d[^<≤]*)[<≤]=?\s*[^\d<≤]{1,6}[<≤]=?/, '$1-']
]

/** 20.000 € and 1.000.000: points between thousands, which no amount has decimals of. */
const POINTS_OF_THOUSANDS = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.]|,\d{3}|\s*[万亿wk])/g
const MANY_POINTS = /\d\.\d{3}\.\d{3}(?!\d)/
const OF_EUROPE = /€|eur|chf|法郎/

const MAY_BE_MISWRITTEN = /[+<≤,、([]|~$|[少低起]|个\s|[十百]大几|十[几多].十|好几|\d[万w]?一/

const mended = (text: string): string => {
  const isOfEurope = text.includes('.') && (OF_EUROPE.test(text) || MANY_POINTS.test(text))
  let result = isOfEurope ? text.replace(POINTS_OF_THOUSANDS, (number) => number.replaceAll('.', '')) : text
  if (!MAY_BE_MISWRITTEN.test(text)) return result
  for (const [pattern, rewrite] of MISWRITTEN) result = result.replace(pattern, rewrite)
  return result
}

/** Text in `plain` form with one dash and one tilde, and the unit of `1,000(万元人民币)` out of its bracket. */
export const quantityText = (text: string): string =>
  mended(
    plain(text.replace(OPTION, ''))
      .replace(DASHES, '-')
      .replace(TILDES, '~')
      .replace(INCLUDED, '')
      .replace(BRACKETED_UNIT, '$1')
      .replace(NEIGHBOURS, neighboursOf)
  )

const freshBefore = (label: Label | null): Before => ({
  bound: null,
  approx: false,
  negative: false,
  currency: null,
  per: null,
  label
})

const isBefore = ({ is }: Word): boolean => !is.startsWith('after') && is !== 'heads'

const SEPARATORS = ',;。、|\n\r\t()[]{}<>《》【】!?"\'“”·/\\'

/** Every counted thing of a text in reading order; words that count nothing are passed over. */
export const readQuantities = (text: string): readonly Quantity[] => {
  const found: Quantity[] = []
  const closed = RANGE_WITH_CLOSE.test(text)
  let before = freshBefore(null)
  let position = 0
  let afterLetter = false
  let strangers = 0

  while (position < text.length) {
    const numeral =
      afterLetter && /[a-z]/.test(text.charAt(position - 1)) ? null : readNumeral(text, position)
    if (numeral) {
      const { quantity, end } = readOne(text, position, numeral, before, closed)
      found.push(quantity)
      before = freshBefore(null)
      position = end
      afterLetter = false
      continue
    }
    const word = wordAt(text, position, isBefore)
    if (word) {
      const { meaning } = word
      // 500人，其中研发100人: the rest are parts of what was said.
      if (meaning.is === 'stop') break
      if (meaning.is === 'min' || meaning.is === 'max') before.bound = meaning.is
      else if (meaning.is === 'about' || meaning.is === 'near') before.approx = true
      else if (meaning.is === 'negative') before.negative = true
      else if (meaning.is === 'currency') before.currency = meaning.currency
      else if (meaning.is === 'per') before.per = meaning.per
      else if (meaning.is === 'label') {
        const last = found.at(-1)
        const follows = skipBlanks(text, word.end)
        const leads = follows < text.length && !SEPARATORS.includes(text.charAt(follows))
        // 3亿营收: the label stands behind its number.
        if (!leads && last?.label === null && !before.label) last.label = meaning.label
        else before = freshBefore(meaning.label)
      } else if (meaning.is === 'break') before = freshBefore(null)
      else if (meaning.is === 'range') {
        const sign = text.charAt(position)
        const next = skipBlanks(text, word.end)
        if (sign === '~') before.approx = true
        else if (
          sign === '-' &&
          /[\d¥$]/.test(text.charAt(next)) &&
          !/[\p{L}\d]/u.test(text.charAt(position - 1))
        )
          before.negative = true
      }
      position = word.end
      afterLetter = false
      continue
    }
    const character = text.charAt(position)
    if (SEPARATORS.includes(character)) {
      const keepLabel = character === '(' || character === '[' || character === '/'
      before = keepLabel ? before : { ...freshBefore(before.label), currency: before.currency }
    }
    if (character >= 'a' && character <= 'z') strangers++
    afterLetter = true
    position++
  }
  for (const quantity of found) quantity.strangers = strangers
  return found
}

const MOST_STRANGERS = 1

/** Whether a number that names no unit may stand for one here: `300`, `预算300`, but not `alert(300)`. */
export const isPlainNumber = ({ kind, large, strangers }: Quantity): boolean =>
  kind === 'bare' && (large || strangers <= MOST_STRANGERS)
