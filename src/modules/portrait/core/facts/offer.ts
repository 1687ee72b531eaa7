import type { NumberRange } from '#kernel/range'
import type { CustomerFile } from '#contracts/customers'
import type { PlaybookDocument } from '#contracts/playbook'
import { fenOfWritten } from '#core/playbook'
import { industryIsOneOf } from './industry-lists.ts'
import type { FactValues } from './fact-values.ts'
import { isRangeValue, listOf, textOf } from './read-values.ts'

type Offer = Readonly<{ needs: ReadonlySet<string>; industries: readonly string[]; band: NumberRange }>
type Part = true | false | null

const overlaps = (budget: NumberRange, band: NumberRange): boolean =>
  (budget.max ?? Infinity) >= (band.min ?? 0) && (budget.min ?? 0) <= (band.max ?? Infinity)

const readOffers = (playbook: PlaybookDocument): readonly Offer[] =>
  playbook.offer.map(({ needs, industries, priceBand }) => ({
    needs: new Set(needs),
    industries,
    band: {
      min: priceBand.min === null ? null : fenOfWritten(priceBand.min),
      max: priceBand.max === null ? null : fenOfWritten(priceBand.max)
    }
  }))

/** Which parts of one offer fit: null where the customer's side is unknown. */
const partsOf = (offer: Offer, values: FactValues): readonly [Part, Part, Part] => {
  const wants = listOf(values['need.wants']) ?? []
  const budget = values['need.budget']
  return [
    wants.some((want) => offer.needs.has(want)),
    industryIsOneOf(values, offer.industries),
    isRangeValue(budget) ? overlaps(budget, offer.band) : null
  ]
}

const levelOf = (score: number, { high, medium }: PlaybookDocument['needMatch']): string => {
  if (score >= high) return '高'
  return score >= medium ? '中' : '低'
}

/** Share of the ideal customer's criteria that hold, in percent, of those that can be judged (at least half). */
const idealFit = (values: FactValues, ideal: PlaybookDocument['idealCustomer']): number | undefined => {
  const judge = (wanted: readonly string[], holds: () => Part): Part | undefined =>
    wanted.length === 0 ? undefined : holds()
  const size = textOf(values['customer.size'])
  const regions = listOf(values['customer.regions'])
  const match = textOf(values['offer.match'])
  const parts = [
    judge(ideal.industries, () => industryIsOneOf(values, ideal.industries)),
    judge(ideal.sizes, () => (size === undefined ? null : ideal.sizes.includes(size))),
    judge(ideal.regions, () =>
      regions === undefined ? null : regions.some((name) => ideal.regions.includes(name))
    ),
    judge(ideal.needMatch, () => (match === undefined ? null : ideal.needMatch.includes(match)))
  ].filter((part) => part !== undefined)
  const known = parts.filter((part) => part !== null)
  if (known.length === 0 || known.length * 2 < parts.length) return undefined
  return Math.round((100 * known.filter(Boolean).length) / known.length)
}

/**
 * How well our own offer answers the customer (需求匹配度): points for a need that we serve, an industry we serve and
 * a price within the budget. The best offer counts. What is unknown may still score: the level is known only
 * where it is the same either way; the score is the points that are certain. A stated 高/中/低 wins.
 */
export const createOfferFacts = (
  playbook: PlaybookDocument
): ((values: FactValues, file: CustomerFile) => void) => {
  const offers = readOffers(playbook)
  const { needMatch } = playbook
  const weights = [needMatch.need, needMatch.industry, needMatch.price]
  const sum = (parts: readonly Part[], counts: (part: Part) => boolean): number =>
    parts.reduce((total, part, at) => total + (counts(part) ? (weights[at] ?? 0) : 0), 0)

  const computed = (values: FactValues): { score: number; level: string | undefined } | undefined => {
    const wants = listOf(values['need.wants'])
    if (wants === undefined || wants.length === 0 || offers.length === 0) return undefined
    let [certain, possible] = [0, 0]
    for (const offer of offers) {
      const parts = partsOf(offer, values)
      // An offer that serves none of the needs is no answer, whatever its industry and price.
      if (parts[0] !== true) continue
      certain = Math.max(
        certain,
        sum(parts, (part) => part === true)
      )
      possible = Math.max(
        possible,
        sum(parts, (part) => part !== false)
      )
    }
    const level = levelOf(certain, needMatch)
    return { score: certain, level: level === levelOf(possible, needMatch) ? level : undefined }
  }

  return (values, file) => {
    const found = computed(values)
    values['offer.matchScore'] = found?.score
    values['offer.match'] = file.statedMatch ?? found?.level
    values['offer.idealFit'] = idealFit(values, playbook.idealCustomer)
  }
}
