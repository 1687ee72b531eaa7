/** Money is a whole number of 分 (1/100 yuan), safe as a number up to 90 trillion yuan; never a fraction of a 分. */
export type AmountFen = number

const FEN_PER_YUAN = 100

export const fenOfYuan = (yuan: number): AmountFen => Math.round(yuan * FEN_PER_YUAN)
export const yuanOfFen = (fen: AmountFen): number => fen / FEN_PER_YUAN

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

/** Yuan as Chinese readers shorten it: 500000 → `50万`, 123456789 → `1.23亿`, 9800 → `9800`. */
export const shortYuan = (yuan: number): string => {
  const size = Math.abs(yuan)
  if (size >= 1e8) return `${trimmed(yuan / 1e8, 2)}亿`
  if (size >= 1e4) return `${trimmed(yuan / 1e4, 2)}万`
  return trimmed(yuan, 2)
}
