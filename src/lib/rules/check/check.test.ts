import { describe, expect, test } from 'vitest'
import type { Catalogue } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { parseCondition } from '../parse.ts'
import { sampleCatalogue } from '../testing/sample.ts'
import { checkCondition } from './check-condition.ts'
import { checkOrdered } from './check-ordered.ts'
import { deadBranches } from './dead-branches.ts'

const parse = (written: unknown, catalogue: Catalogue = sampleCatalogue): Condition => {
  const parsed = parseCondition(written, catalogue)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const all = (...parts: readonly unknown[]): unknown => ({ all: parts })
const any = (...parts: readonly unknown[]): unknown => ({ any: parts })
const not = (part: unknown): unknown => ({ not: part })
const amount = (comparison: object): unknown => ({ fact: 'amount12m', ...comparison })
const employees = (comparison: object): unknown => ({ fact: 'employees', ...comparison })
const score = (comparison: object): unknown => ({ fact: 'score', ...comparison })
const orders = (comparison: object): unknown => ({ fact: 'orders', ...comparison })
const last = (comparison: object): unknown => ({ fact: 'lastContact', ...comparison })
const industry = (comparison: object): unknown => ({ fact: 'industry', ...comparison })
const size = (comparison: object): unknown => ({ fact: 'size', ...comparison })
const tags = (comparison: object): unknown => ({ fact: 'tags', ...comparison })
const benchmark = (value: boolean): unknown => ({ fact: 'benchmark', is: value })
const role = (comparison: object): unknown => ({ fact: 'role', ...comparison })
const contacts = (kind: 'some' | 'every' | 'count', where: unknown, more: object = {}): unknown => ({
  [kind]: 'contacts',
  where,
  ...more
})

describe('a condition that can never hold', () => {
  test.each<[string, unknown]>([
    ['an amount above what it lies below', all(amount({ gte: '50万' }), amount({ lt: '10万' }))],
    ['an amount just at the open end', all(amount({ between: ['10万', '50万'] }), amount({ eq: '50万' }))],
    ['a whole number between 2 and 3', all(orders({ gt: 2 }), orders({ lt: 3 }))],
    ['fewer orders than none', orders({ lt: 0 })],
    ['a number that is and is not 3', all(score({ eq: 3 }), score({ ne: 3 }))],
    ['a number that is both 3 and not at most 5', all(score({ eq: 3 }), not(score({ lte: 5 })))],
    ['a range above and below', all(employees({ gte: 200 }), employees({ lt: 200 }))],
    ['a range that is two numbers', all(employees({ eq: 2 }), employees({ eq: 3 }))],
    ['a day before and after', all(last({ before: '2024-01-01' }), last({ onOrAfter: '2024-01-01' }))],
    ['recent and long ago', all(last({ withinLastDays: 90 }), last({ olderThanDays: 90 }))],
    ['past and ahead', all(last({ olderThanDays: 0 }), last({ withinNextDays: 30 }))],
    ['two industries at once', all(industry({ is: '制造业' }), industry({ is: '零售' }))],
    ['one of some and none of them', all(industry({ oneOf: ['a', 'b'] }), industry({ noneOf: ['b', 'a'] }))],
    ['two beginnings', all(industry({ startsWith: 'C36' }), industry({ startsWith: 'C37' }))],
    [
      'containing what is excluded',
      all(industry({ startsWith: '汽车零部件' }), not(industry({ contains: '零部' })))
    ],
    ['none of the whole vocabulary', size({ noneOf: ['大型', '中型', '小型', '微型'] })],
    ['a tag that is excluded', all(tags({ hasAll: ['a', 'b'] }), tags({ hasNone: ['b', 'c'] }))],
    ['a tag with an excluded beginning', all(tags({ has: '意向-明确' }), not(tags({ hasPrefix: '意向-' })))],
    [
      'any of what is all excluded',
      all(tags({ hasAny: ['a', 'b'] }), tags({ hasNone: ['a'] }), not(tags({ has: 'b' })))
    ],
    ['two values of a single-valued namespace', tags({ hasAll: ['价值等级-高', '价值等级-低'] })],
    [
      'the same in two places',
      all(tags({ has: '价值等级-高' }), tags({ hasAny: ['价值等级-低', '价值等级-中'] }))
    ],
    ['yes and no', all(benchmark(true), benchmark(false))],
    ['known and unknown', all(industry({ known: false }), industry({ known: true }))],
    ['compared though unknown', all(industry({ known: false }), industry({ isNot: 'a' }))],
    ['a range compared though unknown', all(employees({ known: false }), not(employees({ gte: 3 })))],
    ['always, turned around', not({ always: true })],
    ['each branch of its own', any(all(benchmark(true), benchmark(false)), orders({ lt: 0 }))],
    ['an item that cannot be', contacts('some', all(role({ is: 'a' }), role({ is: 'b' })))],
    ['some and none', all(contacts('some', role({ is: 'a' })), not(contacts('some', role({ is: 'a' }))))],
    [
      'some outside of every',
      all(contacts('some', role({ is: 'a' })), contacts('every', role({ isNot: 'a' })))
    ],
    [
      'two of which there are none',
      all(contacts('count', role({ is: 'a' }), { gte: 2 }), not(contacts('some', role({ is: 'a' }))))
    ],
    [
      'more and fewer',
      all(contacts('count', role({ is: 'a' }), { gte: 2 }), contacts('count', role({ is: 'a' }), { lt: 2 }))
    ],
    [
      'none and some',
      all(contacts('count', role({ is: 'a' }), { eq: 0 }), contacts('some', role({ oneOf: ['a'] })))
    ],
    [
      'one of which there are none',
      all(contacts('count', role({ is: 'a' }), { gte: 1 }), not(contacts('some', role({ is: 'a' }))))
    ],
    ['a count of a fraction', contacts('count', role({ is: 'a' }), { eq: 1.5 })],
    ['counting what cannot be', contacts('count', all(role({ is: 'a' }), role({ is: 'b' })), { gte: 1 })]
  ])('%s', (_, written) => {
    expect(checkCondition(parse(written), sampleCatalogue).status).toBe('contradiction')
  })

  test('the places that clash are named, and only those', () => {
    const condition = parse(
      all(benchmark(true), amount({ gte: '50万' }), tags({ has: 'a' }), amount({ lt: '10万' }))
    )
    expect(checkCondition(condition, sampleCatalogue, 'grades.A.when')).toEqual({
      status: 'contradiction',
      clashes: [['grades.A.when.all[1]', 'grades.A.when.all[3]']]
    })
  })
})

describe('a condition that can hold', () => {
  test.each<[string, unknown]>([
    ['a half-open range touches the next', all(amount({ gte: '10万' }), amount({ lt: '50万' }))],
    ['a number that need not be whole', all(score({ gt: 2 }), score({ lt: 3 }))],
    [
      'not a range above, not a range below: it may straddle',
      not(any(employees({ known: false }), employees({ eq: 3 })))
    ],
    ['two multi-valued tags', tags({ hasAll: ['意向-明确', '意向-模糊'] })],
    ['not all of two, but one', all(tags({ has: 'a' }), not(tags({ hasAll: ['a', 'b'] })))],
    ['the longer beginning', all(industry({ startsWith: 'C' }), industry({ startsWith: 'C36' }))],
    [
      'the shorter beginning without the longer',
      all(industry({ startsWith: 'C' }), not(industry({ startsWith: 'C36' })))
    ],
    ['another of the vocabulary', all(size({ noneOf: ['大型', '小型'] }), not(size({ is: '微型' })))],
    ['one branch of two', any(all(benchmark(true), benchmark(false)), benchmark(true))],
    ['a fixed day and a window', all(last({ before: '2024-01-01' }), last({ withinLastDays: 30 }))],
    ['different items', all(contacts('some', role({ is: 'a' })), contacts('some', role({ is: 'b' })))],
    ['every of none', contacts('every', all(role({ is: 'a' }), role({ is: 'b' })))],
    ['no such item', contacts('count', role({ is: 'a' }), { eq: 0 })]
  ])('%s', (_, written) => {
    expect(checkCondition(parse(written), sampleCatalogue).status).toBe('satisfiable')
  })

  test.each<[string, unknown]>([
    ['always', { always: true }],
    ['known or unknown', any(industry({ known: true }), industry({ known: false }))]
  ])('%s holds of everybody', (_, written) => {
    expect(checkCondition(parse(written), sampleCatalogue).status).toBe('always')
  })
  test('high or low does not: the amount may be unknown', () => {
    const condition = parse(any(amount({ gte: '50万' }), amount({ lt: '50万' })))
    expect(checkCondition(condition, sampleCatalogue).status).toBe('satisfiable')
  })
})

test('an alternative that can never hold is found within what can', () => {
  const never = all(amount({ gte: '50万' }), amount({ lt: '10万' }))
  const condition = parse(
    all(
      any(benchmark(true), never),
      not(all(orders({ gte: 0 }), score({ gt: 1 }))),
      not(any(never, benchmark(false)))
    )
  )
  expect(deadBranches(condition, sampleCatalogue, 'when')).toEqual([
    { path: 'when.all[0].any[1]', clashes: [['when.all[0].any[1].all[0]', 'when.all[0].any[1].all[1]']] },
    { path: 'when.all[1].not.all[0]', clashes: [['when.all[1].not.all[0]']] }
  ])
})

describe('as many terms as it takes, up to 256', () => {
  /** Every pigeon in a hole and no two in one: with a pigeon too many it is impossible, but only all tries show it. */
  const pigeons = (count: number, holes: number): Condition => {
    const place = (pigeon: number, hole: number): string => `${pigeon} in ${hole}`
    const numbers = (length: number): readonly number[] => Array.from({ length }, (_, index) => index)
    const housed = numbers(count).map((pigeon) =>
      any(...numbers(holes).map((hole) => tags({ has: place(pigeon, hole) })))
    )
    const apart = numbers(holes).flatMap((hole) =>
      numbers(count).flatMap((one) =>
        numbers(one).map((other) => not(tags({ hasAll: [place(one, hole), place(other, hole)] })))
      )
    )
    return parse(all(...housed, ...apart))
  }

  test.each([
    [3, 2, 'contradiction'],
    [4, 4, 'satisfiable'],
    [7, 6, 'unchecked']
  ])('%i pigeons in %i holes: %s', (count, holes, status) => {
    expect(checkCondition(pigeons(count, holes), sampleCatalogue).status).toBe(status)
  })
})

describe('an ordered list of which the first that holds wins', () => {
  const check = (...list: readonly unknown[]): unknown =>
    checkOrdered(
      list.map((written, index) => ({ condition: parse(written), path: `strategies[${index}].when` })),
      sampleCatalogue
    )

  test('the grades of the playbook are a sound list', () => {
    expect(
      check(
        any(amount({ gte: '50万' }), benchmark(true)),
        amount({ between: ['10万', '50万'] }),
        amount({ lt: '10万' }),
        { always: true }
      )
    ).toEqual([])
  })

  test('a wider threshold before a narrower one leaves it nothing', () => {
    expect(check(amount({ gte: '10万' }), amount({ gte: '50万' }))).toEqual([
      { index: 1, path: 'strategies[1].when', status: 'unreachable', coveredBy: [0] }
    ])
  })

  test('nothing comes after a catch-all', () => {
    expect(check(benchmark(true), { always: true }, tags({ has: 'a' }))).toEqual([
      { index: 2, path: 'strategies[2].when', status: 'unreachable', coveredBy: [1] }
    ])
  })

  test('several together may cover one: high, low, then any amount that is known', () => {
    expect(
      check(amount({ gte: '50万' }), benchmark(true), amount({ lt: '50万' }), amount({ known: true }))
    ).toEqual([{ index: 3, path: 'strategies[3].when', status: 'unreachable', coveredBy: [0, 2] }])
  })

  test('of a head count as a range, high and low leave what straddles', () => {
    expect(check(employees({ gte: 200 }), employees({ lt: 200 }), employees({ known: true }))).toEqual([])
  })

  test('fewer tags asked for before more of them', () => {
    expect(
      check(
        tags({ hasAny: ['意向-明确', 'x'] }),
        all(tags({ has: '价值等级-高' }), tags({ hasAll: ['意向-明确', 'y'] }))
      )
    ).toEqual([{ index: 1, path: 'strategies[1].when', status: 'unreachable', coveredBy: [0] }])
  })

  test('over contacts too: any decider before two of them', () => {
    expect(
      check(contacts('some', role({ oneOf: ['a', 'b'] })), contacts('count', role({ is: 'a' }), { gte: 2 }))
    ).toEqual([{ index: 1, path: 'strategies[1].when', status: 'unreachable', coveredBy: [0] }])
  })

  test('none of what cannot be is so of all whose contacts are known', () => {
    const impossible = all(role({ known: true }), role({ known: false }))
    expect(
      check(contacts('count', impossible, { eq: 0 }), contacts('some', role({ known: true })))
    ).toMatchObject([{ index: 1, status: 'unreachable' }])
  })

  test('one that contradicts itself is said to, not to be covered', () => {
    expect(check({ always: true }, all(benchmark(true), benchmark(false)))).toMatchObject([
      {
        index: 1,
        status: 'contradiction',
        clashes: [['strategies[1].when.all[0]', 'strategies[1].when.all[1]']]
      }
    ])
  })

  test('forty combinations of tags are checked in full', () => {
    const list = Array.from({ length: 40 }, (_, index) =>
      tags({ hasAll: [`a${index}`, `b${index % 7}`, `c${index % 5}`] })
    )
    expect(check(...list, { always: true })).toEqual([])
  })
})
