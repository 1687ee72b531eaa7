import { describe, expect, test } from 'vitest'
import { factOf } from '../catalogue.ts'
import type { Condition } from '../condition.ts'
import { parseCondition } from '../parse.ts'
import { sampleCatalogue } from '../testing/sample.ts'
import { bandsOf, seamsOf } from './bands.ts'
import { canMeet } from './can-meet.ts'

const parse = (written: unknown): Condition => {
  const parsed = parseCondition(written, sampleCatalogue)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const amount = (comparison: object): object => ({ fact: 'amount12m', ...comparison })
const orders = (comparison: object): object => ({ fact: 'orders', ...comparison })
const last = (comparison: object): object => ({ fact: 'lastContact', ...comparison })
const benchmark = { fact: 'benchmark', is: true }

const yuan = 100
const wan = 10_000 * yuan

/** `[10, 50)` in 万, `]` where the end is within. */
const told = (conditions: readonly object[], fact: string): readonly string[] => {
  const definition = factOf(sampleCatalogue, fact)
  const unit = definition.type === 'amount' ? wan : 1
  return seamsOf(
    conditions.map((one) => bandsOf(parse(one), definition)),
    definition
  ).map(
    ({ kind, span, below, above }) =>
      `${kind} ${below}/${above} ${span.fromOpen ? '(' : '['}${span.from / unit}, ${span.to / unit}${span.toOpen ? ')' : ']'}`
  )
}

describe('the numbers for which a condition holds whatever else is so', () => {
  test.each<[string, object, readonly (readonly [number, number])[]]>([
    ['a lower bound', amount({ gte: '50万' }), [[50, Infinity]]],
    ['or something else', { any: [amount({ gte: '50万' }), benchmark] }, [[50, Infinity]]],
    ['and something else', { all: [amount({ gte: '50万' }), benchmark] }, []],
    ['and not something else', { all: [amount({ gte: '50万' }), { not: benchmark }] }, []],
    ['two bounds', { all: [amount({ gte: '10万' }), amount({ lt: '50万' })] }, [[10, 50]]],
    ['turned around', { not: amount({ lt: '10万' }) }, [[10, Infinity]]],
    [
      'two stretches',
      { any: [amount({ lt: '1万' }), amount({ gte: '9万' })] },
      [
        [-Infinity, 1],
        [9, Infinity]
      ]
    ],
    ['known says nothing of its number', amount({ known: true }), []],
    ['everybody', { always: true }, [[-Infinity, Infinity]]],
    ['of contacts', { some: 'contacts', where: { fact: 'calls', gte: 2 } }, []]
  ])('%s', (_what, condition, spans) => {
    expect(
      bandsOf(parse(condition), factOf(sampleCatalogue, 'amount12m')).map(({ from, to }) => [
        from / wan,
        to / wan
      ])
    ).toEqual(spans)
  })
})

describe('bands of one number', () => {
  test.each<[string, string, readonly object[], readonly string[]]>([
    [
      'that meet have no seam',
      'amount12m',
      [amount({ gte: '50万' }), amount({ between: ['10万', '50万'] })],
      []
    ],
    [
      'leave out what lies between',
      'amount12m',
      [amount({ gte: '80万' }), amount({ between: ['10万', '50万'] })],
      ['gap 1/0 [50, 80)']
    ],
    [
      'leave out just the bound',
      'amount12m',
      [amount({ gt: '50万' }), amount({ lt: '50万' })],
      ['gap 1/0 [50, 50]']
    ],
    [
      'both claim what they share',
      'amount12m',
      [amount({ gte: '40万' }), amount({ between: ['10万', '50万'] })],
      ['overlap 1/0 [40, 50)']
    ],
    [
      'the first of two that end alike wins',
      'amount12m',
      [amount({ gte: '50万' }), amount({ gte: '10万' })],
      []
    ],
    [
      'one within another is meant',
      'amount12m',
      [amount({ gte: '10万' }), amount({ between: ['50万', '80万'] })],
      []
    ],
    ['whole numbers have nothing between 4 and 5', 'orders', [orders({ lte: 4 }), orders({ gte: 5 })], []],
    ['whole numbers leave 5 out', 'orders', [orders({ lte: 4 }), orders({ gte: 6 })], ['gap 0/1 (4, 6)']],
    ['what lies above and below all is no gap', 'orders', [orders({ between: [2, 4] })], []],
    [
      'a small one within a great one hides no gap',
      'orders',
      [orders({ between: [0, 50] }), orders({ between: [10, 20] }), orders({ gte: 60 })],
      ['gap 0/2 [50, 60)']
    ],
    ['two stretches of one condition are its own', 'orders', [orders({ ne: 5 })], []],
    ['days that meet', 'lastContact', [last({ withinLastDays: 30 }), last({ olderThanDays: 30 })], []],
    [
      'days between two windows',
      'lastContact',
      [last({ withinLastDays: 30 }), last({ olderThanDays: 90 })],
      ['gap 0/1 (30, 91)']
    ],
    [
      'days to come lie below zero',
      'lastContact',
      [
        last({ withinNextDays: 30 }),
        { all: [last({ withinNextDays: 365 }), { not: last({ withinNextDays: 90 }) }] }
      ],
      ['gap 1/0 [-90, -30)']
    ],
    [
      'a fixed day is no age',
      'lastContact',
      [last({ before: '2026-01-01' }), last({ olderThanDays: 90 })],
      []
    ]
  ])('%s', (_what, fact, conditions, seams) => {
    expect(told(conditions, fact)).toEqual(seams)
  })
})

test('whether a record can be of some and of none of others', () => {
  const [A, B] = [parse(amount({ gte: '80万' })), parse(amount({ between: ['10万', '50万'] }))]
  expect(canMeet([parse(amount({ between: ['50万', '80万'] }))], [A, B], sampleCatalogue)).toBe(true)
  expect(canMeet([parse(amount({ gte: '90万' }))], [A, B], sampleCatalogue)).toBe(false)
})
