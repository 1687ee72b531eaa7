/** Money is a whole number of 分 (1/100 yuan), safe as a number up to 90 trillion yuan; never a fraction of a 分. */
export type AmountFen = number

const FEN_PER_YUAN = 100

export const fenOfYuan = (yuan: number): AmountFen => Math.round(yuan * FEN_PER_YUAN)
export const yuanOfFen = (fen: AmountFen): number => fen / FEN_PER_YUAN

const WRITTEN = /^([+-]?)(\d+(?:[,，]\d{3})*)(\.\d+)?(千|万|萬|十万|百万|千万|亿|億)?元?$/u
const FACTORS: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  億: 1e8
}

const yuanOfText = (text: string): number => {
  const match = WRITTEN.exec(text.replaceAll(/\s/gu, ''))
  if (!match) return Number.NaN
  const [, sign = '', digits = '', fraction = '', unit = ''] = match
  const yuan = Number(digits.replaceAll(/[,，]/gu, '') + fraction) * (FACTORS[unit] ?? 1)
  return sign === '-' ? -yuan : yuan
}

/** Yuan as a method writes them, a number or `50万`, `1.5亿`, `500,000 元`; null where it is no amount, or one too large. */
export const fenOfWrittenYuan = (written: number | string): AmountFen | null => {
  const fen = fenOfYuan(typeof written === 'number' ? written : yuanOfText(written))
  return Number.isSafeInteger(fen) ? fen : null
}

const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

/** Yuan as Chinese readers shorten it: 500000 → `50万`, 123456789 → `1.23亿`, 9800 → `9800`. */
export const shortYuan = (yuan: number): string => {
  const size = Math.abs(yuan)
  if (size >= 1e8) return `${trimmed(yuan / 1e8, 2)}亿`
  if (size >= 1e4) return `${trimmed(yuan / 1e4, 2)}万`
  return trimmed(yuan, 2)
}

const SHORT = /(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?(万|亿)/g
const THOUSANDS = /\B(?=(\d{3})+$)/g

/**
 * Shortened amounts within a text as readers of a language write them: `50万` is `500,000` in English and `50萬` in traditional
 * characters, `30-50万` is `300,000-500,000`.
 */
export const amountsIn = (text: string, language: 'zh-CN' | 'zh-TW' | 'en'): string => {
  if (language === 'zh-CN') return text
  if (language === 'zh-TW')
    return text.replace(SHORT, (amount) => amount.replace('万', '萬').replace('亿', '億'))
  return text.replace(SHORT, (_, from: string, to: string | undefined, unit: string) =>
    [from, to]
      .flatMap((number) =>
        number === undefined ? [] : [Math.round(Number(number) * (unit === '亿' ? 1e8 : 1e4))]
      )
      .map((yuan) => String(yuan).replace(THOUSANDS, ','))
      .join('-')
  )
}
