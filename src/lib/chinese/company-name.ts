import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { splitAtForm } from './legal-form.ts'
import { plain } from './fold.ts'
import { readNumeral } from './numeral.ts'
import { type Parsed, unread } from './parsed.ts'
import { placeNames, placePrefixOf } from './places.ts'
import { tradeWordsOf } from './trade-words.ts'

/**
 * A company's name taken apart. `key` is equal for two writings of one company and differs by branch; `coreKey` is the
 * key of the company without its branch, so that branches are found as relatives. All texts are simplified and lower case.
 */
export type CompanyName = Readonly<{
  key: string
  coreKey: string
  /** 有限责任公司, 股份有限公司, 普通合伙, `co ltd` …; null where the name has none (厂, 店, 经营部 stay words of the core). */
  legalForm: string | null
  /** 宜阳盐镇营业厅, 第三分公司 …: what stands behind the company's own name. */
  branch: string | null
  /** The name without legal form and branch, as one reads it. */
  core: string
  /** The place the name begins with, with its 省, 市, 县. */
  regionPrefix?: string
  /** What lies between place and trade words: the name people use. */
  brand: string
  /** 图文, 制作: what the company does, by its name. */
  industryWords?: readonly string[]
}>

const LETTER = /\p{L}/u
const NOT_LETTER_OR_DIGIT = /[^\p{L}\p{N}]+/gu
// Those at the end are looked for from where a run of them begins: from each of them a cell of dots is not read to its end in minutes.
const EDGE_SIGNS =
  /^[\s.,;:·*#"'“”‘’、。，；：-]+|(?<![\s.,;:·*"'“”‘’、。，；：-])[\s.,;:·*"'“”‘’、。，；：-]+$/g
const NAME_EDGES = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu
const NOTE = /[([【][^()[\]【】]*[)\]】]/g
const NOTE_AT_END = /[([【]([^()[\]【】]*)[)\]】]\s*$/
const LONE_BRACKET = /^[)\]】]|[([【]$/
/** A list's own number or mark before the name: 12、某某公司, 【重点】某某公司. */
/** 客户：某某公司: the name of the column stands before it. */
const LABEL =
  /^(?:原名|曾用名|开票抬头|抬头|(?:客户|公司|企业|单位|供应商|经销商|甲方|乙方|买方|卖方)(?:名称|全称)?|名称|全称)\s*:\s*/
/** 华为(华为技术有限公司): the short name first. */
const WHOLE_NAME_IN_BRACKETS =
  /^(?!.*(?:公司|厂|店|中心|部|院|行)[([])[^()[\]]{2,8}[([](?!原|曾用名|现|更名)([^()[\]]{2,}有限(?:责任)?公司)[)\]]$/
/** Shares of a listed firm in trouble: *ST海航. */
const LISTING_MARK = /^\*?s?st(?=[\u4e00-\u9fff])/
/** 統一企業(股)公司, 大立光電(股): as one shortens 股份有限公司 in Taiwan. */
const SHORTENED_FORM = /\(股\)(?:有限)?(?:公司)?$/
const PREFIX =
  /^(?:\d{1,4}[.、)]\s*(?=[\u3400-\u9fff])|(?:0\d{1,6}|[a-z]{1,3}-?\d{3,8}|\d{4,8})(?:[-_.:\s]+)(?=[\u3400-\u9fff]{4})|【[^】]{1,6}】\s*(?=\S{4}))/
const WITHHELD =
  /^(?:散户|零散客户|个人(?:客户|用户)?|散客|不方便(?:透露)?|不便透露|保密|待定|未知|不详|待确认|匿名|同上)$/
const ONLY_FORM = /^(?:集团)?(?:股份)?(?:有限)?(?:责任)?公司$/
const BRANCH_END =
  /(?:分公司|支公司|分行|支行|分部|分店|门店|店|营业[部厅所]|办事处|代表处|分厂|分校|分所|分院|分社|分局|支局|分理处|经营部|门市部?|服务部|加油站|项目部|事业部|销售部|[站部所厅处店厂])$/
const LATIN_BRANCH_END = /[a-z] (?:branch|office|plant|factory|division)$/
const SHORT_BRANCH =
  /(?:第?[一二三四五六七八九十\d]+|总|直属)?(?:分公司|支公司|营业部|营业厅|办事处|代表处|事业部|分行|支行|分部|分店)$/
const BETWEEN_PLACE_AND_BRANCH = /(?:省|市|县|区)$/

const keyOf = (text: string): string => text.replace(NOT_LETTER_OR_DIGIT, '')

/** 第三, 三 and 3 name the same branch. */
const branchKeyOf = (branch: string): string => {
  const text = keyOf(branch)
  let key = ''
  for (let at = 0; at < text.length;) {
    const character = text.charAt(at)
    const numeral = '第一二三四五六七八九十0123456789'.includes(character)
      ? readNumeral(text, character === '第' ? at + 1 : at)
      : null
    if (numeral && numeral.low === numeral.high && !numeral.fuzzy && numeral.bigUnit === 1) {
      key += String(numeral.low)
      at = numeral.end
    } else {
      key += character
      at += 1
    }
  }
  return key
}

/** 农行杭州西湖支行: a bank's name ends where one says it. */
const BANK_BRANCH =
  /^(.*?(?:银行|农商行|信用社|农信社|^[工农中建交招邮民浦兴光]行))((?!股份|有限|集团).+(?:支行|分行|营业部|营业所|分理处|储蓄所))$/
/** 某某律师事务所上海分所, 某某医院南沙院区: an office, school or hospital has its branch right behind its kind. */
const INSTITUTION_BRANCH =
  /^(.{2,}(?:事务所|医院|大学|学院|学校|中学|小学|幼儿园|研究院|图书馆))((?!附属).{2,8}(?:分所|分院|院区|校区|分校|分部|分馆|分园|门诊部|办公室))$/
/** 海底捞(王府井店): the branch in brackets, where no legal form stands. */
const BRANCH_IN_BRACKETS =
  /^(.{2,})[([]([^()[\]]{1,12}(?:店|餐厅|分部|分院|分校|校区|院区|营业厅|分公司|办事处))[)\]]$/

/** 麦当劳南京西路店, 海底捞人民广场店: a shop that is named for where it stands. */
const SHOP_SOMEWHERE = /(?:路|街|大道|广场|城|站|机场|天地|桥|门)店$/
const LANDMARK =
  /^(?:人民|中山|解放|建设|和平|胜利|步行街|火车|高铁|机场|万达|万象|吾悦|大悦城|来福士|银泰|印象城|龙湖|凯德|世纪|时代|市民|五一|大学城|地铁|客运)/

/** Where the shop's place begins in a name without a legal form: at the first place or landmark behind the brand. */
const shopBranchOf = (name: string): number => {
  if (!name.endsWith('店')) return -1
  const startsPlace = (at: number): boolean =>
    [4, 3, 2].some((length) => placeNames.has(name.slice(at, at + length)))
  const isForCity = [4, 3, 2].some((length) => placeNames.has(name.slice(-1 - length, -1)))
  if (!isForCity && !SHOP_SOMEWHERE.test(name)) return -1
  for (let at = 2; at < name.length - 2; at++)
    if ((startsPlace(at) || LANDMARK.test(name.slice(at))) && !placeNames.has(name.slice(0, at))) return at
  return -1
}

/** 华为北京分公司: without a legal form between them the branch begins at the last place before it. */
const splitShortBranch = (name: string): Readonly<{ head: string; branch: string | null }> => {
  const parted = BANK_BRANCH.exec(name) ?? INSTITUTION_BRANCH.exec(name) ?? BRANCH_IN_BRACKETS.exec(name)
  if (parted?.[1] !== undefined && parted[2] !== undefined) return { head: parted[1], branch: parted[2] }
  const shop = shopBranchOf(name)
  if (shop !== -1) return { head: name.slice(0, shop), branch: name.slice(shop) }
  const sign = SHORT_BRANCH.exec(name)
  // 解放碑街道办事处 is an office of the state.
  if (!sign || sign.index < 2 || name.slice(0, sign.index).endsWith('街道'))
    return { head: name, branch: null }
  let start = sign.index
  const stem = name.slice(0, start).replace(BETWEEN_PLACE_AND_BRANCH, '')
  for (let length = 4; length >= 2; length--) {
    if (stem.length - length >= 2 && placeNames.has(stem.slice(-length))) {
      start = stem.length - length
      break
    }
  }
  return { head: name.slice(0, start), branch: name.slice(start) }
}

/** 中国|电信 and 国网 name nobody alone: there the trade words belong to the brand. */
const brandOf = (inner: string, tradeLength: number): string => {
  const brand = inner.slice(0, inner.length - tradeLength)
  return brand === '' || brand === '中国' || brand === '国网' ? inner : brand
}

/** 原名…, 简称…, or the name once more in English: what stands behind a legal form and is no branch. */
const REMARK =
  /^[\s:,;/|-]*(?:原名?|曾用名|前身|更名|现名?|简称|英文名?|又名|以下简称)(?![一-龥]{0,4}(?:店|部|厂|所)$)/
/** 张经理, 13812345678, DJI: a person, a number or letters noted behind the name. */
const NOTED =
  /^(?:总部|总公司|[一-龥]{1,3}(?:总|经理|总监|主任|主管|老板|先生|女士|小姐|老师)(?:[\s\d*x-]{0,16})|[\d\s+-]+|[一-龥]{2,4}1[3-9]\d{9}|[\da-z]{15}(?:[\da-z]{3})?|[a-z][a-z\s().,&-]*)$/

/** 有限公司/王总, 有限公司|工业软件: behind a stroke stands a note, unless it is a branch by its end. */
const STROKE = /^\s*[/|\\,;]+\s*/

const branchOf = (written: string): string | null => {
  const rest = written.replace(STROKE, '')
  if (rest !== written && !BRANCH_END.test(rest)) return null
  if (LATIN_BRANCH_END.test(rest)) return rest
  if (REMARK.test(rest) || NOTED.test(rest.replace(EDGE_SIGNS, ''))) return null
  const noted = NOTE_AT_END.exec(rest)
  const bare = rest.replace(NOTE, '').replace(LONE_BRACKET, '').replace(EDGE_SIGNS, '').trim()
  if (bare !== '') return keyOf(bare) === '' ? null : bare
  // 华为技术有限公司（北京分公司）, but not （原某某公司） nor （已注销）.
  const inside = noted?.[1]?.trim() ?? ''
  if (NOTED.test(inside)) return null
  return BRANCH_END.test(inside) && !/^(?:原|曾用名|现|更名)/.test(inside) ? inside : null
}

/**
 * The comparison key and the parts of a company's name: full-width letters, spaces, brackets, traditional characters and the legal
 * form make no difference, a branch does. `華為技術（深圳）有限公司` and `华为技术(深圳)有限责任公司` have one key.
 * Fails with `chinese.companyName.empty` or `.unreadable` (no letter at all). Source: COL-15, COL-19.
 */
export const parseCompanyName = (text: string): Parsed<CompanyName> => {
  const unbracketed = plain(text)
    .replace(/\s+/g, ' ')
    .replace(LABEL, '')
    .replace(PREFIX, '')
    .replace(LISTING_MARK, '')
    .replace(SHORTENED_FORM, '股份有限公司')
    .replace(/【/g, '(')
    .replace(/】/g, ')')
    .trim()
  const normal = unbracketed.endsWith(')') ? unbracketed.replace(WHOLE_NAME_IN_BRACKETS, '$1') : unbracketed
  const name = normal.replace(EDGE_SIGNS, '')
  if (absenceOf(normal) === 'empty') return unread('chinese.companyName.empty', text)
  if (!LETTER.test(name) || ONLY_FORM.test(name) || WITHHELD.test(name))
    return unread('chinese.companyName.unreadable', text)
  const compact = /[\u3400-\u9fff]/.test(name) ? name.replace(/(?<![a-z]) | (?![a-z])/g, '') : name
  const { head, form, rest } = splitAtForm(compact)
  const short = form === null ? splitShortBranch(head) : { head, branch: branchOf(rest) }
  const core = short.head.replace(EDGE_SIGNS, '').trim() || compact
  const coreKey = keyOf(core) || keyOf(compact)
  const regionPrefix = placePrefixOf(core)
  const inner = core.slice(regionPrefix.length).replace(NOTE, '')
  const industryWords = tradeWordsOf(inner)
  const tradeLength = industryWords.reduce((sum, word) => sum + word.length, 0)
  return succeed({
    key: short.branch === null ? coreKey : `${coreKey}#${branchKeyOf(short.branch)}`,
    coreKey,
    legalForm: form,
    branch: short.branch,
    core,
    brand: brandOf(inner, tradeLength).replace(NAME_EDGES, '') || core,
    ...(regionPrefix === '' ? {} : { regionPrefix }),
    ...(industryWords.length === 0 ? {} : { industryWords })
  })
}
