import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from '../compile.ts'
import { asOfDays, factsArbitrary, leafArbitrary } from '../testing/arbitraries.ts'
import { sampleCatalogue } from '../testing/sample.ts'
import { operatorOf, operators, operatorsFor } from './index.ts'

const cases = operators.flatMap((operator) =>
  sampleCatalogue.facts
    .filter(({ type }) => operator.types.includes(type))
    .map((fact) => ({ operator, fact }))
)

describe('every operator', () => {
  test('has a key of its own', () => {
    expect(new Set(operators.map(({ key }) => key)).size).toBe(operators.length)
  })

  test.each(cases.filter(({ operator }) => 'negation' in operator))(
    '$operator.key on $fact.key turned around says the opposite, and unknown stays unknown',
    ({ operator, fact }) => {
      fc.assert(
        fc.property(
          leafArbitrary(fact, operator),
          factsArbitrary(sampleCatalogue),
          fc.constantFrom(...asOfDays),
          (leaf, facts, asOf) => {
            if (leaf.kind !== 'fact') return false
            const negation = operatorOf(leaf.operator).negation?.(leaf.operand)
            const turned = compileCondition({ ...leaf, ...negation })(facts, asOf)
            const verdict = compileCondition(leaf)(facts, asOf)
            return verdict === null ? turned === null : turned === !verdict
          }
        ),
        { numRuns: 60 }
      )
    }
  )

  test.each(cases)(
    '$operator.key takes no value of another type than that of $fact.key',
    ({ operator, fact }) => {
      const [leaf] = fc.sample(leafArbitrary(fact, operator), { numRuns: 1, seed: 1 })
      const evaluate = leaf && compileCondition(leaf)
      const others = [true, 3, 'x', ['x'], { min: 1, max: 2 }].map((value) =>
        evaluate?.({ values: { [fact.key]: value } }, '2024-01-01')
      )
      expect(others.filter((verdict) => verdict !== null).length).toBeLessThanOrEqual(
        operator.key === 'known' ? 5 : 1
      )
    }
  )
})

test('an editor learns which operators a type takes', () => {
  expect(operatorsFor('boolean').map(({ key }) => key)).toEqual(['is', 'known'])
  expect(operatorsFor('amount').map(({ key }) => key)).toEqual([
    'eq',
    'ne',
    'gt',
    'gte',
    'lt',
    'lte',
    'between',
    'known'
  ])
})
