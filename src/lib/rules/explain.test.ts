import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCondition } from './compile.ts'
import { explain, type Reason } from './explain.ts'
import type { Facts } from './facts.ts'
import { parseCondition } from './parse.ts'
import { asOfDays, conditionArbitrary, factsArbitrary } from './testing/arbitraries.ts'
import { sampleCatalogue } from './testing/sample.ts'

const ASOF = '2024-03-31'

const explained = (written: unknown, facts: Facts) => {
  const parsed = parseCondition(written, sampleCatalogue)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return explain(parsed.value, facts, ASOF, 'when')
}

const places = (reasons: readonly Reason[]): readonly string[] => reasons.map(({ path }) => path)

const gradeA = {
  any: [
    { fact: 'amount12m', gte: '50万' },
    { fact: 'benchmark', is: true }
  ]
}

describe('why a customer is an A', () => {
  test('the amount alone decided, with its value', () => {
    const { verdict, reasons, toHold } = explained(gradeA, { values: { amount12m: 60_000_000 } })
    expect(verdict).toBe(true)
    expect(reasons).toMatchObject([{ kind: 'fact', path: 'when.any[0]', value: 60_000_000, verdict: true }])
    expect(toHold).toEqual([])
  })

  test('not yet known: what is missing, and what it would take', () => {
    const { verdict, missing, toHold } = explained(gradeA, { values: { amount12m: 100 } })
    expect(verdict).toBeNull()
    expect(missing).toEqual(['benchmark'])
    expect(toHold).toMatchObject([{ path: 'when.any[1]', state: 'unknown', negated: false }])
  })

  test('not an A: both comparisons say no', () => {
    const { verdict, reasons, missing } = explained(gradeA, { values: { amount12m: 100, benchmark: false } })
    expect(verdict).toBe(false)
    expect(places(reasons)).toEqual(['when.any[0]', 'when.any[1]'])
    expect(missing).toEqual([])
  })
})

describe('what it would take', () => {
  test('of all, those that are not met yet', () => {
    const written = {
      all: [
        { fact: 'tags', has: '价值等级-高' },
        { fact: 'tags', has: '意向-明确' },
        { not: { fact: 'industry', is: '零售' } }
      ]
    }
    const { toHold } = explained(written, { values: { tags: ['意向-明确'] } })
    expect(toHold).toMatchObject([
      { path: 'when.all[0]', state: 'unmet', negated: false },
      { path: 'when.all[2].not', state: 'unknown', negated: true }
    ])
  })

  test('of any, the alternative that is nearest', () => {
    const written = {
      any: [
        {
          all: [
            { fact: 'score', gt: 1 },
            { fact: 'rate', gt: 1 }
          ]
        },
        { fact: 'orders', gt: 1 }
      ]
    }
    expect(explained(written, { values: {} }).toHold.map(({ path }) => path)).toEqual(['when.any[1]'])
  })
})

describe('contacts in a reason', () => {
  const written = { some: 'contacts', where: { fact: 'role', is: '决策者' } }
  const role = (value?: string): Facts => ({ values: { role: value } })

  test('the contact who decided, by his place', () => {
    const { reasons } = explained(written, {
      values: {},
      items: { contacts: [role('使用者'), role('决策者'), role()] }
    })
    expect(reasons).toMatchObject([
      {
        kind: 'items',
        counts: { hold: 1, unknown: 1, total: 3 },
        items: [{ index: 1, reasons: [{ path: 'when.where', value: '决策者' }] }]
      }
    ])
  })

  test('of every, the contact who is not so', () => {
    const { reasons } = explained(
      { every: 'contacts', where: { fact: 'role', is: '决策者' } },
      { values: {}, items: { contacts: [role('决策者'), role('使用者')] } }
    )
    expect(reasons).toMatchObject([{ verdict: false, items: [{ index: 1, reasons: [{ value: '使用者' }] }] }])
  })

  test.each<[string, Facts, readonly string[]]>([
    ['unknown contacts', { values: {} }, ['contacts']],
    ['a contact without a role', { values: {}, items: { contacts: [role()] } }, ['contacts.role']],
    ['no contact at all', { values: {}, items: { contacts: [] } }, []]
  ])('%s: what is missing', (_, facts, missing) => {
    expect(explained(written, facts).missing).toEqual(missing)
  })
})

describe('of any condition and record', () => {
  const condition = conditionArbitrary(sampleCatalogue)
  const facts = factsArbitrary(sampleCatalogue)
  const asOf = fc.constantFrom(...asOfDays)

  test('the explanation has the verdict of the evaluation, and something missing where that is unknown', () => {
    fc.assert(
      fc.property(condition, facts, asOf, (one, record, day) => {
        const { verdict, missing, toHold } = explain(one, record, day)
        expect(verdict).toBe(compileCondition(one)(record, day))
        expect(toHold.length > 0).toBe(verdict !== true)
        return verdict === null || missing.length === 0
      }),
      { numRuns: 2000 }
    )
  })

  test('without the facts of its reasons the verdict would be lost', () => {
    fc.assert(
      fc.property(condition, facts, asOf, (one, record, day) => {
        // That a fact is known is the one thing that its absence turns around.
        fc.pre(!JSON.stringify(one).includes('known'))
        const { verdict, reasons } = explain(one, record, day)
        const kept = new Set(
          reasons.flatMap((reason) => (reason.kind === 'fact' ? [reason.condition.fact] : []))
        )
        const lists = new Set(
          reasons.flatMap((reason) => (reason.kind === 'items' ? [reason.condition.collection] : []))
        )
        const values = Object.fromEntries(Object.entries(record.values).filter(([key]) => kept.has(key)))
        const items = Object.fromEntries(Object.entries(record.items ?? {}).filter(([key]) => lists.has(key)))
        expect(compileCondition(one)({ values, items }, day)).toBe(verdict)
      }),
      { numRuns: 2000 }
    )
  })
})
