import { describe, expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { message } from '#kernel/result'
import { customerFile, days, heads, yuan } from '../../../testing/customer-file.ts'
import { customerAnalysisSchema, summarySchema } from '../contract.ts'
import { createAnalyser } from './analyse-customer.ts'
import { createSummary } from './summary.ts'
import type { RowFinding } from './finding-tally.ts'

const playbook = defaultPlaybook()
const asOf = '2024-03-15'

const full = customerFile({
  row: 3,
  sheetRow: 4,
  externalId: 'C007',
  name: '甲乙汽车零部件有限公司',
  industryCode: 'C36',
  industryClass: '制造业',
  industrySegment: '汽车零部件',
  employees: heads(800),
  provinceCode: '32',
  cityCode: '3205',
  needs: [
    {
      painText: '生产设备效率低',
      budget: yuan(300_000, 500_000),
      timeline: days(null, '2024-04-10'),
      decisionLead: '生产部经理',
      urgency: 5,
      importance: 4
    }
  ],
  orders: { amount12mFen: 60_000_000, count: 4 },
  interactions: { replyHours: 24, lastOn: '2024-03-04' },
  manualTags: ['重点意向客户'],
  raw: { budget: '三五十万' }
})

const finding: RowFinding = {
  field: 'phone',
  column: '电话',
  rule: 'missing-required',
  severity: 'warning',
  message: message('analysis.need.none'),
  proposal: null
}

describe('the analysis of one customer', () => {
  test.each(['zh-CN', 'zh-TW', 'en'] as const)(
    'in %s keeps to the published shape, full or empty',
    (language) => {
      const { examine, write } = createAnalyser({ playbook, language, asOf })
      for (const file of [full, customerFile()])
        expect(() => customerAnalysisSchema.parse(write(examine(file), [finding]))).not.toThrow()
    }
  )

  test('no text is left as a code or with an open place', () => {
    for (const language of ['zh-CN', 'zh-TW', 'en'] as const) {
      const { examine, write } = createAnalyser({ playbook, language, asOf })
      for (const file of [full, customerFile(), customerFile({ optedOut: true, benchmark: true })]) {
        const text = JSON.stringify(write(examine(file), []))
        expect(text).not.toMatch(/"(portrait|grading|strategy|analysis|rules)\.[a-z.]+"/)
        expect(text).not.toMatch(/\{\w+\}/)
      }
    }
  })

  test('a yes is said as a sentence, not as “需求已明确 是”', () => {
    const { examine, write } = createAnalyser({ playbook, language: 'zh-CN', asOf })
    const clear = write(examine(full), []).portrait.tags.find(({ tag }) => tag === '意向-明确')
    expect(clear?.because.text).toBe('依据：需求已明确，采购预算 30万–50万，采购时间已明确')
  })

  test('in zh-TW what the playbook names is written in traditional characters', () => {
    const { examine, write } = createAnalyser({ playbook, language: 'zh-TW', asOf })
    const { portrait, strategy, nextFollowUp } = write(examine(full), [])
    expect(portrait.line).toContain('汽車零部件')
    expect(portrait.tags.map(({ tag }) => tag)).toContain('意向-明確')
    expect(strategy?.name).toContain('天內給出解決方案')
    expect(nextFollowUp.goal).toContain('核對預算')
  })

  test('says why in words', () => {
    const { examine, write } = createAnalyser({ playbook, language: 'zh-CN', asOf })
    const { grade, strategy, nextFollowUp, values, portrait } = write(examine(full), [])
    expect(grade.because.text).toBe('客户A（近12个月采购额 60万）')
    expect(values.budget).toEqual({ text: '30-50万', raw: '三五十万' })
    expect(values.employees).toEqual({ text: '800人', raw: null })
    expect(strategy).not.toBeNull()
    expect(nextFollowUp.because.text).toContain('上次联系2024-03-04')
    expect(portrait.tags.find(({ tag }) => tag === '预算-30-50万')?.because.facts).toMatchObject([
      { label: '采购预算' }
    ])
  })

  test('a customer of whom nothing is known waits for what grading needs', () => {
    const { examine, write } = createAnalyser({ playbook, language: 'zh-CN', asOf })
    const { grade, strategy, segment } = write(examine(customerFile()), [])
    expect(grade.missing.map(({ label }) => label)).toContain('近12个月采购额')
    expect(strategy).toMatchObject({ id: 'first-contact' })
    expect(segment.label).toBe('未细分')
  })

  test('the next follow-up never falls on a day off', () => {
    // 2024-04-04 to 06 are 清明, 04-07 is a Sunday worked instead.
    const { examine } = createAnalyser({ playbook, language: 'zh-CN', asOf: '2024-03-21' })
    const { dueOn, on } = examine(customerFile({ row: 1 })).followUp
    expect(dueOn).toBe('2024-04-07')
    expect(on <= dueOn).toBe(true)
  })
})

test('the plan begins with the next follow-up', () => {
  const { examine } = createAnalyser({ playbook, language: 'zh-CN', asOf })
  for (const file of [full, customerFile({ row: 5 })]) {
    const { strategy, followUp } = examine(file)
    expect(strategy?.actions[0]?.on).toBe(followUp.on)
  }
})

describe('the summary of a list', () => {
  const summarise = (language: 'zh-CN' | 'en') => {
    const { examine } = createAnalyser({ playbook, language, asOf })
    const summary = createSummary(playbook, language)
    summary.add(examine(full), [finding, finding])
    summary.add(examine(customerFile()), [finding])
    return summary.result()
  }

  test('keeps to the published shape', () => {
    expect(() => summarySchema.parse(summarise('en'))).not.toThrow()
    expect(() => summarySchema.parse(createSummary(playbook, 'zh-CN').result())).not.toThrow()
  })

  test('counts grades, regions, industries, findings and missing fields', () => {
    const summary = summarise('zh-CN')
    expect(summary.grades).toMatchObject([
      { key: 'A', label: '客户A', count: 1, share: 0.5 },
      { key: 'B', count: 0 },
      { key: 'C', count: 0 },
      { key: 'none', label: '暂不分级', count: 1 }
    ])
    expect(summary.regions).toMatchObject([{ key: '长三角', count: 1 }])
    expect(summary.provinces).toMatchObject([{ key: '32', label: '江苏省' }])
    expect(summary.industries).toMatchObject([{ key: 'C36', label: 'C36-汽车制造业' }])
    expect(summary.findings).toMatchObject([{ rule: 'missing-required', count: 3 }])
    expect(summary.needMatrix).toEqual([{ urgency: 5, importance: 4, count: 1 }])
    expect(summary.completeness.missing[0]).toMatchObject({ count: 2, share: 1 })
    expect(summary.segments).toHaveLength(2)
  })
})
