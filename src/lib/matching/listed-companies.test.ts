import { describe, expect, test } from 'vitest'
import { findDuplicates } from './index.ts'
import { listedCompanies } from './testing/listed-companies.ts'
import { unseenListedCompanies } from './testing/unseen-listed-companies.ts'

/** All full names and all short names in one list; true are the pairs of one company. */
const measure = (
  companies: readonly (readonly [string, string])[]
): { precision: number; recall: number } => {
  const names = [...companies.map(([full]) => full), ...companies.map(([, short]) => short)]
  const { pairs } = findDuplicates(names.map((name, row) => ({ row, name })))
  const right = pairs.filter(({ a, b }) => b - a === companies.length).length
  return { precision: right / pairs.length, recall: right / companies.length }
}

describe('full and short names of listed companies in one list', () => {
  test.each([
    ['the half used for tuning', listedCompanies.filter((_, index) => index % 2 === 0)],
    ['the other half', listedCompanies.filter((_, index) => index % 2 === 1)],
    ['both', listedCompanies],
    ['companies written down after the tuning', unseenListedCompanies],
    ['all', [...listedCompanies, ...unseenListedCompanies]]
  ])('%s: precision at least 95 %%, recall at least 85 %%', (_, companies) => {
    const { precision, recall } = measure(companies)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recall).toBeGreaterThanOrEqual(0.85)
  })
})
