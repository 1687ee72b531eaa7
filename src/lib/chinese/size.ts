import { succeed } from '#kernel/result'
import { type Amount, amountOfQuantity, joinBounds } from './amount.ts'
import { type HeadCount, headCountOfQuantity } from './head-count.ts'
import { type Parsed, unread } from './parsed.ts'
import { quantityText, readQuantities } from './quantity.ts'
import type { Quantity } from './quantity-one.ts'

export type SizeWord = '大型' | '中型' | '小型' | '微型' | '中小型' | '小微'

/** What one free cell says of a company's size; `null` where it says nothing of it. */
export type Size = Readonly<{
  employees: Parsed<HeadCount> | null
  revenue: Parsed<Amount> | null
  word: SizeWord | null
}>

const WORDS: readonly (readonly [RegExp, SizeWord])[] = [
  [/中小型?(?:企业|公司|规模)?|中小企/, '中小型'],
  [/小微/, '小微'],
  [/[大巨]型|大企业|大公司|大厂|大规模/, '大型'],
  [/中型|中等|中企|中规模/, '中型'],
  [/微型|微企/, '微型'],
  [/小型|小企业|小公司|小规模|小厂/, '小型']
]

const one = <T>(
  quantities: readonly Quantity[],
  code: string,
  text: string,
  read: (quantity: Quantity) => T
): Parsed<T> | null => {
  const joined = joinBounds(quantities)
  const [quantity] = joined
  if (!quantity) return null
  if (joined.length > 1) return unread(`${code}.several`, text)
  return quantity.negative ? unread(`${code}.negative`, text) : succeed(read(quantity))
}

/**
 * Employees and revenue out of one free cell: `100-500人,年营收1亿-5亿`, `员工50-200人`, `>1000人`. A number that
 * names neither is revenue when it counts in 万 or 亿, else employees. `大型` gives only the word. Source: S2, S4.
 */
export const parseSize = (text: string): Size => {
  const normal = quantityText(text)
  const quantities = readQuantities(normal).filter(({ kind, label }) => kind !== 'other' && label !== 'other')
  const isRevenue = ({ kind, large }: Quantity): boolean => kind === 'money' || (kind === 'bare' && large)
  return {
    employees: one(
      quantities.filter((quantity) => !isRevenue(quantity)),
      'chinese.headCount',
      text,
      headCountOfQuantity
    ),
    revenue: one(quantities.filter(isRevenue), 'chinese.amount', text, amountOfQuantity),
    word: WORDS.find(([pattern]) => pattern.test(normal))?.[1] ?? null
  }
}
