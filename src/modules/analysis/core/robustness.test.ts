import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile, days, heads, yuan } from '../../../testing/customer-file.ts'
import { hasSharedData, sharedData } from '../../../testing/shared-data.ts'
import { customerAnalysisSchema, summarySchema } from '../contract.ts'
import { createAnalyser } from './analyse-customer.ts'
import { createSummary } from './summary.ts'

const playbook = defaultPlaybook()
const analyser = createAnalyser({ playbook, language: 'zh-CN', asOf: '2024-02-29' })

const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('成本高', '紧急', '总经理', '采购部', '2024')), {
  nil: null
})
const level = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const count = fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: null })
const day = fc.option(fc.constantFrom('2020-02-29', '2024-02-29', '2024-03-01', '2030-12-31'), { nil: null })
const range = fc
  .tuple(count, count)
  .map(([a, b]) => (a !== null && b !== null && a > b ? ([b, a] as const) : ([a, b] as const)))

const anyFile = fc
  .record({
    text,
    statedSize: fc.option(fc.constantFrom('大型', '中小型', '小企业', '巨型'), { nil: null }),
    code: fc.option(fc.constantFrom('C36', 'F51', 'Z99', 'I651'), { nil: null }),
    range,
    day,
    level,
    count,
    flag: fc.option(fc.boolean(), { nil: null })
  })
  .map(({ text, statedSize, code, range: [min, max], day, level, count, flag }) =>
    customerFile({
      name: text,
      statedSize,
      industryCode: code,
      industrySegment: text,
      employees: heads(min, max),
      revenue: yuan(min, max),
      foundedOn: days(day, day),
      benchmark: flag,
      optedOut: flag,
      manualTags: text === null ? [] : [text],
      contacts: [{ name: text, position: text, role: flag ? 'decider' : null }],
      needs: [
        { type: text, painText: text, budget: yuan(min, max), timeline: days(null, day), urgency: level }
      ],
      orders: { amount12mFen: count, count },
      interactions: { lastOn: day, answered: flag, contacts30d: count, stage: text }
    })
  )

describe('whatever a file holds', () => {
  test('its analysis keeps to the published shape, and the next follow-up is never in the past', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const written = analyser.write(analyser.examine(file), [])
        customerAnalysisSchema.parse(written)
        return written.nextFollowUp.on >= '2024-02-29'
      }),
      { numRuns: 300 }
    )
  })

  test('the same list gives the same summary', () => {
    const sum = (files: readonly ReturnType<typeof customerFile>[]) => {
      const summary = createSummary(playbook, 'zh-CN')
      for (const file of files) summary.add(analyser.examine(file), [])
      return summary.result()
    }
    fc.assert(
      fc.property(fc.array(anyFile, { maxLength: 20 }), (files) => {
        const first = sum(files)
        summarySchema.parse(first)
        expect(sum(files)).toEqual(first)
      }),
      { numRuns: 30 }
    )
  })

  test.skipIf(!hasSharedData('strings/blns.json'))('naughty strings do no harm', () => {
    const strings = JSON.parse(readFileSync(sharedData('strings/blns.json'), 'utf8')) as readonly string[]
    const summary = createSummary(playbook, 'en')
    for (const naughty of strings) {
      const examined = analyser.examine(
        customerFile({
          name: naughty,
          industrySegment: naughty,
          manualTags: [naughty],
          contacts: [{ name: naughty, position: naughty, attention: [naughty] }],
          needs: [{ type: naughty, painText: naughty, description: naughty, decisionLead: naughty }],
          interactions: { stage: naughty }
        })
      )
      customerAnalysisSchema.parse(analyser.write(examined, []))
      summary.add(examined, [])
    }
    expect(summary.result().customers).toBe(strings.length)
  })
})
