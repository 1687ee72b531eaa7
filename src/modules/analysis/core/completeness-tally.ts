import type { Completeness } from '#core/portrait'
import type { AnalysisSummary } from '../contract.ts'
import { countedRows, createCounter, orderedRows, type Counts } from './counter.ts'

const bands = ['0-9', '10-19', '20-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80-89', '90-100']

const MOST_MET = 1000

export type CompletenessPart = Readonly<{ customers: number; sum: number; byBand: Counts; missing: Counts }>

/** How complete the files are: their mean, ten bands, and how often each field is missing. */
export const createCompletenessTally = () => {
  const byBand = createCounter()
  const missing = createCounter()
  let [customers, sum] = [0, 0]
  // Who lacks the same fields has one completeness: they are counted together, not field by field.
  const met = new Map<Completeness, number>()
  const countMet = (): void => {
    for (const [{ missing: fields }, count] of met) for (const { field } of fields) missing.add(field, count)
    met.clear()
  }
  return {
    add: (completeness: Completeness): void => {
      const { percent } = completeness
      customers++
      sum += percent
      byBand.add(bands[Math.min(9, Math.floor(percent / 10))] ?? '')
      met.set(completeness, (met.get(completeness) ?? 0) + 1)
      if (met.size >= MOST_MET) countMet()
    },
    take: (): CompletenessPart => {
      countMet()
      const part = { customers, sum, byBand: byBand.take(), missing: missing.take() }
      ;[customers, sum] = [0, 0]
      return part
    },
    join: (part: CompletenessPart): void => {
      customers += part.customers
      sum += part.sum
      byBand.join(part.byBand)
      missing.join(part.missing)
    },
    result: (labelOf: (field: string) => string): AnalysisSummary['completeness'] => {
      countMet()
      return {
        average: customers === 0 ? 0 : Math.round((10 * sum) / customers) / 10,
        bands: orderedRows(byBand, bands, customers, (band) => `${band}%`),
        missing: countedRows(missing, customers, labelOf)
      }
    }
  }
}
