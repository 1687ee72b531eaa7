import { describe, expect, test } from 'vitest'
import { compileCondition } from './compile.ts'
import type { Verdict } from './condition.ts'
import { factsUsed } from './facts-used.ts'
import type { Facts } from './facts.ts'
import { parseCondition } from './parse.ts'
import { sampleCatalogue } from './testing/sample.ts'

const parse = (written: unknown) => {
  const parsed = parseCondition(written, sampleCatalogue)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const verdict = (written: unknown, values: Facts['values'], asOf = '2024-03-31'): Verdict =>
  compileCondition(parse(written))({ values }, asOf)

const yuan = (amount: number): number => amount * 100

describe('grade A: 12-month amount of 500,000 or more', () => {
  test.each<[string, number | undefined, Verdict]>([
    ['one cent less', yuan(499_999.99), false],
    ['exactly', yuan(500_000), true],
    ['never recorded', undefined, null]
  ])('%s', (_, amount12m, expected) => {
    expect(verdict({ fact: 'amount12m', gte: '50万' }, { amount12m })).toBe(expected)
  })

  test('an unknown amount is not below 100,000 either: no grade yet', () => {
    expect(verdict({ fact: 'amount12m', lt: '10万' }, {})).toBeNull()
    expect(verdict({ not: { fact: 'amount12m', gte: '10万' } }, {})).toBeNull()
  })
})

describe('a head count known as a range, 50 to 200', () => {
  const employees = { min: 50, max: 200 }
  test.each<[object, Verdict]>([
    [{ gte: 50 }, true],
    [{ gt: 50 }, null],
    [{ gte: 100 }, null],
    [{ gte: 201 }, false],
    [{ lt: 50 }, false],
    [{ lte: 200 }, true],
    [{ lt: 200 }, null],
    [{ eq: 100 }, null],
    [{ eq: 201 }, false],
    [{ ne: 201 }, true],
    [{ between: [50, 200] }, null],
    [{ between: [50, 201] }, true],
    [{ between: [null, 50] }, false],
    [{ between: [201, null] }, false]
  ])('%j is %j', (comparison, expected) => {
    expect(verdict({ fact: 'employees', ...comparison }, { employees })).toBe(expected)
  })

  test.each<[string, { min: number | null; max: number | null }, object, Verdict]>([
    ['1000 or more', { min: 1000, max: null }, { gt: 999 }, true],
    ['1000 or more', { min: 1000, max: null }, { lt: 1000 }, false],
    ['1000 or more', { min: 1000, max: null }, { gte: 2000 }, null],
    ['up to 50', { min: null, max: 50 }, { lte: 50 }, true],
    ['up to 50', { min: null, max: 50 }, { between: [null, 51] }, true],
    ['open at both ends', { min: null, max: null }, { gte: 1 }, null],
    ['open at both ends', { min: null, max: null }, { known: true }, false]
  ])('%s: %j %j is %j', (_, range, comparison, expected) => {
    expect(verdict({ fact: 'employees', ...comparison }, { employees: range })).toBe(expected)
  })
})

describe('time windows as of 2024-03-31', () => {
  test.each<[object, string, Verdict]>([
    [{ withinLastDays: 30 }, '2024-03-31', true],
    [{ withinLastDays: 30 }, '2024-03-01', true],
    [{ withinLastDays: 30 }, '2024-02-29', false],
    [{ withinLastDays: 30 }, '2024-04-01', false],
    [{ olderThanDays: 30 }, '2024-02-29', true],
    [{ olderThanDays: 30 }, '2024-03-01', false],
    [{ olderThanDays: 30 }, '2024-04-01', false],
    [{ withinNextDays: 30 }, '2024-04-30', true],
    [{ withinNextDays: 30 }, '2024-05-01', false],
    [{ withinNextDays: 30 }, '2024-03-30', false],
    [{ withinNextDays: 0 }, '2024-03-31', true],
    [{ before: '2024-02-29' }, '2024-02-28', true],
    [{ onOrAfter: '2024-02-29' }, '2024-02-29', true]
  ])('%j on %s is %j', (comparison, lastContact, expected) => {
    expect(verdict({ fact: 'lastContact', ...comparison }, { lastContact })).toBe(expected)
  })

  test('one compiled rule serves one day after another', () => {
    const rule = compileCondition(parse({ fact: 'lastContact', withinLastDays: 1 }))
    const facts = { values: { lastContact: '2024-02-28' } }
    expect(['2024-02-28', '2024-02-29', '2024-03-01', '2024-02-29'].map((day) => rule(facts, day))).toEqual([
      true,
      true,
      false,
      true
    ])
  })
})

describe('texts and lists', () => {
  test.each<[object, Facts['values'], Verdict]>([
    [{ fact: 'industry', is: '' }, { industry: '' }, true],
    [{ fact: 'industry', isNot: '制造业' }, {}, null],
    [{ fact: 'industry', contains: '100%' }, { industry: '涨了100%吗' }, true],
    [{ fact: 'industry', contains: 'ERP' }, { industry: 'erp' }, false],
    [{ fact: 'tags', hasNone: ['a'] }, { tags: [] }, true],
    [{ fact: 'tags', hasNone: ['a'] }, {}, null],
    [{ fact: 'tags', hasAll: ['a', 'b'] }, { tags: ['b', 'c', 'a'] }, true],
    [{ fact: 'tags', hasPrefix: '决策链-' }, { tags: ['决策-生产部'] }, false],
    [{ fact: 'tags', known: true }, { tags: [] }, true],
    [{ fact: 'tags', known: false }, {}, true],
    [{ fact: 'benchmark', is: false }, { benchmark: false }, true],
    [{ fact: 'benchmark', is: false }, {}, null]
  ])('%j of %j is %j', (written, values, expected) => {
    expect(verdict(written, values)).toBe(expected)
  })
})

describe('and, or, not with the unknown', () => {
  const [yes, no, unknown] = [
    { fact: 'score', eq: 1 },
    { fact: 'score', eq: 2 },
    { fact: 'rate', eq: 1 }
  ]
  test.each<[string, unknown, Verdict]>([
    ['true and unknown', { all: [yes, unknown] }, null],
    ['unknown and false', { all: [unknown, no] }, false],
    ['false or unknown', { any: [no, unknown] }, null],
    ['unknown or true', { any: [unknown, yes] }, true],
    ['not unknown', { not: unknown }, null],
    ['always', { all: [{ always: true }, yes] }, true]
  ])('%s', (_, written, expected) => {
    expect(verdict(written, { score: 1 })).toBe(expected)
  })
})

describe('contacts', () => {
  const decider = { fact: 'role', is: '决策者' }
  const people = (...roles: (string | undefined)[]): Facts => ({
    values: {},
    items: { contacts: roles.map((role) => ({ values: { role } })) }
  })
  test.each<[string, object, Facts, Verdict]>([
    ['some of nobody', { some: 'contacts' }, people(), false],
    ['every of nobody', { every: 'contacts' }, people(), true],
    ['some of unknown contacts', { some: 'contacts' }, { values: {} }, null],
    ['every of unknown contacts', { every: 'contacts' }, { values: {} }, null],
    ['count of unknown contacts', { count: 'contacts', gte: 0 }, { values: {} }, null],
    ['one of two', { some: 'contacts' }, people('使用者', '决策者'), true],
    ['one may be', { some: 'contacts' }, people('使用者', undefined), null],
    ['one is not', { every: 'contacts' }, people(undefined, '使用者'), false],
    ['two at least, one sure, one maybe', { count: 'contacts', gte: 2 }, people('决策者', undefined), null],
    ['one at least, one sure, one maybe', { count: 'contacts', gte: 1 }, people('决策者', undefined), true],
    [
      'three at least, one sure, one maybe',
      { count: 'contacts', gte: 3 },
      people('决策者', undefined),
      false
    ],
    ['exactly none', { count: 'contacts', eq: 0 }, people('使用者'), true]
  ])('%s', (_, quantified, facts, expected) => {
    const rule = compileCondition(parse({ ...quantified, where: decider }))
    expect(rule(facts, '2024-03-31')).toBe(expected)
  })
})

test('a condition tells which facts it asks about', () => {
  const condition = parse({
    all: [
      { fact: 'tags', has: 'a' },
      { not: { fact: 'tags', has: 'b' } },
      { some: 'contacts', where: { fact: 'role', known: true } }
    ]
  })
  expect(factsUsed(condition)).toEqual(['tags', 'contacts', 'contacts.role'])
})
