import { fenOfYuan, type AmountFen, yuanOfFen } from '#kernel/money'

const PATTERN = /^([+-]?)(\d+(?:,\d{3})*|\d+)(\.\d+)?(千万|百万|十万|亿|万|千)?元?$/u
const FACTOR: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8
}

const inRange = (fen: number): AmountFen | null => (Number.isSafeInteger(fen) ? fen : null)

/** A rule's amount in yuan, as a number or as `50万`, `1.5亿`, `500,000元`; null where it is none. */
export const amountOf = (input: unknown): AmountFen | null => {
  if (typeof input === 'number') return Number.isFinite(input) ? inRange(fenOfYuan(input)) : null
  if (typeof input !== 'string') return null
  const match = PATTERN.exec(input.replaceAll(/\s/gu, ''))
  if (!match) return null
  const [, sign = '', digits = '', fraction = '', unit = ''] = match
  const yuan = Number(digits.replaceAll(',', '') + fraction) * (FACTOR[unit] ?? 1)
  return inRange(fenOfYuan(sign === '-' ? -yuan : yuan))
}

/** The amount as a Chinese reader writes it, without loss: 5000000000 分 is `5000万`, 1 分 is `0.01`. */
export const amountText = (fen: AmountFen): string => {
  const yuan = yuanOfFen(fen)
  for (const [unit, factor] of [
    ['亿', 1e8],
    ['万', 1e4]
  ] as const) {
    const text = `${yuan / factor}${unit}`
    if (Math.abs(yuan) >= factor && !text.includes('e') && /^-?\d+(\.\d{1,4})?\D$/.test(text))
      if (amountOf(text) === fen) return text
  }
  return String(yuan)
}

/** How an amount stands in a written rule: `50万` from 1万 up, below that a number of yuan. */
export const writeAmount = (fen: AmountFen): string | number => {
  const text = amountText(fen)
  return /\d$/.test(text) ? yuanOfFen(fen) : text
}
