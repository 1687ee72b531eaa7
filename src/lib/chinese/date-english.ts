const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const DAYS = 'mon tue wed thu fri sat sun'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const DAY = '(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?'
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12
}
const COUNT = '(\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve)'
const UNIT = '(business day|working day|day|week|month|quarter|year)s?'
const UNITS: Readonly<Record<string, string>> = {
  'business day': '个工作日',
  'working day': '个工作日',
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年'
}

const SEASONS: Readonly<Record<string, string>> = {
  spring: '春',
  summer: '夏',
  autumn: '秋',
  fall: '秋',
  winter: '冬'
}

const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1
const weekdayOf = (word: string): number => DAYS.indexOf(word.slice(0, 3)) + 1
const spanOf = (count: string, unit: string): string =>
  // Years as months, so that 20 years is not the year 2020.
  unit.startsWith('year')
    ? `${(NUMBERS[count] ?? Number(count)) * 12}个月`
    : `${NUMBERS[count] ?? count}${UNITS[unit.replace(/s$/, '')] ?? unit}`

type Rule = readonly [RegExp, (...parts: string[]) => string]

/** English date phrases rewritten as the Chinese ones the reader knows; the order matters. */
const RULES: readonly Rule[] = [
  [/\b(?:spring festival|chinese new year|cny)\b/g, () => '春节'],
  [
    new RegExp(`\\b(\\d{1,2})[-\\s]${MONTH}[-\\s'](\\d{2})\\b`, 'g'),
    (_, d = '', m = '', y = '') => `20${y}年${monthOf(m)}月${d}日`
  ],
  // Jun-24 is how spreadsheets show June 2024.
  [new RegExp(`\\b${MONTH}[-'](\\d{2})\\b`, 'g'), (_, m = '', y = '') => `20${y}年${monthOf(m)}月`],
  [
    new RegExp(`\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*(\\d{4})\\b`, 'g'),
    (_, m = '', d = '', y = '') => `${y}年${monthOf(m)}月${d}日`
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*(?:of\\s+)?${MONTH}[\\s,-]*(\\d{4})\\b`, 'g'),
    (_, d = '', m = '', y = '') => `${y}年${monthOf(m)}月${d}日`
  ],
  [new RegExp(`\\b${MONTH}[\\s,-]*(\\d{4})\\b`, 'g'), (_, m = '', y = '') => `${y}年${monthOf(m)}月`],
  [new RegExp(`\\b(\\d{4})[\\s,-]*${MONTH}(?![a-z])`, 'g'), (_, y = '', m = '') => `${y}年${monthOf(m)}月`],
  [
    new RegExp(`\\b${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'g'),
    (_, m = '', d = '') => `${monthOf(m)}月${d}日`
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?${MONTH}(?![a-z])`, 'g'),
    (_, d = '', m = '') => `${monthOf(m)}月${d}日`
  ],
  [new RegExp(`\\b${MONTH}(?![a-z])`, 'g'), (_, m = '') => `${monthOf(m)}月`],
  [/\bq([1-4])[\s,/'-]*(?:fy)?(20\d\d|\d\d)\b/g, (_, q = '', y = '') => `${y}年q${q}`],
  [/\bh([12])[\s,/'-]*(?:fy)?(20\d\d|\d\d)\b/g, (_, h = '', y = '') => `${y}年h${h}`],
  [/\b([12])h\s*(20\d\d|\d\d)\b/g, (_, h = '', y = '') => `${y}年h${h}`],
  [/\b([1-4])q\s*(20\d\d|\d\d)\b/g, (_, q = '', y = '') => `${y}年q${q}`],
  [/\bfy\s?(20\d\d|\d\d)(?![\dqh年])/g, (_, y = '') => `${y}年`],
  [
    /\b(spring|summer|autumn|fall|winter)(?:\s+of)?\s*(20\d\d)?\b/g,
    (_, s = '', y = '') => `${y === '' ? '' : `${y}年`}${SEASONS[s] ?? ''}季`
  ],
  [/\b(first|1st) half(?: of)?(?: the)?(?: year)?\b/g, () => 'h1'],
  [/\b(second|2nd) half(?: of)?(?: the)?(?: year)?\b/g, () => 'h2'],
  [
    /\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?\b/g,
    (_, n = '') => `q${('first second third fourth 1st 2nd 3rd 4th'.split(' ').indexOf(n) % 4) + 1}`
  ],
  [/\bq([1-4])[\s,]*(20\d\d)年?/g, (_, q = '', y = '') => `${y}年q${q}`],
  [/\bh([12])[\s,]*(20\d\d)年?/g, (_, h = '', y = '') => `${y}年h${h}`],
  [
    new RegExp(`\\b(?:within|in the next|over the next|next|coming|the next)\\s+${COUNT}\\s+${UNIT}\\b`, 'g'),
    (_, n = '', u = '') => `${spanOf(n, u)}内`
  ],
  [
    new RegExp(`\\b(?:last|past|the last|the past|previous)\\s+${COUNT}\\s+${UNIT}\\b`, 'g'),
    (_, n = '', u = '') => `过去${spanOf(n, u)}`
  ],
  [
    new RegExp(`\\bin\\s+(?:about\\s+)?${COUNT}\\s+${UNIT}\\b`, 'g'),
    (_, n = '', u = '') => `${spanOf(n, u)}后`
  ],
  [
    new RegExp(`\\b${COUNT}\\s+${UNIT}\\s+(?:later|from now)\\b`, 'g'),
    (_, n = '', u = '') => `${spanOf(n, u)}后`
  ],
  [new RegExp(`\\b${COUNT}\\s+${UNIT}\\s+ago\\b`, 'g'), (_, n = '', u = '') => `${spanOf(n, u)}前`],
  [
    new RegExp(`\\b${COUNT}\\s*(?:-|to)\\s*${COUNT}\\s+${UNIT}\\b`, 'g'),
    (_, a = '', b = '', u = '') => `${NUMBERS[a] ?? a}-${spanOf(b, u)}`
  ],
  [new RegExp(`\\b${COUNT}\\s+${UNIT}\\b`, 'g'), (_, n = '', u = '') => spanOf(n, u)],
  [new RegExp(`\\bnext\\s+${DAY}\\b`, 'g'), (_, d = '') => `下周${weekdayOf(d)}`],
  [new RegExp(`\\blast\\s+${DAY}\\b`, 'g'), (_, d = '') => `上周${weekdayOf(d)}`],
  [new RegExp(`\\bthis\\s+${DAY}\\b`, 'g'), (_, d = '') => `本周${weekdayOf(d)}`],
  [new RegExp(`\\b${DAY}\\b`, 'g'), (_, d = '') => `周${weekdayOf(d)}`],
  [/\bday after tomorrow\b/g, () => '后天'],
  [/\btomorrow\b/g, () => '明天'],
  [/\byesterday\b/g, () => '昨天'],
  [/\btoday\b/g, () => '今天'],
  [
    /\bnext (week|month|quarter|year)\b/g,
    (_, u = '') => (u === 'year' ? '明年' : `下${{ week: '周', month: '月', quarter: '季度' }[u] ?? ''}`)
  ],
  [
    /\b(?:this|current) (week|month|quarter|year)\b/g,
    (_, u = '') => (u === 'year' ? '今年' : `本${{ week: '周', month: '月', quarter: '季度' }[u] ?? ''}`)
  ],
  [
    /\b(?:last|previous) (week|month|quarter|year)\b/g,
    (_, u = '') => (u === 'year' ? '去年' : `上${{ week: '周', month: '月', quarter: '季度' }[u] ?? ''}`)
  ],
  [/\bearly[\s-]+(?=[明今下本])(\S+)/g, (_, p = '') => `${p}初`],
  [/\bmid[\s-]+(?=[明今下本])(\S+)/g, (_, p = '') => `${p}中`],
  [/\b(?:late|end)[\s-]+(?=[明今下本])(\S+)/g, (_, p = '') => `${p}底`],
  [/\b(?:year[\s-]?end|eoy|end of (?:the )?year)\b/g, () => '年底'],
  [/\b(?:month[\s-]?end|eom|end of (?:the )?month)\b/g, () => '月底'],
  [/\b(?:quarter[\s-]?end|eoq|end of (?:the )?quarter)\b/g, () => '季度末'],
  [/\b(?:the )?end of\s+([^\s,]+)/g, (_, p = '') => `${p.replace(/^(\d{4})$/, '$1年')}底`],
  [/\b(?:the )?(?:beginning|start) of\s+([^\s,]+)/g, (_, p = '') => `${p.replace(/^(\d{4})$/, '$1年')}初`],
  [/\b(?:the )?middle of\s+([^\s,]+)/g, (_, p = '') => `${p.replace(/^(\d{4})$/, '$1年')}中`],
  [/\bearly[\s-]+((?:\d{4}年)?[qh]\d)/g, (_, p = '') => `${p}初`],
  [/\bmid[\s-]+((?:\d{4}年)?[qh]\d)/g, (_, p = '') => `${p}中`],
  [/\b(?:late|end)[\s-]+((?:\d{4}年)?[qh]\d)/g, (_, p = '') => `${p}末`],
  [/\bearly[\s-]+(\d{4}年)?(\d+月)/g, (_, y = '', m = '') => `${y}${m}上旬`],
  [/\bmid[\s-]+(\d{4}年)?(\d+月)/g, (_, y = '', m = '') => `${y}${m}中旬`],
  [/\blate[\s-]+(\d{4}年)?(\d+月)/g, (_, y = '', m = '') => `${y}${m}下旬`],
  [/\bearly[\s-]+(\d{4})\b/g, (_, y = '') => `${y}年初`],
  [/\bmid[\s-]+(\d{4})\b/g, (_, y = '') => `${y}年中`],
  [/\b(?:late|end)[\s-]+(\d{4})\b/g, (_, y = '') => `${y}年底`],
  [
    /\b(?:by|before|no later than|until|till|prior to)\s+(?:the\s+)?(\S+)/g,
    (all, p = '') => (all.startsWith('before') || all.startsWith('prior') ? `${p}前` : `截至${p}`)
  ],
  [
    /\b(?:after|since|from|starting)\s+(\S+)(?=$|\s*$)/g,
    (all, p = '') => (all.startsWith('after') ? `${p}后` : `${p}起`)
  ],
  [/\bto\b|\bthrough\b|\buntil\b/g, () => '至']
]

const UNDEFINED_SAFE = (part: unknown): string => (typeof part === 'string' ? part : '')

/** `by end of march` → `截至3月底`, `next 3 months` → `3个月内`, `15 Mar 2024` → `2024年3月15日`. The text is lower case. */
export const englishToChinese = (text: string): string =>
  RULES.reduce(
    (current, [pattern, rewrite]) =>
      current.replace(pattern, (...parts: unknown[]) => rewrite(...parts.slice(0, -2).map(UNDEFINED_SAFE))),
    text
  )
