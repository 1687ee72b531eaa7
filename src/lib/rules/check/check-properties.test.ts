import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../compile.ts'
import type { Condition } from '../condition.ts'
import { asOfDays, conditionArbitrary, factsArbitrary } from '../testing/arbitraries.ts'
import { sampleCatalogue } from '../testing/sample.ts'
import { checkCondition } from './check-condition.ts'
import { checkOrdered } from './check-ordered.ts'

const SEED = 7
const records = fc.sample(factsArbitrary(sampleCatalogue), { numRuns: 200, seed: SEED })
const condition = conditionArbitrary(sampleCatalogue)

const verdicts = (one: Condition): readonly (boolean | null)[] => {
  const evaluate = compileCondition(one)
  return asOfDays.flatMap((asOf) => records.map((facts) => evaluate(facts, asOf)))
}

describe('what the check says is so of every record', () => {
  test('nobody meets a contradiction, everybody what always holds', () => {
    const found = { contradiction: 0, always: 0, satisfiable: 0, unchecked: 0 }
    fc.assert(
      fc.property(condition, (one) => {
        const { status } = checkCondition(one, sampleCatalogue)
        found[status]++
        const seen = new Set(verdicts(one))
        return status === 'contradiction'
          ? !seen.has(true)
          : status !== 'always' || (seen.size === 1 && seen.has(true))
      }),
      { seed: SEED, numRuns: 1500 }
    )
    expect(found.contradiction).toBeGreaterThan(20)
    expect(found.always).toBeGreaterThan(3)
  })

  test('no record both meets a condition and does not', () => {
    let found = 0
    fc.assert(
      fc.property(condition, condition, (left, right) => {
        const both: Condition = { kind: 'all', parts: [left, right, { kind: 'not', part: left }] }
        const { status } = checkCondition(both, sampleCatalogue)
        if (status === 'contradiction') found++
        return status === 'contradiction' || status === 'unchecked'
      }),
      { seed: SEED, numRuns: 300 }
    )
    expect(found).toBeGreaterThan(295)
  })

  test('what can never be reached never wins', () => {
    let unreachable = 0
    fc.assert(
      fc.property(fc.array(condition, { minLength: 2, maxLength: 5 }), (list) => {
        const findings = checkOrdered(
          list.map((one, index) => ({ condition: one, path: `[${index}]` })),
          sampleCatalogue
        )
        const all = list.map(verdicts)
        for (const finding of findings) {
          if (finding.status === 'unchecked') continue
          const wins = (all[finding.index] ?? []).some(
            (verdict, record) =>
              verdict === true && !all.slice(0, finding.index).some((one) => one[record] === true)
          )
          expect(wins, JSON.stringify(finding)).toBe(false)
          if (finding.status === 'unreachable') unreachable++
        }
      }),
      { seed: SEED, numRuns: 300 }
    )
    expect(unreachable).toBeGreaterThan(5)
  })
})
