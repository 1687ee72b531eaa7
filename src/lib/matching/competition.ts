import { createGroups } from './clusters.ts'

/** A pair one side of which is a mere short name or lacks its city: true only if nobody fits better. */
export type Claim = Readonly<{ a: number; b: number; score: number; open?: 'a' | 'b' | undefined }>

/** Two scores nearer than this say nothing about which is meant. */
const TIE = 0.012

/** What the settling needs to know of names: which are short, and which two short ones may be one company's. */
export type ShortNames = Readonly<{
  isShort: (index: number) => boolean
  /** 茅台 and 贵州茅台, not 中国石油 and 中国石化. */
  sameShort: (a: number, b: number) => boolean
}>

export type Ruling = 'kept' | 'better' | 'ambiguous'

/**
 * Settles which full name each short name means: the surest claims first, and a short name or a company that is
 * taken refuses weaker claims. With 中国石化 in the list 中国石油 cannot mean 中国石油化工股份有限公司. Claims whose best
 * places tie are ambiguous.
 */
export const settleClaims = (
  count: number,
  pairs: readonly Claim[],
  threshold: number,
  { isShort, sameShort }: ShortNames
): Ruling[] => {
  const groups = createGroups(count)
  for (const { a, b, score, open } of pairs) if (open === undefined && score >= threshold) groups.join(a, b)
  const rulings: Ruling[] = pairs.map(() => 'kept')
  const order = [...pairs.keys()].filter((index) => pairs[index]?.open !== undefined)
  order.sort((x, y) => (pairs[y]?.score ?? 0) - (pairs[x]?.score ?? 0) || x - y)
  const taken = new Map<number, { full: number; score: number; index: number }>()
  const holders = new Map<number, { short: number; row: number; score: number }[]>()
  // A short name that surely is somebody's holds its company from the start.
  for (const { a, b, score, open } of pairs) {
    if (open !== undefined || score < threshold || isShort(a) === isShort(b)) continue
    const root = groups.rootOf(a)
    taken.set(root, { full: root, score: 1, index: -1 })
    holders.set(root, [{ short: root, row: isShort(a) ? a : b, score: 1 }])
  }
  for (const index of order) {
    const pair = pairs[index]
    if (!pair) continue
    const [shortRow, fullRow] = pair.open === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
    const [short, full] = [groups.rootOf(shortRow), groups.rootOf(fullRow)]
    if (short === full) continue
    const rivals = holders.get(full) ?? []
    const isRefused = rivals.some(
      (rival) => rival.short !== short && rival.score - pair.score >= TIE && !sameShort(rival.row, shortRow)
    )
    if (isRefused) {
      rulings[index] = 'better'
      continue
    }
    const own = taken.get(short)
    if (own && own.full !== full) {
      const isTie = own.score - pair.score < TIE
      rulings[index] = isTie ? 'ambiguous' : 'better'
      if (isTie && own.index >= 0) rulings[own.index] = 'ambiguous'
      continue
    }
    if (!own) taken.set(short, { full, score: pair.score, index })
    rivals.push({ short, row: shortRow, score: pair.score })
    holders.set(full, rivals)
  }
  return rulings
}
