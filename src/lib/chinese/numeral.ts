import { bigUnitOf, digitOf, smallUnitOf, tensOf } from './numeral-signs.ts'
import { freshState, hasPending, type State, tidy } from './numeral-state.ts'
import {
  aboutStep,
  arabicStep,
  bigUnitStep,
  blankStep,
  chineseDigitStep,
  fewStep,
  halfStep,
  letterStep,
  moreStep,
  pieceStep,
  smallUnitStep,
  tensStep
} from './numeral-steps.ts'

/**
 * One number in a text in `plain` form, as people in China write it: Arabic, Chinese, financial and mixed, with
 * colloquial spreads (七八万, 几十万, 300多万). The grammar of everything that counts stands on it.
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
  /** Only Arabic digits, separators, a point and unit letters. */
  arabic: boolean
  end: number
}>

type Step = (state: State) => boolean

const stepOf = new Map<string, Step>([
  ...Array.from('0123456789', (sign): [string, Step] => [sign, arabicStep]),
  ...Array.from(digitOf.keys(), (sign): [string, Step] => [sign, chineseDigitStep]),
  ...Array.from(smallUnitOf, ([sign, unit]): [string, Step] => [sign, (state) => smallUnitStep(state, unit)]),
  ...Array.from(bigUnitOf, ([sign, unit]): [string, Step] => [sign, (state) => bigUnitStep(state, unit)]),
  ...Array.from(tensOf, ([sign, tens]): [string, Step] => [sign, (state) => tensStep(state, tens)]),
  ['几', fewStep],
  ['数', fewStep],
  ['半', halfStep],
  ['.', (state) => state.position === state.start && arabicStep(state)]
])
const startSigns: ReadonlySet<string> = new Set(stepOf.keys())
stepOf.set('个', pieceStep)
stepOf.set('多', moreStep)
stepOf.set('余', moreStep)
stepOf.set('来', aboutStep)
stepOf.set('把', aboutStep)
stepOf.set(' ', blankStep)

/** 两百五 is 250, 2万5 is 25,000, 1亿2000 is 1.2亿: what the unspoken place below multiplies the last digits by. */
const unspokenPlace = (state: State): number => {
  if (state.lastUnit >= 100 && !state.zeroSeen && state.pendingDigits === 1 && state.pendingHigh < 10)
    return state.lastUnit / 10
  return state.lastUnit === 1e8 && state.pendingDigits === 4 && state.pendingLow >= 1000 ? 1e4 : 1
}

/** Reads the number that begins at `at`, or null where none does. `3千5百万` → 35,000,000, `七八万` → 70,000 to 80,000. */
export const readNumeral = (text: string, at: number): Numeral | null => {
  if (!startSigns.has(text.charAt(at))) return null
  const state = freshState(text, at)
  while (state.position < text.length) {
    const step = stepOf.get(text.charAt(state.position)) ?? letterStep
    if (!step(state)) break
  }
  if (!state.sawDigit && state.lastUnit === 0) return null
  const factor = hasPending(state) ? unspokenPlace(state) : 1
  return {
    low: tidy(state.bigLow + state.sectionLow + state.pendingLow * factor),
    high: tidy(state.bigHigh + state.sectionHigh + state.pendingHigh * factor),
    fuzzy: state.fuzzy,
    unit: factor > 1 ? 1 : state.chain,
    bigUnit: factor > 1 ? Math.max(1, state.lastBig) : state.bigUnit,
    unitOnly: !state.sawDigit,
    arabic: state.arabic,
    end: state.position
  }
}
