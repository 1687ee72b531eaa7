import { shortYuan, yuanOfFen } from '#kernel/money'
import type { NumberRange } from '#kernel/range'

/** `30万` and `50万` → the shared unit once: `30-50万`; units that differ stand both: `5000万-1亿`. */
const joined = (from: string, to: string): string => {
  const [fromUnit, toUnit] = [from.at(-1), to.at(-1)]
  return fromUnit === toUnit && (toUnit === '万' || toUnit === '亿')
    ? `${from.slice(0, -1)}-${to}`
    : `${from}-${to}`
}

/** An amount in 分 as it stands in tags: 30万 to 50万 → `30-50万`, from 50万 → `50万以上`, up to 20万 → `20万以内`. */
export const amountRangeText = ({ min, max }: NumberRange): string => {
  if (min !== null && max !== null) {
    const [from, to] = [shortYuan(yuanOfFen(min)), shortYuan(yuanOfFen(max))]
    return min === max ? from : joined(from, to)
  }
  if (min !== null) return `${shortYuan(yuanOfFen(min))}以上`
  return max === null ? '' : `${shortYuan(yuanOfFen(max))}以内`
}
