import { englishToChinese } from './date-english.ts'
import { plain } from './fold.ts'
import { readNumeral } from './numeral.ts'

const CHINESE_RUN = /[〇零○一二两三四五六七八九十百廿卅壹贰叁肆伍陆柒捌玖拾]+/g
const COUNTED = /^(?:年|个|月|日|号|天|周|星期|礼拜|季|旬|点|时|分|刻|工作日|小时|多)/
const WEEKDAY = /(周|星期|礼拜)([一二三四五六日天])(?![个周月年天])/g
const WEEKDAYS = '一二三四五六日'
const HAN = '[\\u3400-\\u9fff]'
const BLANKS_AT_HAN = new RegExp(`(?<=${HAN})\\s+|\\s+(?=${HAN})`, 'g')
const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/([今明后去]年|\d{2,4}年)(?:过完年|过了年|年过完)(?:之?后)?/, '$1春节后'],
  [/([今明后去]年|\d{2,4}年)过?年(?=[前后])/, '$1春节'],
  [/过完年|过了年|年过完/, '年后'],
  [/24[:点时](?:00)?分?(?=$|前|之前|以前|止)/, ''],
  [/(?<=[\d日号月年])(?:起|开始)(?=[至到])/, ''],
  [/前[二两2]个?季度/, '1至2季度'],
  [/前[三3]个?季度/, '1至3季度'],
  [/^(二[〇零○][〇零○一二三四五六七八九]{2})$/, '$1年'],
  [/^(?:cw|week|wk|w)[\s.]?(\d{1,2})$/, '第$1周'],
  [/周([一二三四五六])([二三四五六日天])(?![个周月年天])/, '周$1-周$2'],
  [/(?<![\d.])(\d{1,2})\.(\d{1,2})月(?!\d)/, '$1-$2月'],
  [/明后(?:两|二|2)?年/, '明年到后年'],
  [/(上|本|下)1?个?财年/, '$1年度'],
  [/(?:过了|过完)(国庆|五一|春节|中秋|端午|元旦|元宵|双十一|双11|618|十一)/, '$1后'],
  [/(20\d{2})[-\s]?w(\d{1,2})(?!\d)/, '$1年第$2周'],
  [/^(\d{4})[,\s]+(\d{1,2})[,\s]+(\d{1,2})$/, '$1-$2-$3']
]
/** Years of the Republic, as Taiwan counts them: 民国113年 is 2024. */
const REPUBLIC = /民国(\d{2,3}|[一二三四五六七八九十百零〇]{2,6})(?:年|(?=[-/.]\d))/g
/** 115/12/15 and 115年12月, as a form in Taiwan has it: no other year has three digits. */
const REPUBLIC_ALONE = /^(1[0-4]\d)(?=年|([-/.])\d{1,2}\2\d{1,2}$)/
const REPUBLIC_BEGAN = 1911
/** 1150630: the same in a row. */
const REPUBLIC_COMPACT = /^(1[0-4]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])$/
/** Years before the first of each Japanese reign. */
const REIGN = /(昭和|平成|令和)(\d{1,2})年/g
const BEFORE_REIGN: Readonly<Record<string, number>> = { 昭和: 1925, 平成: 1988, 令和: 2018 }
/** 80年代, 上世纪90年代. */
const DECADE = /(?:20世纪|上世纪)?([5-9])0年代(?:初|中|末|后期)?/
const WEEKDAYS_BESIDE = /(周[1-7])(?=周[1-7])/
const HAS_HALF = /[半把]/
/** 两三年 and 三五年 count years; 二三年 is 2023. */
const SPREAD_OF_YEARS = /^(?:一两|两三|三四|三五|四五|五六)$/
const SPREAD = /^[一二两三四五六七八九]{2}$/
const HAS_CHINESE_NUMERAL = /[〇零○一二两三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾半期周礼]/
const BLANKS_AT_SIGN = /(?<=\d)\s*([./])\s*(?=\d)/g
const HAS_LATIN = /[a-z]{2}|\d[qh]|[qh][1-4][^a-z\d]*\d{2}/

const digitsOf = (run: string): string =>
  Array.from(run, (character) => String(readNumeral(character, 0)?.low ?? '')).join('')

/** 十二月 → 12月, 二〇二三年 → 2023年, 两三个月 → 2-3个月, 周五 → 周5, 半年 → 6个月. Other words with 一 or 十 stay. */
const arabicOf = (text: string): string =>
  text
    // The blank keeps 周二14:00 from becoming 周214:00.
    .replace(
      WEEKDAY,
      (_, week: string, day: string) => `${week}${day === '天' ? 7 : WEEKDAYS.indexOf(day) + 1} `
    )
    .replace(/(?<=[周期拜][1-7]) (?!\d)/g, '')
    .replace(CHINESE_RUN, (run: string, at: number, text: string) => {
      const next = text.slice(at + run.length, at + run.length + 3)
      const before = text.charAt(at - 1)
      // 2024一季度, 2024三月: the 年 is left out.
      const year = /\d/.test(before) ? '年' : ''
      if (!COUNTED.test(next) && before !== '第' && before !== '月' && !/^[-~至到]/.test(next)) return run
      if (next.startsWith('年') && run.length >= 2 && !/[十廿卅拾]/.test(run)) {
        const follows = text.slice(at + run.length + 1, at + run.length + 2)
        return (SPREAD.test(run) && /[内后以之左]/.test(follows)) ||
          (SPREAD_OF_YEARS.test(run) && follows === '')
          ? Array.from(run, digitsOf).join('-')
          : digitsOf(run)
      }
      const numeral = readNumeral(run, 0)
      if (!numeral || numeral.end !== run.length) return run
      return numeral.low === numeral.high ? `${year}${numeral.low}` : `${year}${numeral.low}-${numeral.high}`
    })

/** 半个月 and what else is half: 一个半月 is a month and 15 days, 一年半 18 months; 上半年 stays. */
const halvesOf = (text: string): string =>
  text
    .replace(/(\d+)个半月/g, '$1.5个月')
    .replace(/(\d+)年半/g, (_, years: string) => `${Number(years) * 12 + 6}个月`)
    .replace(/个把月/g, '1个月')
    .replace(/半个月|(?<![上下])半月(?!形)/g, '15天')
    .replace(/(?<![上下前后头])半年/g, '6个月')

/** A date's text as the reader wants it: half-width, one dash, Arabic numbers, English turned to Chinese. */
export const dateText = (text: string): string => {
  let normal = plain(text)
    .replace(/[‐‑‒–—―−─━ー﹣]+|-{2,}/g, '-')
    .replace(/[〜∼˜~⁓]+/g, '~')
    .trim()
  for (const [pattern, rewrite] of SAYINGS)
    if (pattern.test(normal)) normal = normal.replace(pattern, rewrite)
  if (HAS_LATIN.test(normal)) normal = englishToChinese(normal)
  if (normal.includes(' ')) normal = normal.replace(BLANKS_AT_HAN, '').replace(BLANKS_AT_SIGN, '$1')
  normal = normal.replace(
    REPUBLIC,
    (written, year: string) =>
      `${(readNumeral(year, 0)?.low ?? 0) + REPUBLIC_BEGAN}${written.endsWith('年') ? '年' : ''}`
  )
  normal = normal.replace(
    REPUBLIC_COMPACT,
    (_, year: string, month: string, day: string) => `${Number(year) + REPUBLIC_BEGAN}-${month}-${day}`
  )
  normal = normal.replace(REPUBLIC_ALONE, (year) => String(Number(year) + REPUBLIC_BEGAN))
  normal = normal.replace(
    REIGN,
    (_, reign: string, year: string) => `${(BEFORE_REIGN[reign] ?? 0) + Number(year)}年`
  )
  // The feasts 五一 and 十一 keep their name; 十一月 is a month.
  if (HAS_CHINESE_NUMERAL.test(normal)) normal = arabicOf(normal)
  normal = normal.replace(DECADE, '19$10年-19$19年').replace(WEEKDAYS_BESIDE, '$1-')
  return HAS_HALF.test(normal) ? halvesOf(normal) : normal
}
