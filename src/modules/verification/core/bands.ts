import type { PlaybookDocument } from '#contracts/playbook'
import { fenOfWritten } from '#core/playbook'

/** Usual yearly revenue a head of an industry, in 分, for one size or for certain products where so said. */
export type Band = Readonly<{
  size: string | null
  products: readonly string[]
  min: number
  max: number
  revenueMax: number | null
  reason: string
}>

type Index = Readonly<{
  bands: readonly (readonly [prefixes: readonly string[], band: Band])[]
  byIndustry: Map<string, readonly Band[]>
}>

const indexes = new WeakMap<PlaybookDocument, Index>()

const indexOf = (playbook: PlaybookDocument): Index => {
  const known = indexes.get(playbook)
  if (known) return known
  const index: Index = {
    bands: playbook.verification.revenuePerHead.map(({ industries, min, max, revenueMax, ...rest }) => [
      industries,
      {
        size: rest.size,
        products: rest.products,
        reason: rest.reason,
        min: fenOfWritten(min),
        max: fenOfWritten(max),
        revenueMax: revenueMax === null ? null : fenOfWritten(revenueMax)
      }
    ]),
    byIndustry: new Map()
  }
  indexes.set(playbook, index)
  return index
}

/** A section alone (C) or no code at all: the products must tell. */
const UNKNOWN = ''

/**
 * The bands of an industry in the playbook's order, of which the first that fits the customer counts: for C3670 those
 * of C36 and of C. Where the industry is unknown, those that go by products: 小型零部件 says enough. Read once a playbook.
 */
export const bandsOf = (playbook: PlaybookDocument, industryCode: string | null): readonly Band[] => {
  const { bands, byIndustry } = indexOf(playbook)
  const code = industryCode ?? UNKNOWN
  const known = byIndustry.get(code)
  if (known) return known
  const found = bands
    .filter(([prefixes, { products }]) =>
      code.length > 1 ? prefixes.some((prefix) => code.startsWith(prefix)) : products.length > 0
    )
    .map(([, band]) => band)
  byIndustry.set(code, found)
  return found
}
