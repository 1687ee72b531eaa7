import { addDays, type Day, toDay } from '#kernel/day'

/**
 * Month and day of the three lunar festivals from 2000 on, a year each: 春节 (正月初一), 端午 (五月初五), 中秋 (八月十五).
 * Source: the lunar calendar of 紫金山天文台, GB/T 33661-2017.
 */
const FIRST_YEAR = 2000
const LUNAR: Readonly<Record<'spring' | 'dragon' | 'moon', string>> = {
  spring:
    '0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217 0206 0126 0214 0202 0123 0211 0201 0219 0208 0128 0215 0204 0124 0212 0202',
  dragon:
    '0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 0622 0611 0531 0619 0608 0529 0615 0604 0623 0613 0601 0620 0610 0530 0617 0606 0625 0614 0603',
  moon: '0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920 0910 0928 0917 1005 0925 0915 1004 0922 0911 0930 0919 0907 0926 0916 1005 0924 0913 1002 0921 0909'
}
const daysOf: Readonly<Record<keyof typeof LUNAR, readonly string[]>> = {
  spring: LUNAR.spring.split(' '),
  dragon: LUNAR.dragon.split(' '),
  moon: LUNAR.moon.split(' ')
}

/** The feast: its first day as a fixed date or a lunar one moved by days, and how many days people are away. */
type Feast = Readonly<{ fixed?: string; lunar?: keyof typeof LUNAR; shift?: number; days: number }>

const feasts: readonly (readonly [names: string, feast: Feast])[] = [
  ['春节 过年 新春 大年初一 正月初一 农历新年 年关 过大年', { lunar: 'spring', days: 7 }],
  ['除夕 大年三十 年三十', { lunar: 'spring', shift: -1, days: 1 }],
  ['正月', { lunar: 'spring', days: 29 }],
  ['腊月', { lunar: 'spring', shift: -29, days: 29 }],
  ['暑假 暑期', { fixed: '0701', days: 62 }],
  ['寒假', { fixed: '0115', days: 31 }],
  ['小年', { lunar: 'spring', shift: -7, days: 1 }],
  ...Array.from('二三四五六七八九十', (day, at): readonly [string, Feast] => [
    `正月初${day} 大年初${day}`,
    { lunar: 'spring', shift: at + 1, days: 1 }
  ]),
  ['教师节', { fixed: '0910', days: 1 }],
  ['平安夜', { fixed: '1224', days: 1 }],
  ['开春 初春 入春', { fixed: '0301', days: 31 }],
  ['元宵节 元宵 正月十五 正月15', { lunar: 'spring', shift: 14, days: 1 }],
  ['端午节 端午', { lunar: 'dragon', days: 3 }],
  ['中秋节 中秋', { lunar: 'moon', days: 3 }],
  ['元旦节 元旦', { fixed: '0101', days: 1 }],
  ['情人节', { fixed: '0214', days: 1 }],
  ['妇女节 三八节 三八', { fixed: '0308', days: 1 }],
  ['315', { fixed: '0315', days: 1 }],
  ['清明节 清明', { fixed: '0404', days: 3 }],
  ['劳动节 五一节 五一', { fixed: '0501', days: 5 }],
  ['儿童节 六一', { fixed: '0601', days: 1 }],
  ['年中大促 618', { fixed: '0618', days: 1 }],
  ['国庆节 国庆 十一黄金周 十一假期 十一', { fixed: '1001', days: 7 }],
  ['双十一 双11 双1十一', { fixed: '1111', days: 1 }],
  ['双十二 双12', { fixed: '1212', days: 1 }],
  ['圣诞节 圣诞', { fixed: '1225', days: 1 }]
]

const byName: readonly (readonly [string, Feast])[] = feasts
  .flatMap(([names, feast]) => names.split(' ').map((name): readonly [string, Feast] => [name, feast]))
  .sort((a, b) => b[0].length - a[0].length)
/** The characters that names of feasts begin with. */
export const feastSigns: ReadonlySet<string> = new Set(byName.map(([name]) => name.charAt(0)))

/** The feast named at a place: 春节, 国庆, 五一; 十一月 and 五一路 are none. */
export const feastAt = (text: string, at: number): Readonly<{ feast: Feast; end: number }> | null => {
  if (!feastSigns.has(text.charAt(at))) return null
  for (const [name, feast] of byName) {
    if (!text.startsWith(name, at)) continue
    const end = at + name.length
    const isNumber = /^[\d一二三四五六七八九十]+$/.test(name)
    if (isNumber && /^[\d.\-/月日号点个天周年时分家人万千百亿多几]/.test(text.charAt(end))) continue
    if (isNumber && /[\d.\-/]/.test(text.charAt(at - 1))) continue
    return { feast, end: /^(?:假期|长假|期间|放假)/.test(text.slice(end)) ? end + 2 : end }
  }
  return null
}

/** First and last day of a feast in a year, or null outside 2000 to 2060 for a lunar one. */
export const feastDays = (feast: Feast, year: number): Readonly<{ from: Day; to: Day }> | null => {
  const written = feast.lunar ? daysOf[feast.lunar][year - FIRST_YEAR] : feast.fixed
  if (written === undefined) return null
  const first = addDays(toDay(year, Number(written.slice(0, 2)), Number(written.slice(2))), feast.shift ?? 0)
  return { from: first, to: addDays(first, feast.days - 1) }
}
