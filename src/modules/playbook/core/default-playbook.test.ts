import { describe, expect, test } from 'vitest'
import { parseCondition } from '#lib/rules'
import { playbookSchema } from '../contract.ts'
import { compileRule } from './compile-rule.ts'
import { defaultPlaybook } from './default-playbook.ts'
import { factCatalogue } from './fact-catalogue.ts'

const conditionsIn = (value: unknown, path: string): [string, unknown][] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    const here = `${path}.${key}`
    return key === 'when' || key === 'passes' || key === 'appliesTo' || key === 'exit'
      ? [[here, inner]]
      : conditionsIn(inner, here)
  })
}

describe('the default playbook', () => {
  test('every condition is sound over the catalogue of facts', () => {
    const problems = conditionsIn(defaultPlaybook(), 'playbook')
      .filter(([, condition]) => condition !== undefined)
      .flatMap(([path, condition]) => {
        const parsed = parseCondition(condition, factCatalogue, path)
        return parsed.ok ? [] : parsed.problems
      })
    expect(problems).toEqual([])
  })

  test('a playbook that was stored before records were listened to listens by the words of the default', () => {
    const { triggerWords, ...refresh } = defaultPlaybook().refresh
    const before = { ...defaultPlaybook(), refresh }
    expect(playbookSchema.parse(before)).toEqual(defaultPlaybook())
    const named = new Set(defaultPlaybook().refresh.triggers.map(({ name }) => name))
    expect(triggerWords.filter(({ trigger }) => !named.has(trigger))).toEqual([])
  })

  test('a playbook that only named its triggers means by the names of the default what the default means', () => {
    const { refresh } = defaultPlaybook()
    const names = [...refresh.triggers.map(({ name }) => name), '换了老板']
    const read = playbookSchema.parse({ ...defaultPlaybook(), refresh: { ...refresh, triggers: names } })
    expect(read.refresh.triggers).toEqual([...refresh.triggers, { key: null, name: '换了老板' }])
  })

  test('knows at least 60 pains and derives a need from each', () => {
    const { pains, needs } = defaultPlaybook().vocabulary
    expect(pains.length).toBeGreaterThanOrEqual(60)
    const known = new Set(needs.map(({ term }) => term))
    expect(pains.filter(({ need }) => need !== null && !known.has(need))).toEqual([])
  })

  test('no writing stands for two terms of a vocabulary', () => {
    const { pains, needs, attention, objections, decisionDepartments, stages } = defaultPlaybook().vocabulary
    for (const terms of [pains, needs, attention, objections, decisionDepartments, stages]) {
      const writings = terms.flatMap(({ term, also }) => [term, ...also])
      expect(writings.filter((one, at) => writings.indexOf(one) !== at)).toEqual([])
    }
  })

  test('of a customer of whom nothing is known, nothing is claimed', () => {
    const { tags, grades, segments, leads, cadences, scores } = defaultPlaybook()
    const lists = [
      tags.rules,
      grades.rules,
      segments.value,
      segments.suggestions,
      leads.gates,
      cadences.caps,
      ...Object.values(scores)
    ]
    const fired = lists
      .flat()
      .filter(({ when }) => compileRule(when).test({ values: {} }, '2024-03-15') === true)
    expect(fired).toEqual([])
  })

  test('whoever has no grade and fits no strategy gets a first contact', () => {
    const first = defaultPlaybook().strategies.find(
      ({ when }) => compileRule(when).test({ values: {} }, '2024-03-15') === true
    )
    expect(first?.id).toBe('first-contact')
  })

  test.each<[string, Record<string, number | string | boolean>, string | undefined]>([
    ['500,000 in 12 months', { 'orders.amount12m': 50_000_000 }, 'A'],
    ['a benchmark customer of 80,000', { 'orders.amount12m': 8_000_000, 'customer.benchmark': true }, 'A'],
    ['499,999.99', { 'orders.amount12m': 49_999_999 }, 'B'],
    [
      '100,000 with a vague intention',
      { 'orders.amount12m': 10_000_000, 'need.purchasePeriodVague': true },
      'B'
    ],
    ['99,999.99', { 'orders.amount12m': 9_999_999 }, 'C'],
    ['a vague purchase period alone', { 'need.purchasePeriodVague': true }, 'C'],
    ['little willingness alone', { 'need.willingness': 2 }, 'C'],
    ['nothing known but the name', { 'customer.name': '甲公司' }, undefined],
    ['a clear need alone', { 'need.known': true, 'need.purchasePeriodKnown': true }, undefined]
  ])('S1 grades: %s', (_what, values, grade) => {
    const rule = defaultPlaybook().grades.rules.find(
      ({ when }) => compileRule(when).test({ values }, '2024-03-15') === true
    )
    expect(rule?.grade).toBe(grade)
  })

  test('the points of every score sum up to 100', () => {
    const { scores, leads, grades } = defaultPlaybook()
    const { enterprise, need, chain, interaction } = leads.scoring
    const sums = [...Object.values(scores), enterprise, need, chain, interaction, grades.potential.rules].map(
      (rules) => rules.reduce((sum, { points }) => sum + points, 0)
    )
    expect(new Set(sums)).toEqual(new Set([100]))
  })
})
