import { fenOfWrittenYuan, type AmountFen, yuanOfFen } from '#kernel/money'

/** A rule's amount in yuan, as a number or as `50万`, `1.5亿`, `500,000元`; null where it is none. */
export const amountOf = (input: unknown): AmountFen | null =>
  typeof input === 'number' || typeof input === 'string' ? fenOfWrittenYuan(input) : null

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
