import { describe, expect, test } from 'vitest'
import {
  ALWAYS,
  partsOf,
  ruleNodeOf,
  withGrouped,
  withJoin,
  withoutPart,
  withPart,
  withPartMoved,
  withTurned,
  withUngrouped
} from './rule-tree.ts'

const [a, b, c] = ['a', 'b', 'c'].map((fact) => ({ fact, is: true }))
const needs = { some: 'needs', where: a }

describe('a condition as it is edited', () => {
  test.each<[string, unknown, unknown]>([
    ['a first one takes the place of always', withPart(ALWAYS, [], a), a],
    ['a second one makes a group', withPart(a, [], b), { all: [a, b] }],
    ['a third one goes into the group', withPart({ any: [a, b] }, [], c), { any: [a, b, c] }],
    [
      'within a group within',
      withPart({ all: [a, { any: [b] }] }, ['all', 1], c),
      { all: [a, { any: [b, c] }] }
    ],
    ['of two without one the other is left', withoutPart({ all: [a, b] }, ['all', 0]), b],
    ['of three two', withoutPart({ all: [a, b, c] }, ['all', 1]), { all: [a, c] }],
    [
      'a group within that is left with one',
      withoutPart({ all: [a, { any: [b, c] }] }, ['all', 1, 'any', 0]),
      { all: [a, c] }
    ],
    ['the last one', withoutPart(a, []), ALWAYS],
    ['what a not is about goes with it', withoutPart({ all: [{ not: a }, b] }, ['all', 0, 'not']), b],
    ['what items are asked for', withoutPart(needs, ['where']), { some: 'needs', where: ALWAYS }],
    ['moved among its neighbours', withPartMoved({ any: [a, b, c] }, ['any', 2], 0), { any: [c, a, b] }],
    ['not beyond them', withPartMoved({ any: [a, b] }, ['any', 1], 2), { any: [a, b] }],
    ['joined otherwise', withJoin({ all: [a, b] }, [], 'any'), { any: [a, b] }],
    ['turned around', withTurned(a, []), { not: a }],
    ['and back', withTurned({ not: a }, []), a],
    [
      'with the next one as a group',
      withGrouped({ all: [a, b, c] }, ['all', 1]),
      { all: [a, { any: [b, c] }] }
    ],
    ['two of two are joined otherwise', withGrouped({ all: [a, b] }, ['all', 0]), { any: [a, b] }],
    ['the last has no next one', withGrouped({ all: [a, b] }, ['all', 1]), { all: [a, b] }],
    ['out of its brackets', withUngrouped({ all: [{ any: [a, b] }, c] }, ['all', 0]), { all: [a, b, c] }]
  ])('%s', (_name, edited, expected) => {
    expect(edited).toEqual(expected)
  })

  test.each<[unknown, object]>([
    [
      { fact: 'a', between: [1, 2] },
      { kind: 'fact', fact: 'a', operator: 'between', operand: [1, 2] }
    ],
    [
      { count: 'contacts', where: a, gte: 2 },
      { kind: 'items', quantifier: 'count', operator: 'gte', operand: 2 }
    ],
    [{ fact: 'a', gte: 1, lt: 2 }, { kind: 'other' }],
    ['nothing', { kind: 'other' }]
  ])('%j is read as what it is', (written, expected) => {
    expect(ruleNodeOf(written)).toMatchObject(expected)
  })

  test('each condition within is found with its place', () => {
    const rule = { all: [{ not: a }, { some: 'contacts', where: { any: [b, c] } }] }
    expect(partsOf(rule).map(({ place, collection }) => [place.join('.'), collection])).toEqual([
      ['', null],
      ['all.0', null],
      ['all.0.not', null],
      ['all.1', null],
      ['all.1.where', 'contacts'],
      ['all.1.where.any.0', 'contacts'],
      ['all.1.where.any.1', 'contacts']
    ])
  })
})
