/** The characters numbers are written with, in `plain` form, financial ones included. Source: GB/T 15835-2011, 支付结算办法. */
const DIGIT_SIGNS = [
  '零〇○',
  '一壹弌幺',
  '二贰两弍俩',
  '三叁参弎仨',
  '四肆',
  '五伍',
  '六陆',
  '七柒',
  '八捌',
  '九玖'
]

export const digitOf: ReadonlyMap<string, number> = new Map(
  DIGIT_SIGNS.flatMap((signs, value) => Array.from(signs, (sign): [string, number] => [sign, value]))
)
export const smallUnitOf: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000]
])
export const bigUnitOf: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['亿', 1e8]
])
export const tensOf: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30]
])

/** Latin unit letters, longest first; `kw` (千万) and `w` (万) are what people type. */
const LATIN_UNITS: readonly (readonly [string, number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['wan', 1e4],
  ['mio', 1e6],
  ['mil', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['bw', 1e6],
  ['kw', 1e7],
  ['qw', 1e7],
  ['w', 1e4],
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['e', 1e8]
]

const isLetter = (code: number): boolean => code >= 97 && code <= 122

/** The unit letters at a place, which no further letter may follow: `50k`, not `50kg`. */
export const latinUnitAt = (text: string, at: number): readonly [string, number] | null => {
  if (!isLetter(text.charCodeAt(at))) return null
  for (const entry of LATIN_UNITS)
    if (text.startsWith(entry[0], at) && !isLetter(text.charCodeAt(at + entry[0].length))) return entry
  return null
}

const GROUPED = /\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?(?![\d,])|\d{1,4}(?:,\d{4})+(?:\.\d+)?(?![\d,])/y
const SPACED =
  /\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)|\d{4,5} 000(?:\.\d+)?(?![\d ]*\d)|\d{1,4}(?: \d{4})* 0000(?!\d)/y
/** The exponent of a spreadsheet (`1E-5`), but not 1e-5e (1亿 to 5亿 by letter). */
const PLAIN_NUMBER = /\d+(?:\.\d+)?(?:e[+-]?\d{1,3}(?![\de]))?|\.\d+/y
const ENDS_IN_THOUSANDS = /000(?:\.\d+)?$/

export type Arabic = Readonly<{ value: number; end: number; digits: number }>

const match = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** An Arabic number with separators of thousands or of 万, a point or an exponent. */
export const readArabic = (text: string, at: number): Arabic | null => {
  const grouped = match(GROUPED, text, at)
  // 50 100 is two numbers; 1 000 000 and 5 000 are one.
  const spaced = grouped === null ? match(SPACED, text, at) : null
  const isOne = spaced !== null && (spaced.split(' ').length > 2 || ENDS_IN_THOUSANDS.test(spaced))
  const found = grouped ?? (isOne ? spaced : match(PLAIN_NUMBER, text, at))
  if (found === null) return null
  const value = Number(grouped !== null || isOne ? found.replace(/[, '’]/g, '') : found)
  return Number.isFinite(value) ? { value, end: at + found.length, digits: found.length } : null
}
