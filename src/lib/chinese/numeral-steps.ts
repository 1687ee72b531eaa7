import { digitOf, latinUnitAt, readArabic } from './numeral-signs.ts'
import {
  applyBig,
  clearSection,
  dropPending,
  gather,
  hasPending,
  hold,
  sectionHigh,
  sectionLow,
  type State,
  tidy
} from './numeral-state.ts'

/** Each step reads one sign of a number and says whether the number may go on. */
type Step = (state: State) => boolean

const UNIT = /[百千万亿]/
const FOLLOWS_FEW = /[十百千万亿个人元块名位天年月周拾佰仟]/
const FOLLOWS_LAI = /^(?:个(?:左右|上下)?$|个?w|[个多]?[十百千万亿人元块名位天年月周号口]|左右|$|[\s,;)~-])/
/** 50万一年 and 三万一台 end before 一: what is paid is per year, per piece. */
const A_PIECE = /^(?:[年月季天套台件吨次单批份项期户平家]|个[月季人点])/
const HALF_OR_UNIT = /^半?[百千万亿]/
const MORE_THEN_UNIT = /^[多余来][百千万亿]/

export const arabicStep: Step = (state) => {
  if (hasPending(state) || state.rounded) return false
  const number = readArabic(state.text, state.position)
  if (!number) return false
  hold(state, number.value, number.value, number.digits, number.end)
  return true
}

/** 一点五: the point of spoken decimals. */
const spokenDecimals = (state: State): void => {
  const { text } = state
  if (text.charAt(state.position) !== '点' || !digitOf.has(text.charAt(state.position + 1))) return
  let fraction = 0
  let place = 0.1
  let end = state.position + 1
  for (
    let digit = digitOf.get(text.charAt(end));
    digit !== undefined;
    digit = digitOf.get(text.charAt(end))
  ) {
    fraction += digit * place
    place /= 10
    end++
  }
  const value = tidy(state.pendingLow + fraction)
  hold(state, value, value, 2, end)
}

/** A run of Chinese digits: one, two neighbours that are a spread (七八万, 三五百), or a row of them (二〇二三). */
export const chineseDigitStep: Step = (state) => {
  if (hasPending(state) || state.rounded) return false
  const { text, position } = state
  if (
    state.lastUnit >= 100 &&
    text.charAt(position) === '一' &&
    A_PIECE.test(text.slice(position + 1, position + 3))
  )
    return false
  state.arabic = false
  let end = position
  let value = 0
  for (
    let digit = digitOf.get(text.charAt(end));
    digit !== undefined;
    digit = digitOf.get(text.charAt(end))
  ) {
    value = value * 10 + digit
    end++
    // 十二万五一年: five thousand, a year.
    if (state.lastUnit >= 100 && text.charAt(end) === '一' && A_PIECE.test(text.slice(end + 1, end + 3)))
      break
  }
  const length = end - position
  const first = digitOf.get(text.charAt(position)) ?? 0
  if (first === 0 && (state.sawDigit || state.lastUnit > 0) && length <= 2) {
    state.zeroSeen = true
    state.position++
    return true
  }
  const second = value % 10
  const isSpread =
    length === 2 &&
    first > 0 &&
    second > first &&
    (second === first + 1 || (first === 3 && second === 5) || FOLLOWS_FEW.test(text.charAt(end)))
  if (isSpread) hold(state, first, second, 1, end)
  else hold(state, value, value, length, end)
  spokenDecimals(state)
  return true
}

/** 几 and 数: two to nine, one to nine above tens (十几, 20几). */
export const fewStep: Step = (state) => {
  const { text, position } = state
  const next = text.charAt(position + 1)
  if (
    text.charAt(position) === '数'
      ? !/[十百千万亿]/.test(next)
      : !FOLLOWS_FEW.test(next) && position === state.start
  )
    return false
  if (hasPending(state)) {
    if (state.pendingLow !== state.pendingHigh || state.pendingLow % 10 !== 0) return false
    hold(state, state.pendingLow + 1, state.pendingHigh + 9, 2, position + 1)
  } else {
    // 大几十万: rather more than less of it.
    const isLarge =
      position === state.start && /(?<![最扩加])大$/.test(text.slice(Math.max(0, position - 2), position))
    hold(state, isLarge ? 5 : state.lastUnit === 10 ? 1 : 2, 9, 1, position + 1)
  }
  state.arabic = false
  return true
}

export const tensStep = (state: State, tens: number): boolean => {
  if (hasPending(state)) return false
  state.arabic = false
  state.sectionLow += tens
  state.sectionHigh += tens
  state.sawDigit = true
  state.lastUnit = 10
  state.sectionUnit = 10
  state.position++
  return true
}

/** 百八十 and 千八百 are that much or somewhat less, 百十 somewhat more. */
const ROUGHLY_ONE = /(?:百八十|千八百|百十)(?![一二三四五六七八九])/y

const roughlyOne = (state: State, unit: number): boolean => {
  ROUGHLY_ONE.lastIndex = state.position
  const match = state.position === state.start ? ROUGHLY_ONE.exec(state.text) : null
  if (!match) return false
  const isLess = match[0].length === 3
  state.arabic = false
  state.sawDigit = true
  state.fuzzy = true
  state.sectionLow = isLess ? unit * 0.8 : unit
  state.sectionHigh = isLess ? unit : unit * 1.1
  state.sectionUnit = unit / 10
  state.lastUnit = unit / 10
  state.position += match[0].length
  return true
}

/** 十, 百, 千: a second, larger place begins another number (三百|五千). */
export const smallUnitStep = (state: State, unit: number): boolean => {
  if (roughlyOne(state, unit)) return true
  if (unit >= state.sectionUnit) {
    if (hasPending(state)) state.position = state.pendingStart
    dropPending(state)
    return false
  }
  const pending = hasPending(state)
  state.arabic = false
  state.sectionLow += tidy((pending ? state.pendingLow : 1) * unit)
  state.sectionHigh += tidy((pending ? state.pendingHigh : 1) * unit)
  dropPending(state)
  state.chain *= unit
  state.bigUnit = 1
  state.lastUnit = unit
  state.sectionUnit = unit
  state.zeroSeen = false
  state.position++
  return true
}

/** 万 and 亿: a second one of a kind begins another number (三万|五万), 万亿 goes on. */
export const bigUnitStep = (state: State, unit: number): boolean => {
  if (state.lastBig > 0 && state.lastBig === unit) {
    clearSection(state)
    state.position = state.bigEnd
    state.chain = state.bigChain
    state.bigUnit = unit
    state.lastUnit = unit
    return false
  }
  state.arabic = false
  applyBig(state, unit, state.position + 1)
  return true
}

/** 半个亿. */
export const halfStep: Step = (state) => {
  if (hasPending(state) || state.sawDigit) return false
  const { text, position } = state
  const next = text.charAt(text.charAt(position + 1) === '个' ? position + 2 : position + 1)
  if (next === '' || !'百千万亿小'.includes(next)) return false
  state.arabic = false
  hold(state, 0.5, 0.5, 2, position + 1)
  return true
}

/** 个 between a number and its unit: 1个亿, 一个半亿, 三个多亿, 两个小目标 (亿), 20个w. */
export const pieceStep: Step = (state) => {
  if (!hasPending(state) && state.lastUnit === 0) return false
  const { text, position } = state
  const rest = text.slice(position + 1, position + 4)
  if (state.lastBig === 0 && HALF_OR_UNIT.test(rest)) {
    const half = rest.startsWith('半')
    gather(state, 0)
    state.pendingStart = state.start
    const extra = half ? 0.5 : 0
    hold(state, state.pendingLow + extra, state.pendingHigh + extra, 2, position + (half ? 2 : 1))
    state.arabic = false
    return true
  }
  if (
    MORE_THEN_UNIT.test(rest) ||
    (state.lastBig === 0 && latinUnitAt(text, position + 1)?.[0] === 'w') ||
    (state.arabic && state.lastUnit === 0 && latinUnitAt(text, position + 1))
  ) {
    state.position++
    return true
  }
  if (rest !== '小目标' || state.lastBig > 0) return false
  applyBig(state, 1e8, position + 4)
  return true
}

/** The worth of the last digit that is not zero: 300 → 100, 150 → 10, 1000 → 1000. What 多 and 余 reach up to. */
const lastPlaceOf = (value: number): number => {
  if (!Number.isInteger(value)) return 0
  let place = 1
  while (value >= place * 10 && value % (place * 10) === 0) place *= 10
  return place
}

/** 多 and 余: 300多万, 百余, 3万多. */
export const moreStep: Step = (state) => {
  const { text, position } = state
  if (!state.sawDigit && state.lastUnit === 0) return false
  if (text.startsWith('余额', position)) return false
  state.arabic = false
  state.fuzzy = true
  state.rounded = true
  if (sectionHigh(state) > 0) gather(state, lastPlaceOf(sectionLow(state)))
  else state.bigHigh += lastPlaceOf(state.bigLow)
  state.position++
  if (text.charAt(state.position) === '个' && /[万亿]/.test(text.charAt(state.position + 1))) state.position++
  return true
}

/** 来 and 把: 二百来人, 千把块. */
export const aboutStep: Step = (state) => {
  const { text, position } = state
  if (!state.sawDigit && state.lastUnit === 0) return false
  const fits =
    text.charAt(position) === '来'
      ? FOLLOWS_LAI.test(text.slice(position + 1, position + 5))
      : !state.sawDigit && state.lastUnit >= 100
  if (!fits) return false
  state.arabic = false
  state.fuzzy = true
  state.rounded = true
  if (sectionHigh(state) > 0) gather(state, 0)
  state.position++
  return true
}

/** 100 余人, 300 多 万. */
const MORE_OF_PEOPLE = /^[多余][万亿人名个位号家]/

/** A blank between digits and unit: `50 万`, `1.5 million`. */
export const blankStep: Step = (state) => {
  const next = state.position + 1
  if (!hasPending(state)) return false
  if (
    !UNIT.test(state.text.charAt(next)) &&
    !MORE_OF_PEOPLE.test(state.text.slice(next, next + 2)) &&
    !(state.arabic && latinUnitAt(state.text, next))
  )
    return false
  state.position = next
  return true
}

/** w, k, m …: 2w5 is 25,000, any other digits behind the letter begin something else. */
export const letterStep: Step = (state) => {
  const unit = latinUnitAt(state.text, state.position)
  if (!unit) return false
  // 五w, 5百w, 两百w: only w stands for a spoken 万.
  const isSpoken = unit[0] === 'w' && state.lastBig === 0 && sectionHigh(state) > 0
  if (!isSpoken && (!hasPending(state) || !(state.arabic || state.rounded) || state.lastUnit > 0))
    return false
  applyBig(state, unit[1], state.position + unit[0].length)
  return /^(?:\d(?![\d.])|[多余来])/.test(state.text.slice(state.position, state.position + 2))
}
