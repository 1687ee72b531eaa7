import { expect, test } from 'vitest'
import { defaultPlaybook } from '#core/playbook'
import { customerFile } from '../../../testing/customer-file.ts'
import { createAnalyser } from './analyse-customer.ts'
import { createSummary } from './summary.ts'

test('of many tags the most frequent are told, and of each namespace at least one', () => {
  const playbook = defaultPlaybook()
  const analyser = createAnalyser({ playbook, language: 'zh-CN', asOf: '2024-03-15' })
  const summary = createSummary(playbook, 'zh-CN')
  const addTagged = (tag: string): void =>
    summary.add(analyser.examine(customerFile({ manualTags: [tag] })), [])
  for (let n = 0; n < 250; n++) for (let times = 0; times < 2; times++) addTagged(`自定义${n}`)
  addTagged('意向-重点意向客户')

  const { tags } = summary.result()
  expect(tags.length).toBeLessThan(250)
  expect(tags.map(({ key }) => key)).toContain('意向-重点意向客户')
})

test('in zh-TW a summary and its customers call a segment, a strategy and an industry alike', () => {
  const playbook = defaultPlaybook()
  const analyser = createAnalyser({ playbook, language: 'zh-TW', asOf: '2024-03-15' })
  const summary = createSummary(playbook, 'zh-TW')
  const examined = analyser.examine(
    customerFile({ industryClass: '制造业', industryCode: 'C36', provinceCode: '44' })
  )
  summary.add(examined, [])
  const customer = analyser.write(examined, [])

  const { segments, strategies, industries, provinces } = summary.result()
  expect(segments[0]?.label).toBe(customer.segment.label)
  expect(customer.segment.label).toContain('製造業')
  expect(strategies[0]?.label).toBe(customer.strategy?.name)
  expect(industries[0]).toMatchObject({ key: 'C36', label: 'C36-汽車製造業' })
  expect(provinces[0]?.label).toBe('廣東省')
})
