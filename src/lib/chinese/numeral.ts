/**
 * Reads one number in a text in `plain` form, as people in China write it: Arabic, Chinese, financial and mixed,
 * with colloquial spreads (七八万, 几十万, 300多万). The grammar of everything that counts stands on it.
 */
export type Numeral = Readonly<{
  low: number
  high: number
  /** Not meant exactly: 几十, 十多, 七八, 百来. */
  fuzzy: boolean
  /** The unit words right after the last digit, multiplied: 2百万 has 1e6; 1 where there are none. */
  unit: number
  /** The last 万 or 亿 among them, else 1. */
  bigUnit: number
  /** Written without a counted digit, as in 百余 or 千万以上. */
  unitOnly: boolean
  /** Only Arabic digits, separators and a point. */
  arabic: boolean
  end: number
}>

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇○', '一壹弌幺', '二贰两弍俩', '三叁参弎仨', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, value) => Array.from(characters, (character) => [character, value])
  )
)
const SMALL_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000
}
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Latin unit letters, longest first; `kw` (千万) and `w` (万) are what people type. */
const LATIN_UNITS: readonly (readonly [string, number])[] = [
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['wan', 1e4],
  ['mio', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['bn', 1e9],
  ['kw', 1e7],
  ['w', 1e4],
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
  ['e', 1e8]
]

const GROUPED = /\d{1,3}(?:[,'’]\d{3})+(?:\.\d+)?(?![\d,])|\d{1,4}(?:,\d{4})+(?:\.\d+)?(?![\d,])/y
const SPACED = /\d{1,3}(?: \d{3})+(?:\.\d+)?(?!\d)/y
/** The exponent of a spreadsheet (`1E-5`), but not 1e-5e (1亿 to 5亿 by letter). */
const PLAIN_NUMBER = /\d+(?:\.\d+)?(?:e[+-]?\d{1,3}(?![\de]))?|\.\d+/y
const FOLLOWS_FEW = /[十百千万亿个人元块名位天年月周拾佰仟]/
const FOLLOWS_LAI = /^(?:[个多]?[十百千万亿人元块名位天年月周号口]|左右|$|[\s,;)~-])/

/** Removes what binary fractions add: 1.1 × 1e8 is 110000000. */
const tidy = (value: number): number => (value > 1e13 ? value : Math.round(value * 1e4) / 1e4)

type Arabic = Readonly<{ value: number; end: number; digits: number }>

const readArabic = (text: string, at: number): Arabic | null => {
  for (const pattern of [GROUPED, SPACED, PLAIN_NUMBER]) {
    pattern.lastIndex = at
    const match = pattern.exec(text)?.[0]
    if (match === undefined) continue
    // 50 100 is two numbers; 1 000 000 and 5 000 are one.
    if (pattern === SPACED && match.split(' ').length < 3 && !/000(?:\.\d+)?$/.test(match)) continue
    const value = Number(match.replace(/[, '’]/g, ''))
    if (!Number.isFinite(value)) return null
    return { value, end: at + match.length, digits: match.length }
  }
  return null
}

const latinUnitAt = (text: string, at: number): readonly [string, number] | null => {
  const code = text.charCodeAt(at)
  if (!(code >= 97 && code <= 122)) return null
  for (const entry of LATIN_UNITS)
    if (text.startsWith(entry[0], at)) {
      const next = text.charCodeAt(at + entry[0].length)
      if (!(next >= 97 && next <= 122)) return entry
    }
  return null
}

/** The value of the last digit that is not zero: 300 → 100, 150 → 10, 1000 → 1000. What 多 and 余 reach up to. */
const lastPlaceOf = (value: number): number => {
  let place = 1
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10
  return place
}

const isNumeralStart = (character: string): boolean =>
  (character >= '0' && character <= '9') ||
  character in DIGITS ||
  character in SMALL_UNITS ||
  character in BIG_UNITS ||
  '几数半廿卅.'.includes(character)

type Spread = { low: number; high: number }

/** Reads the number that begins at `at`, or null where none does. `3千5百万` → 35,000,000, `七八万` → 70,000 to 80,000. */
export const readNumeral = (text: string, at: number): Numeral | null => {
  const first = text.charAt(at)
  if (first === '' || !isNumeralStart(first)) return null

  let position = at
  const big: Spread = { low: 0, high: 0 }
  const section: Spread = { low: 0, high: 0 }
  let pending: Spread | null = null
  let pendingStart = at
  let pendingDigits = 0
  let lastUnit = 0
  let lastBig = 0
  let chain = 1
  let bigUnit = 1
  let zeroSeen = false
  let fuzzy = false
  let sawDigit = false
  let arabic = true
  let sectionUnit = Infinity

  const take = (low: number, high: number, digits: number, end: number): void => {
    pending = { low, high }
    pendingStart = position
    pendingDigits = digits
    position = end
    chain = 1
    bigUnit = 1
    sawDigit = true
    if (high > low) fuzzy = true
  }
  const settled = (): Spread => ({
    low: section.low + (pending?.low ?? 0),
    high: section.high + (pending?.high ?? 0)
  })
  const clearSection = (): void => {
    section.low = 0
    section.high = 0
    sectionUnit = Infinity
    pending = null
  }
  /** Multiplies what stands before a 万 or 亿; a bare unit counts one. */
  const applyBig = (unit: number): void => {
    const value = settled()
    const bare = value.high === 0 && big.high === 0 && !sawDigit
    if (unit > lastBig && lastBig > 0) {
      big.low = tidy((big.low + value.low) * unit)
      big.high = tidy((big.high + value.high) * unit)
    } else {
      big.low += tidy((bare ? 1 : value.low) * unit)
      big.high += tidy((bare ? 1 : value.high) * unit)
    }
    clearSection()
    chain *= unit
    bigUnit = unit
    lastBig = unit
    lastUnit = unit
    zeroSeen = false
  }

  for (;;) {
    const character = text.charAt(position)
    if (character === '') break
    const code = character.charCodeAt(0)

    if ((code >= 48 && code <= 57) || (code === 46 && position === at)) {
      if (pending !== null) break
      const number = readArabic(text, position)
      if (!number) break
      take(number.value, number.value, number.digits, number.end)
      continue
    }
    const digit = DIGITS[character]
    if (digit !== undefined) {
      if (pending !== null) break
      arabic = false
      let end = position + 1
      while (text.charAt(end) in DIGITS) end++
      const length = end - position
      const nextDigit = DIGITS[text.charAt(position + 1)]
      if (digit === 0 && (sawDigit || lastUnit > 0) && length <= 2) {
        zeroSeen = true
        position++
        continue
      }
      if (length === 1) take(digit, digit, 1, end)
      else if (
        length === 2 &&
        nextDigit !== undefined &&
        nextDigit > digit &&
        digit > 0 &&
        (nextDigit === digit + 1 || FOLLOWS_FEW.test(text.charAt(end)) || (digit === 3 && nextDigit === 5))
      )
        take(digit, nextDigit, 1, end)
      else {
        let value = 0
        for (let index = position; index < end; index++)
          value = value * 10 + (DIGITS[text.charAt(index)] ?? 0)
        take(value, value, length, end)
      }
      // 一点五: the point of spoken decimals.
      if (text.charAt(position) === '点' && text.charAt(position + 1) in DIGITS && pending !== null) {
        let fraction = 0
        let place = 0.1
        let index = position + 1
        for (; text.charAt(index) in DIGITS; index++, place /= 10)
          fraction += (DIGITS[text.charAt(index)] ?? 0) * place
        const whole: Spread = pending
        const start: number = pendingStart
        const value = tidy(whole.low + fraction)
        take(value, value, 2, index)
        pendingStart = start
      }
      continue
    }
    if (character === '几' || character === '数') {
      const next = text.charAt(position + 1)
      if (character === '数' ? !/[十百千万亿]/.test(next) : !FOLLOWS_FEW.test(next) && position === at) break
      arabic = false
      // 20几万, 三十几: one to nine above the tens.
      if (pending !== null) {
        const tens: Spread = pending
        if (tens.low !== tens.high || tens.low % 10 !== 0) break
        const start: number = pendingStart
        take(tens.low + 1, tens.high + 9, 2, position + 1)
        pendingStart = start
      } else take(lastUnit === 10 ? 1 : 2, 9, 1, position + 1)
      continue
    }
    if (character === '廿' || character === '卅') {
      if (pending !== null) break
      arabic = false
      const tens = character === '廿' ? 20 : 30
      section.low += tens
      section.high += tens
      sawDigit = true
      lastUnit = 10
      sectionUnit = 10
      position++
      continue
    }
    const small = SMALL_UNITS[character]
    if (small !== undefined) {
      if (pending === null && sawDigit && small >= lastUnit && chain < 1e4) {
        // 三十百 is no number, but 十来千 does not occur either: stop before the unit.
        if (sectionUnit !== Infinity) break
      }
      if (small >= sectionUnit) {
        // A second, larger place begins a new number: 三百五千.
        if (pending !== null) position = pendingStart
        pending = null
        break
      }
      arabic = false
      const held: Spread = pending ?? { low: 1, high: 1 }
      section.low += tidy(held.low * small)
      section.high += tidy(held.high * small)
      pending = null
      chain *= small
      bigUnit = 1
      lastUnit = small
      sectionUnit = small
      zeroSeen = false
      position++
      continue
    }
    const large = BIG_UNITS[character]
    if (large !== undefined) {
      const repeats = lastBig > 0 && lastBig <= large && !(large > lastBig && settled().high === 0)
      if (repeats) {
        if (settled().high > 0 && large === lastBig) {
          // 三万五万: two numbers.
          if (sectionUnit === Infinity && pending !== null) {
            position = pendingStart
            pending = null
          }
          break
        }
        if (large === lastBig) break
      }
      arabic = false
      applyBig(large)
      position++
      continue
    }
    if (character === '半') {
      if (pending !== null || sawDigit) break
      const next = text.charAt(position + 1) === '个' ? text.charAt(position + 2) : text.charAt(position + 1)
      if (next === '' || !'百千万亿小'.includes(next)) break
      arabic = false
      take(0.5, 0.5, 2, position + 1)
      continue
    }
    if (character === '个' && (pending !== null || lastUnit > 0)) {
      const rest = text.slice(position + 1, position + 4)
      const held: Spread = settled()
      if (/^半?[百千万亿]/.test(rest) && lastBig === 0) {
        const half = rest.startsWith('半')
        arabic = false
        clearSection()
        take(held.low + (half ? 0.5 : 0), held.high + (half ? 0.5 : 0), 2, position + (half ? 2 : 1))
        pendingStart = at
        continue
      }
      if (/^[多余来][百千万亿]/.test(rest)) {
        position++
        continue
      }
      const letter = arabic && lastUnit === 0 ? latinUnitAt(text, position + 1) : null
      if (letter) {
        position++
        continue
      }
      if (rest === '小目标' && lastBig === 0) {
        applyBig(1e8)
        position += 4
        continue
      }
      break
    }
    if (
      (character === '多' || (character === '余' && text.charAt(position + 1) !== '额')) &&
      (sawDigit || lastUnit > 0)
    ) {
      if (fuzzy && !sawDigit) break
      const held: Spread = settled()
      arabic = false
      fuzzy = true
      if (held.high > 0) {
        const reach = lastPlaceOf(held.low)
        clearSection()
        pending = { low: held.low, high: held.high + (Number.isInteger(reach) ? reach : 0) }
        pendingDigits = 2
        sawDigit = true
      } else {
        big.high += lastPlaceOf(big.low)
      }
      position++
      if (text.charAt(position) === '个' && /[万亿]/.test(text.charAt(position + 1))) position++
      continue
    }
    if (
      ((character === '来' && FOLLOWS_LAI.test(text.slice(position + 1, position + 4))) ||
        (character === '把' && !sawDigit && lastUnit >= 100)) &&
      (sawDigit || lastUnit > 0)
    ) {
      arabic = false
      fuzzy = true
      const held: Spread = settled()
      if (held.high > 0) {
        clearSection()
        pending = held
        pendingDigits = 2
        sawDigit = true
      }
      position++
      continue
    }
    // A blank between the digits and the unit: `50 万`, `1.5 million`.
    if (
      character === ' ' &&
      pending !== null &&
      (/[百千万亿]/.test(text.charAt(position + 1)) || (arabic && latinUnitAt(text, position + 1) !== null))
    ) {
      position++
      continue
    }
    const latin = pending !== null && arabic && lastUnit === 0 ? latinUnitAt(text, position) : null
    if (latin) {
      const held: Spread = pending ?? { low: 0, high: 0 }
      clearSection()
      big.low = tidy(held.low * latin[1])
      big.high = tidy(held.high * latin[1])
      lastUnit = latin[1]
      lastBig = latin[1]
      chain = latin[1]
      bigUnit = latin[1]
      position += latin[0].length
      // 2w5 is 25,000; any other digits after the letter begin something else.
      if (!/\d/.test(text.charAt(position)) || !/^\d(?![\d.])/.test(text.slice(position, position + 2))) break
      continue
    }
    break
  }

  if (!sawDigit && lastUnit === 0) return null
  if (pending !== null) {
    const held: Spread = pending
    // 两百五 is 250, 2万5 is 25,000, 1亿2000 is 1.2亿: the place below is not spoken.
    const elided = lastUnit >= 100 && !zeroSeen && pendingDigits === 1 && held.high < 10
    const elidedWan = lastUnit === 1e8 && lastBig === 1e8 && pendingDigits === 4 && held.low >= 1000
    const factor = elided ? lastUnit / 10 : elidedWan ? 1e4 : 1
    section.low += held.low * factor
    section.high += held.high * factor
    if (factor > 1) {
      chain = 1
      bigUnit = lastBig > 0 ? lastBig : 1
    }
  }
  return {
    low: tidy(big.low + section.low),
    high: tidy(big.high + section.high),
    fuzzy,
    unit: chain,
    bigUnit,
    unitOnly: !sawDigit,
    arabic,
    end: position
  }
}
