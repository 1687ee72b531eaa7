import { entryIndexOf } from './lexicon.ts'
import { tradeOf } from './trade-codes.ts'
import { industries } from './tree.ts'

/** Whoever mends cars, electronics and household goods belongs to 81, other machines to 43. */
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/^(?:36|375|377)/, '811'],
  [/^(?:391|392|395|3474)/, '812'],
  [/^385/, '813'],
  [/^33./, '431'],
  [/^34./, '432'],
  [/^35./, '433'],
  [/^37./, '434'],
  [/^38./, '435'],
  [/^40./, '436']
]

/** 采选 of a metal names its mine: copper (32) with 采选 is 09 too. */
const MINES: readonly (readonly [RegExp, string])[] = [
  [/^32/, '09'],
  [/^31/, '08'],
  [/^1494/, '1030'],
  [/^(?:261|30)/, '10']
]

const firstOf = (table: readonly (readonly [RegExp, string])[], digits: string): string | undefined =>
  table.find(([pattern]) => pattern.test(digits))?.[1]

/** Where the trade, the repair and the mining of goods belong: positions in `industries`. */
export type Goods = Readonly<{
  isFarm: boolean
  wholesale: number
  retail: number
  repair: number
  mine: number | null
}>

const MADE_OR_GROWN = /^[ABC]/

/** For each entry that stands for goods, where their trade, repair and mining belong; null for a service. */
const goodsOfEntry = (entry: number): Goods | null => {
  const code = industries[entry]?.code ?? ''
  const digits = code.slice(1)
  const trade = tradeOf(digits)
  if (!MADE_OR_GROWN.test(code) || !trade) return null
  const mine = firstOf(MINES, digits)
  return {
    isFarm: code.startsWith('A'),
    wholesale: entryIndexOf(trade[0]),
    retail: entryIndexOf(trade[1]),
    repair: entryIndexOf(firstOf(REPAIRS, digits) ?? '43'),
    mine: mine === undefined ? null : entryIndexOf(mine)
  }
}

const goodsTable: (Goods | null | undefined)[] = Array.from(industries, () => undefined)

/** The goods that an entry of the tree makes or grows, or null for a service. Worked out once an entry. */
export const goodsAt = (entry: number): Goods | null => {
  const known = goodsTable[entry]
  if (known !== undefined) return known
  const goods = goodsOfEntry(entry)
  goodsTable[entry] = goods
  return goods
}
