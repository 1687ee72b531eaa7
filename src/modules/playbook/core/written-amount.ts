import { type AmountFen, fenOfYuan } from '#kernel/money'
import { parseAmount } from '#lib/chinese'

/** `50万`, `1.5亿` or 500000 yuan in 分; null where it is no single amount in yuan. */
export const readWrittenAmount = (written: number | string): AmountFen | null => {
  if (typeof written === 'number') return written >= 0 ? fenOfYuan(written) : null
  const parsed = parseAmount(written)
  if (!parsed.ok) return null
  const { min, max, currency } = parsed.value
  return currency === 'CNY' && min !== null && min === max ? fenOfYuan(min) : null
}

/** The amount of a checked playbook, in 分; a text that is none is a defect there and throws. */
export const fenOfWritten = (written: number | string): AmountFen => {
  const fen = readWrittenAmount(written)
  if (fen === null) throw new RangeError(`the playbook has no amount in ${written}`)
  return fen
}
