import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/day'
import { compileCondition } from './compile.ts'
import { parseCondition } from './parse.ts'
import { asOfDays, conditionArbitrary, factsArbitrary } from './testing/arbitraries.ts'
import { sampleCatalogue } from './testing/sample.ts'
import { validUntil } from './valid-until.ts'

describe('the next day on which time alone may change a verdict', () => {
  test.each<[object, string, string | null]>([
    [{ withinLastDays: 30 }, '2024-03-01', '2024-04-01'],
    [{ withinLastDays: 30 }, '2024-02-29', null],
    [{ withinLastDays: 30 }, '2024-04-10', '2024-04-10'],
    [{ olderThanDays: 365 }, '2023-04-01', '2024-04-01'],
    [{ withinNextDays: 30 }, '2024-05-15', '2024-04-15'],
    [{ withinNextDays: 30 }, '2024-04-15', '2024-04-16'],
    [{ before: '2024-07-01' }, '2024-03-01', null]
  ])('%j with %s, as of 2024-03-31: %s', (comparison, lastContact, expected) => {
    const parsed = parseCondition({ not: { fact: 'lastContact', ...comparison } }, sampleCatalogue)
    const conditions = parsed.ok ? [parsed.value] : []
    expect(validUntil(conditions, { values: { lastContact } }, '2024-03-31')).toBe(expected)
  })

  test('until that day no verdict changes', () => {
    fc.assert(
      fc.property(
        conditionArbitrary(sampleCatalogue),
        factsArbitrary(sampleCatalogue),
        fc.constantFrom(...asOfDays),
        (condition, facts, asOf) => {
          const evaluate = compileCondition(condition)
          const until = validUntil([condition], facts, asOf) ?? addDays(asOf, 800)
          const days = [1, 2, 29, 30, 31, 89, 90, 91, 180, 181, 364, 365, 366, 400].map((shift) =>
            addDays(asOf, shift)
          )
          for (const day of [...days, addDays(until, -1)].filter((day) => day < until))
            expect(evaluate(facts, day)).toBe(evaluate(facts, asOf))
        }
      ),
      { numRuns: 1000 }
    )
  })
})
