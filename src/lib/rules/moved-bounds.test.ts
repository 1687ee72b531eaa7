import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from './compile.ts'
import type { Condition, Operand } from './condition.ts'
import { movedBounds } from './moved-bounds.ts'
import { parseCondition } from './parse.ts'
import { asOfDays, conditionArbitrary, factsArbitrary } from './testing/arbitraries.ts'
import { sampleCatalogue } from './testing/sample.ts'
import { writeCondition } from './write.ts'

const parsed = (rule: unknown): Condition => {
  const read = parseCondition(rule, sampleCatalogue)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.value
}

/** The same condition with its numbers moved, one after the other. */
const moved = (condition: Condition, by: readonly number[]): Condition => {
  let at = 0
  const next = (value: number): number => {
    at += 1
    return value + (by[at % by.length] ?? 0)
  }
  const operandOf = (operand: Operand): Operand => {
    if (typeof operand === 'number') return next(operand)
    if (typeof operand !== 'object' || !('min' in operand)) return operand
    const { min, max } = operand
    return { min: min === null ? null : next(min), max: max === null ? null : next(max) }
  }
  const of = (one: Condition): Condition => {
    switch (one.kind) {
      case 'fact':
        return one.type === 'date' ? one : { ...one, operand: operandOf(one.operand) }
      case 'all':
      case 'any':
        return { ...one, parts: one.parts.map(of) }
      case 'not':
        return { ...one, part: of(one.part) }
      default:
        return one
    }
  }
  return of(condition)
}

describe('where an edited bound may concern anybody', () => {
  const any = (from: string) => ({
    any: [
      { fact: 'amount12m', gte: from },
      { fact: 'benchmark', is: true }
    ]
  })

  test.each([
    [
      'a bound',
      any('50万'),
      any('33万'),
      {
        any: [
          {
            all: [
              { fact: 'amount12m', gte: '33万' },
              { fact: 'amount12m', lte: '50万' }
            ]
          }
        ]
      }
    ],
    [
      'a bound that is open now',
      { fact: 'amount12m', between: ['10万', '50万'] },
      { fact: 'amount12m', between: [null, '50万'] },
      { any: [{ fact: 'amount12m', lte: '10万' }] }
    ]
  ])('%s: from the one number to the other', (_, before, after, expected) => {
    const found = movedBounds(parsed(before), parsed(after))
    expect(found).toEqual(parsed(expected))
    expect(found && writeCondition(found)).toBeDefined()
  })

  test.each([
    ['another operator', { fact: 'amount12m', gte: 5 }, { fact: 'amount12m', gt: 5 }],
    ['another fact', { fact: 'amount12m', gte: 5 }, { fact: 'benchmark', is: true }],
    ['one more part', { any: [{ fact: 'amount12m', gte: 5 }] }, any('5')],
    ['a text', { fact: 'size', is: '小型' }, { fact: 'size', is: '大型' }],
    ['nothing at all', any('5'), any('5')]
  ])('%s: that is not said', (_, before, after) => {
    expect(movedBounds(parsed(before), parsed(after))).toBeNull()
  })

  test('whoever has another verdict lies there', () => {
    let differed = 0
    fc.assert(
      fc.property(
        conditionArbitrary(sampleCatalogue),
        fc.array(fc.constantFrom(-200, -1, -0.5, 0, 1, 10_000_000), { minLength: 1, maxLength: 5 }),
        fc.array(factsArbitrary(sampleCatalogue), { minLength: 4, maxLength: 8 }),
        fc.constantFrom(...asOfDays),
        (before, by, records, asOf) => {
          const after = moved(before, by)
          const bounds = movedBounds(before, after)
          if (bounds === null) return
          const [old, fresh, within] = [before, after, bounds].map((one) => compileCondition(one))
          const others = records.filter((facts) => old?.(facts, asOf) !== fresh?.(facts, asOf))
          differed += others.length
          expect(others.filter((facts) => within?.(facts, asOf) !== true)).toEqual([])
        }
      ),
      { numRuns: 3000 }
    )
    expect(differed).toBeGreaterThan(100)
  })
})
