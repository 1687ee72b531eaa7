import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { joinBounds } from './amount.ts'
import { type Parsed, unread } from './parsed.ts'
import { placeNames } from './places.ts'
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
/** 500万 that names no people is money. */
const MOST_BARE = 2_500_000

/** 目前60人，明年扩到100人; 共300人(研发80人): what is now, and the whole. */
const WHOLE = /(?:目前|现有|现在|当前|在职|总人数|全国|全球|总共|总计|合计|共计|一共|共有?)[^,;。、()\n]*/

/** 管理20+产线130 is one house's people in its groups; 500+ and 100+人 are no sums. */
const GROUPS = /\d[^+\d]{0,4}\+[^+\d]{0,8}\d/

/** 50人,含临时工20人: those are among them. */
const PARTLY = /(\d[^,;(]*)[,;(]\s*(?:含|包含|包括|内含|不含|不包括)[^),;]*\)?/
const BEHIND = /(?<=\d)\D+$/
const WHOSE = /^[^\d约近一二两三四五六七八九十百千几]+/

const sumOf = (groups: readonly string[]): HeadCount | null => {
  let [min, max, approx] = [0, 0, false]
  for (const group of groups) {
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

const sumOfGroups = (normal: string): HeadCount | null =>
  normal.includes('+') && GROUPS.test(normal) ? sumOf(normal.split('+')) : null

/** 行政10人、销售20人 are the departments of one house, 总部50人，工厂200人 its sites: none is part of another. */
const DEPARTMENT =
  /^(?:行政|人事|财务|后勤|管理(?:层|人员)?|销售|市场|业务|客服|售[后前]|采购|研发|技术|工程|设计|产品|测试|运营|运维|生产|制造|车间|产线|(?:生产)?一线|(?:生产|技术)?工人|普工|操作工|质检|品质|品控|仓库|仓储|物流|司机|文员|办公室|实施|[内外]勤|外包|临时工|实习生?|兼职|正式工?|其他)(?:部门?|人员|员工|团队)?$/
const SITE =
  /^(?:总部|本部|总公司|分公司|子公司|分部|[分总工]厂|厂[区里]|车间|办公室|写字楼|门店|店面|仓库|基地|研发中心|[东南西北新老一二三]厂区?|办事处)$/
const GROUP_AND_COUNT =
  /^(?:员工|公司|我们|共|有)?([\u3400-\u9fff]{2,8}?):?(?:有|共)?((?:约|大约|近|\d|(?!一线)[一二两三四五六七八九十]).*)$/
const BETWEEN_GROUPS = /[,、;和/\s]+|(?<=[\d十百千多余][人名个])(?=[\u3400-\u9fff])/

const isSite = (label: string): boolean =>
  SITE.test(label) || placeNames.has(label.replace(/(?:分?公司|工?厂|办事处|[分门]?店|总?部)$/, ''))

/** 两个班组每组15人, 三班倒每班20人: what one of several has is not the whole. */
const OF_EACH =
  /[每各](?:个|一)?(?:班组?|组|门?店|家|车间|部门?|条?产?线|工?厂|分?公司|团队)(?:都?有|约|大约)?\s*[\d一二两三四五六七八九十百]/

const sumOfNamed = (normal: string): HeadCount | null => {
  const groups = normal
    .split(BETWEEN_GROUPS)
    .filter((piece) => piece !== '')
    .map((piece) => GROUP_AND_COUNT.exec(piece))
  const labels = groups.map((group) => group?.[1] ?? '')
  const areGroups = labels.every((label) => DEPARTMENT.test(label)) || labels.every((label) => isSite(label))
  return areGroups && new Set(labels).size === labels.length
    ? sumOf(groups.map((group) => group?.[2] ?? ''))
    : null
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
 * text the part that counts people is taken: `中小型(员工100-300人，年营收5000万-1亿)` → 100 to 300; `管理20+产线130` and `行政10人、销售20人` are added up, what each
 * of several has (`每班20人`) is not. Ends count as included.
 * Fails with `chinese.headCount.empty`, `.vague`, `.negative`, `.several`, `.notPeople`, `.unreadable`. Source: COL-15, S2, S4.
 */
export const parseHeadCount = (text: string): Parsed<HeadCount> => {
  const normal = headsText(quantityText(text))
  const sum = sumOfGroups(normal)
  if (sum !== null) return succeed(sum)
  const quantities = readQuantities(normal)
  if (quantities.length === 0) return unread(`chinese.headCount.${absenceOf(normal) ?? 'unreadable'}`, text)
  const heads = quantities.filter(({ kind }) => kind === 'heads')
  const named = heads.length > 1 ? sumOfNamed(normal) : null
  if (named !== null) return succeed(named)
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
  if (OF_EACH.test(normal)) return unread('chinese.headCount.several', text)
  if (count.negative) return unread('chinese.headCount.negative', text)
  const most = count.kind === 'heads' || count.label === 'employees' ? MOST_HEADS : MOST_BARE
  if ((count.max ?? count.min ?? 0) > most) return unread('chinese.headCount.notPeople', text)
  return succeed(headCountOfQuantity(count))
}
