import { yuanOfFen, type AmountFen } from '#kernel/money'
import type { Language } from '#lang'

/** A short number and the code of its unit: 123.5 and `ui.amount.wan`. */
export type ShortAmount = Readonly<{ number: string; unit: string }>

type Step = Readonly<{ from: number; unit: string }>

const CHINESE: readonly Step[] = [
  { from: 1e8, unit: 'ui.amount.yi' },
  { from: 1e4, unit: 'ui.amount.wan' }
]
const ENGLISH: readonly Step[] = [
  { from: 1e9, unit: 'ui.amount.billion' },
  { from: 1e6, unit: 'ui.amount.million' },
  { from: 1e3, unit: 'ui.amount.thousand' }
]

const grouped = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** About four figures: 1.24, 12.35, 123.5, 1,235. */
const figures = (value: number): string => {
  const size = Math.abs(value)
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : 2
  return grouped(String(Number(value.toFixed(digits))))
}

/** 123500000 分 is `123.5` and 万 in Chinese, `1.24` and m in English; below the least unit plain yuan. */
export const shortAmountOf = (fen: AmountFen, language: Language): ShortAmount => {
  const yuan = yuanOfFen(fen)
  for (const { from, unit } of language === 'en' ? ENGLISH : CHINESE)
    if (Math.abs(yuan) >= from) return { number: figures(yuan / from), unit }
  return { number: figures(yuan), unit: 'ui.amount.yuan' }
}

/** Every 分 of it, for the hover: 123500000 分 is `1,235,000.00`. */
export const exactAmountOf = (fen: AmountFen): string => {
  const [whole = '0', cents = '00'] = yuanOfFen(fen).toFixed(2).split('.')
  return `${grouped(whole)}.${cents}`
}
