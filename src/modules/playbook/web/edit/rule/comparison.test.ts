import { describe, expect, test } from 'vitest'
import { parseCondition, type Catalogue, type FactDefinition } from '#lib/rules'
import { comparisonKey, isWhole, shapeOf } from '#ui'
import { comparisonsOf, operandFor } from './comparison.ts'

const label = { 'zh-CN': '事实', en: 'fact' }
const types = ['number', 'amount', 'range', 'amountRange', 'date', 'text', 'list', 'boolean'] as const

describe('comparisons to choose from', () => {
  const all = types.flatMap((type) => {
    const fact: FactDefinition = { key: 'f', type, label }
    return comparisonsOf(fact).map((comparison) => [type, comparison.key, fact, comparison] as const)
  })

  test.each(all)(
    '%s %s begins with a sound value, or with none where words are asked for',
    (...[, , fact, comparison]) => {
      const catalogue: Catalogue = { facts: [fact], collections: [] }
      const operand = operandFor(fact, comparison, undefined, '2026-03-02')
      const asked = ['words', 'word', 'part'].includes(shapeOf(comparison.key))
      expect(isWhole(shapeOf(comparison.key), operand)).toBe(!asked)
      expect(parseCondition({ fact: 'f', [comparison.operator]: operand }, catalogue).ok).toBe(!asked)
      expect(comparisonKey(fact.type, comparison.operator, operand)).toBe(comparison.key)
    }
  )

  test.each([
    ['gte', 'lt', '50万', '50万'],
    ['is', 'oneOf', '甲', ['甲']],
    ['oneOf', 'is', ['乙', '甲'], '乙'],
    ['gte', 'withinLastDays', '50万', 30]
  ] as const)('from %s to %s %j becomes %j', (_from, operator, before, after) => {
    const type = operator === 'lt' ? 'amount' : operator === 'withinLastDays' ? 'date' : 'text'
    expect(operandFor({ key: 'f', type, label }, { key: operator, operator }, before, '2026-03-02')).toEqual(
      after
    )
  })
})
