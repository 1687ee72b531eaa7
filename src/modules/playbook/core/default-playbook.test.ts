import { describe, expect, test } from 'vitest'
import { parseCondition } from '#lib/rules'
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

  test('knows at least 60 pains and derives a need from each', () => {
    const { pains, needs } = defaultPlaybook().vocabulary
    expect(pains.length).toBeGreaterThanOrEqual(60)
    const known = new Set(needs.map(({ term }) => term))
    expect(pains.filter(({ need }) => need !== null && !known.has(need))).toEqual([])
  })
})
