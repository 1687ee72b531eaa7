import { expect, test } from 'vitest'
import type { AskableFact } from '../../contract.ts'
import { choicesOf, compared, comparisonOfDraft, draftFrom, draftOf } from './draft.ts'

const fact = (type: AskableFact['type'], more: Partial<AskableFact> = {}): AskableFact => ({
  fact: 'x.y',
  collection: null,
  group: 'x',
  label: '某项',
  means: null,
  find: '',
  type,
  unit: null,
  values: null,
  says: null,
  operators: {
    number: ['eq', 'gte', 'lte', 'between', 'known'],
    range: ['eq', 'gte', 'lte', 'between', 'known'],
    amount: ['eq', 'gte', 'lte', 'between', 'known'],
    amountRange: ['eq', 'gte', 'lte', 'between', 'known'],
    date: ['before', 'onOrAfter', 'withinLastDays', 'withinNextDays', 'olderThanDays', 'known'],
    text: ['is', 'isNot', 'contains', 'startsWith', 'oneOf', 'noneOf', 'known'],
    list: ['has', 'hasAny', 'hasAll', 'hasNone', 'known'],
    boolean: ['is', 'known']
  }[type],
  ...more
})

test.each<[AskableFact['type'], string, unknown, unknown]>([
  ['amount', 'gte', '50万', { gte: '50万' }],
  ['amount', 'gte', ' ', null],
  ['amount', 'between', ['10万', null], { between: ['10万', null] }],
  ['amount', 'between', ['', null], null],
  ['number', 'lte', 80, { lte: 80 }],
  ['number', 'lte', null, null],
  ['date', 'olderThanDays', 30, { olderThanDays: 30 }],
  ['date', 'olderThanDays', 1.5, null],
  ['date', 'before', '2026-01-01', { before: '2026-01-01' }],
  ['text', 'oneOf', ['大型', '中型'], { oneOf: ['大型', '中型'] }],
  ['text', 'oneOf', [], null],
  ['text', 'contains', ' 采购 ', { contains: '采购' }],
  ['text', 'contains', '  ', null],
  ['list', 'hasAll', ['痛点-成本高'], { hasAll: ['痛点-成本高'] }],
  ['boolean', 'is:false', null, { is: false }],
  ['text', 'known:false', null, { known: false }]
])('%s %s %j', (type, operator, operand, expected) => {
  const comparison = comparisonOfDraft({ fact: fact(type), operator, operand })
  expect(comparison && { [comparison.operator]: comparison.operand }).toEqual(expected)
})

test.each<[string, Partial<AskableFact>, AskableFact['type'], readonly string[]]>([
  ['free words', {}, 'text', ['oneOf', 'noneOf', 'contains', 'startsWith']],
  ['a closed set', { values: [] }, 'text', ['oneOf', 'noneOf']],
  ['free words of contacts', { collection: 'contacts' }, 'text', ['contains', 'startsWith']],
  ['yes and no', {}, 'boolean', ['is:true', 'is:false']]
])('%s', (_, more, type, operators) => {
  expect(choicesOf(fact(type, more))).toEqual([...operators, 'known:true', 'known:false'])
})

test('what stands can be changed, in the words that are offered', () => {
  const one = { fact: 'x.y', collection: null }
  expect(draftFrom(fact('text'), { ...one, operator: 'is', operand: '大型' })).toMatchObject({
    operator: 'oneOf',
    operand: ['大型']
  })
  expect(draftFrom(fact('amount'), { ...one, operator: 'between', operand: [null, '50万'] })).toMatchObject({
    operand: [null, '50万']
  })
  expect(draftFrom(fact('boolean'), { ...one, operator: 'is', operand: true })).toMatchObject({
    operator: 'is:true'
  })
  expect(draftFrom(fact('list'), { ...one, operator: 'hasPrefix', operand: '痛点-' })).toBeNull()
  expect(comparisonOfDraft(draftOf(fact('boolean')))).toMatchObject({ operator: 'is', operand: true })
})

test('what was entered stays where another comparison can take it', () => {
  const amount = { fact: fact('amount'), operator: 'gte', operand: '50万' }
  expect(compared(amount, 'lte').operand).toBe('50万')
  expect(compared(amount, 'between').operand).toBeNull()
})
