import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translate } from '#lang'
import { parseCondition } from './parse.ts'
import { conditionArbitrary } from './testing/arbitraries.ts'
import { sampleCatalogue } from './testing/sample.ts'
import { writeCondition } from './write.ts'

const problemsOf = (written: unknown): readonly string[] => {
  const parsed = parseCondition(written, sampleCatalogue, 'when')
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path}: ${code}`)
}

describe('a written condition', () => {
  test('amounts become 分, days and texts stay', () => {
    const written = {
      all: [
        { fact: 'amount12m', between: ['10万', 500_000] },
        { fact: 'lastContact', withinLastDays: 30 },
        { count: 'contacts', where: { fact: 'role', is: '决策者' }, gte: 2 }
      ]
    }
    expect(parseCondition(written, sampleCatalogue)).toEqual({
      ok: true,
      value: {
        kind: 'all',
        parts: [
          {
            kind: 'fact',
            fact: 'amount12m',
            type: 'amount',
            operator: 'between',
            operand: { min: 10_000_000, max: 50_000_000 }
          },
          { kind: 'fact', fact: 'lastContact', type: 'date', operator: 'withinLastDays', operand: 30 },
          {
            kind: 'count',
            collection: 'contacts',
            where: { kind: 'fact', fact: 'role', type: 'text', operator: 'is', operand: '决策者' },
            operator: 'gte',
            operand: 2
          }
        ]
      }
    })
  })

  test('written again and read again it is the same', () => {
    fc.assert(
      fc.property(conditionArbitrary(sampleCatalogue), (value) => {
        // Through JSON, as a playbook is stored.
        const written: unknown = JSON.parse(JSON.stringify(writeCondition(value)))
        expect(parseCondition(written, sampleCatalogue)).toEqual({ ok: true, value })
      }),
      { numRuns: 500 }
    )
  })
})

describe('a malformed condition is refused with its place', () => {
  const good = { fact: 'score', gt: 1 }
  test.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, ['when: rules.not-a-condition']],
    ['a list', [good], ['when: rules.not-a-condition']],
    ['no kind', { gte: 3 }, ['when: rules.not-a-condition']],
    ['two kinds', { all: [good], any: [good] }, ['when: rules.several-kinds']],
    ['an empty group', { all: [] }, ['when.all: rules.empty-group']],
    ['a group that is none', { any: good }, ['when.any: rules.empty-group']],
    ['a key too many', { not: good, why: 'x' }, ['when.why: rules.unknown-key']],
    ['always false', { always: false }, ['when.always: rules.always-true']],
    ['an unknown fact', { fact: 'weather', gt: 1 }, ['when.fact: rules.unknown-fact']],
    ['a misspelt fact', { fact: 'amount12', gt: 1 }, ['when.fact: rules.unknown-fact-meant']],
    ['what every object has', { fact: 'constructor', is: 'x' }, ['when.fact: rules.unknown-fact']],
    ['no operator', { fact: 'score' }, ['when: rules.no-operator']],
    ['two operators', { fact: 'score', gt: 1, lt: 3 }, ['when: rules.several-operators']],
    ['an unknown operator', { fact: 'score', weighs: 3 }, ['when.weighs: rules.unknown-operator']],
    ['a misspelt operator', { fact: 'score', gtee: 3 }, ['when.gtee: rules.unknown-operator-meant']],
    ['an operator of another type', { fact: 'score', has: 'x' }, ['when.has: rules.operator-not-for-type']],
    ['a text for a number', { fact: 'score', gt: '3' }, ['when.gt: rules.operand-number']],
    ['no amount', { fact: 'amount12m', gte: '很多' }, ['when.gte: rules.operand-amount']],
    ['an amount that is empty in YAML', { fact: 'amount12m', gte: null }, ['when.gte: rules.operand-amount']],
    ['one end', { fact: 'score', between: [1] }, ['when.between: rules.operand-between']],
    ['no end', { fact: 'score', between: [null, null] }, ['when.between: rules.operand-between']],
    ['ends the wrong way', { fact: 'score', between: [3, 3] }, ['when.between: rules.operand-order']],
    ['a bad end', { fact: 'amount12m', between: [1, 'x'] }, ['when.between[1]: rules.operand-amount']],
    ['a day that is none', { fact: 'lastContact', before: '2023-02-29' }, ['when.before: rules.operand-day']],
    [
      'days by halves',
      { fact: 'lastContact', withinLastDays: 1.5 },
      ['when.withinLastDays: rules.operand-days']
    ],
    ['a word outside the vocabulary', { fact: 'size', is: '巨型' }, ['when.is: rules.operand-vocabulary']],
    [
      'one of several outside',
      { fact: 'size', oneOf: ['大型', '巨型'] },
      ['when.oneOf[1]: rules.operand-vocabulary']
    ],
    [
      'a beginning of no word',
      { fact: 'size', startsWith: '巨' },
      ['when.startsWith: rules.operand-vocabulary']
    ],
    ['an empty list', { fact: 'tags', hasAny: [] }, ['when.hasAny: rules.operand-texts']],
    ['an empty part', { fact: 'tags', hasPrefix: '' }, ['when.hasPrefix: rules.operand-part']],
    ['a text that no database holds', { fact: 'industry', is: 'a\0' }, ['when.is: rules.operand-text']],
    ['yes as a text', { fact: 'benchmark', is: 'yes' }, ['when.is: rules.operand-boolean']],
    ['an unknown collection', { some: 'dogs', where: good }, ['when.some: rules.unknown-collection']],
    ['no where', { some: 'contacts' }, ['when: rules.where-missing']],
    [
      'a fact of the record in an item',
      { some: 'contacts', where: good },
      ['when.where.fact: rules.unknown-fact']
    ],
    [
      'a collection in a collection',
      { some: 'contacts', where: { every: 'contacts', where: good } },
      ['when.where.every: rules.nested-collection']
    ],
    [
      'a count without a comparison',
      { count: 'contacts', where: { fact: 'calls', gt: 1 } },
      ['when: rules.no-operator']
    ],
    [
      'a count compared like a text',
      { count: 'contacts', where: { fact: 'calls', gt: 1 }, has: 'x' },
      ['when.has: rules.unknown-operator']
    ]
  ])('%s', (_, written, problems) => {
    expect(problemsOf(written)).toEqual(problems)
  })

  test('all that is wrong is said at once', () => {
    const written = { any: [{ fact: 'score', gt: 'x' }, { not: { all: [good, { fact: 'size', is: '' }] } }] }
    expect(problemsOf(written)).toEqual([
      'when.any[0].gt: rules.operand-number',
      'when.any[1].not.all[1].is: rules.operand-vocabulary'
    ])
  })

  test('every problem has a text that names it', () => {
    const parsed = parseCondition({ fact: 'amount12', gt: 1 }, sampleCatalogue, 'when')
    const texts = parsed.ok ? [] : parsed.problems.map((problem) => translate('en', problem))
    expect(texts).toEqual(['There is no fact “amount12”; did you mean “amount12m”?'])
  })

  test('what is too deep or too large is refused without effort', () => {
    let deep: unknown = good
    for (let level = 0; level < 10_000; level++) deep = { not: deep }
    expect(problemsOf(deep)).toHaveLength(1)
    expect(problemsOf({ any: Array.from({ length: 100_000 }, () => good) })).toEqual([
      'when.any[499]: rules.too-large'
    ])
  })

  test('a hundred mistakes are enough to be told', () => {
    const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`wrong${index}`, index]))
    expect(problemsOf({ fact: 'score', ...many })).toHaveLength(100)
  })

  test('nothing from outside makes it throw', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(typeof parseCondition(input, sampleCatalogue).ok).toBe('boolean')
        expect(parseCondition({ all: [input, { not: input }] }, sampleCatalogue).ok).toBe(false)
      })
    )
  })
})
