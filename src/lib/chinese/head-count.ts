import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { joinBounds } from './amount.ts'
import { type Parsed, unread } from './parsed.ts'
import { isPlainNumber, quantityText, readQuantities } from './quantity.ts'
import type { Quantity } from './quantity-one.ts'

/** A number of people or its range, `null` at an open end; `currency` is always null, so that it has an amount's shape. */
export type HeadCount = Readonly<{
  min: number | null
  max: number | null
  approx: boolean
  currency: null
}>

/** The largest employer of the world has some 2.3 million people. */
const MOST_HEADS = 20_000_000

/** 目前60人，明年扩到100人; 共300人(研发80人): what is now, and the whole. */
const WHOLE = /(?:目前|现有|现在|当前|在职|总人数|全国|全球|总共|总计|合计|共计|一共|共有?)[^,;。、()\n]*/

/** 管理20+产线130 is one house's people in its groups; 500+ and 100+人 are no sums. */
const GROUPS = /\d[^+\d]{0,4}\+[^+\d]{0,8}\d/

/** 50人,含临时工20人: those are among them. */
const PARTLY = /(\d[^,;(]*)[,;(]\s*(?:含|包含|包括|内含|不含|不包括)[^),;]*\)?/
const BEHIND = /(?<=\d)\D+$/
const WHOSE = /^[^\d约近一二两三四五六七八九十百千几]+/

const sumOfGroups = (normal: string): HeadCount | null => {
  if (!normal.includes('+') || !GROUPS.test(normal)) return null
  let [min, max, approx] = [0, 0, false]
  for (const group of normal.split('+')) {
    // 销售20 is who sells, no sales.
    const written = group.replace(WHOSE, '')
    const read = parseHeadCount(written)
    const count = read.ok ? read : parseHeadCount(written.replace(BEHIND, '人'))
    if (!count.ok || count.value.min === null || count.value.max === null) return null
    min += count.value.min
    max += count.value.max
    approx ||= count.value.approx
  }
  return { min, max, approx, currency: null }
}

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value))

export const headCountOfQuantity = ({ min, max, approx }: Quantity): HeadCount => ({
  min: whole(min),
  max: whole(max),
  approx,
  currency: null
})

const MAY_BE_SAID_OTHERWISE = /[o入含包]|位数/

/** 5O人 and 50入 as they were meant, 三位数 in numbers, and without those who are counted already. */
const headsText = (text: string): string =>
  MAY_BE_SAID_OTHERWISE.test(text)
    ? text
        .replace(/(?<=\d)o(?=[\d人名])/g, '0')
        .replace(/(?<=\d)入$/, '人')
        .replace(PARTLY, '$1')
        .replace('个位数', '1-9人')
        .replace('两位数', '10-99人')
        .replace(/[三3]位数/, '100-999人')
    : text

/**
 * Employees as people write them: `100-500人`, `500人以上`, `近千人` (approx), `二百来人`, `50~100名员工`, `少于50人`, `800`. Out of a longer
 * text the part that counts people is taken: `中小型(员工100-300人，年营收5000万-1亿)` → 100 to 300; `管理20+产线130` are 150. Ends count as included.
 * Fails with `chinese.headCount.empty`, `.vague`, `.negative`, `.several`, `.notPeople`, `.unreadable`. Source: COL-15, S2, S4.
 */
export const parseHeadCount = (text: string): Parsed<HeadCount> => {
  const normal = headsText(quantityText(text))
  const sum = sumOfGroups(normal)
  if (sum !== null) return succeed(sum)
  const quantities = readQuantities(normal)
  if (quantities.length === 0) return unread(`chinese.headCount.${absenceOf(normal) ?? 'unreadable'}`, text)
  const heads = quantities.filter(({ kind }) => kind === 'heads')
  const labelled = heads.filter(({ label }) => label === 'employees')
  const bare = quantities.filter((quantity) => isPlainNumber(quantity) && quantity.label === null)
  const candidates = joinBounds(labelled.length === 1 ? labelled : heads.length > 0 ? heads : bare)
  const [count] = candidates
  if (!count) return unread('chinese.headCount.notPeople', text)
  if (candidates.length > 1) {
    const said = WHOLE.exec(normal)?.[0]
    const counted = said === undefined || said === normal ? null : parseHeadCount(said)
    return counted?.ok ? counted : unread('chinese.headCount.several', text)
  }
  if (count.negative) return unread('chinese.headCount.negative', text)
  if ((count.max ?? count.min ?? 0) > MOST_HEADS) return unread('chinese.headCount.notPeople', text)
  return succeed(headCountOfQuantity(count))
}
