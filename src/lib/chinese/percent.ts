import { succeed } from '#kernel/result'
import { absenceOf } from './absent.ts'
import { plain } from './fold.ts'
import { readNumeral } from './numeral.ts'
import { type Parsed, unread } from './parsed.ts'

const HEDGE = /^(?:约|大约|大概|近|将近|差不多|超过?|不到|不低于|不超过|至少|最多|>=?|<=?|≥|≤)\s*/
const TAIL = /^(?:左右|上下|以上|以内|以下)?$/
const SIGN = /^(?:-|−|负)/

/** `%`, `‰`, 成 and 折 as parts of one, by what follows the number. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:%|percent|pct|个?百分点|个点|点)/, 0.01],
  [/^‰/, 0.001],
  [/^成半/, 0.1],
  [/^成/, 0.1]
]

const tidy = (value: number): number => Number(value.toPrecision(12))

/**
 * A share as a number of one: `30%` → 0.3, `百分之三十`, `三成` → 0.3, `三成半` → 0.35, `千分之五`, `三分之一`, `-5%`. A bare number up to one is itself
 * (0.3), a larger one counts percent (30 → 0.3); 打八折 is no share. Fails with `chinese.percent.empty`, `.vague`, `.unreadable`.
 */
export const parsePercent = (text: string): Parsed<number> => {
  const normal = plain(text).trim().replace(HEDGE, '')
  const refuse = (): Parsed<number> => unread(`chinese.percent.${absenceOf(normal) ?? 'unreadable'}`, text)
  const sign = SIGN.exec(normal)?.[0] ?? ''
  const body = normal.slice(sign.length)
  const factor = sign ? -1 : 1
  if (/^[百千万]分之/.test(body)) {
    const base = body.startsWith('百') ? 100 : body.startsWith('千') ? 1000 : 10_000
    const numeral = readNumeral(body, 3)
    return numeral && numeral.low === numeral.high && TAIL.test(body.slice(numeral.end))
      ? succeed(tidy((factor * numeral.low) / base))
      : refuse()
  }
  const numeral = readNumeral(body, 0)
  if (!numeral || numeral.low !== numeral.high) return refuse()
  const rest = body.slice(numeral.end).trim()
  if (rest.startsWith('分之')) {
    const part = readNumeral(rest, 2)
    return part && TAIL.test(rest.slice(part.end)) && numeral.low > 0 && part.low === part.high
      ? succeed(tidy((factor * part.low) / numeral.low))
      : refuse()
  }
  for (const [pattern, worth] of UNITS) {
    const unit = pattern.exec(rest)?.[0]
    if (unit === undefined) continue
    const half = unit === '成半' ? 0.05 : 0
    if (!TAIL.test(rest.slice(unit.length))) return refuse()
    return succeed(tidy(factor * (numeral.low * worth + half)))
  }
  if (!TAIL.test(rest)) return refuse()
  return succeed(tidy((factor * numeral.low) / (numeral.low > 1 ? 100 : 1)))
}
